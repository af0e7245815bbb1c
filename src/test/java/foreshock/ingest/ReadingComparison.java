package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.bytes.Block;
import foreshock.bytes.BlockReader;
import foreshock.bytes.RecordScanner;
import foreshock.history.BookMaker;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.HistoryCollector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What two ways of reading have to have in common. */
final class ReadingComparison {
  private static final ByteArrayInputStream NO_INPUT = new ByteArrayInputStream(new byte[0]);

  private ReadingComparison() {}

  /** Everything that a reading tells, as text. */
  static String told(List<InputFile> files, boolean rowByRow, int block) throws Exception {
    // whoever wants comments gets each row as such
    HistoryCollector rows = new HistoryCollector(rowByRow);
    StringBuilder rejects = new StringBuilder();
    ReadingSettings settings =
        ReadingSettings.defaults()
            .withDateFormat(Optional.of("dd/MM/yyyy"))
            .withMaxRejectShare(1)
            .withRejects(
                Optional.of(
                    (problem, cells) -> rejects.append(problem).append(cells).append('\n')));
    Reading reading = Ingest.examine(files, settings, NO_INPUT, rows, block);
    StringBuilder text = new StringBuilder(rejects);
    reading.files().forEach(file -> text.append(file).append('\n'));
    reading.problems().forEach(problem -> text.append(problem).append('\n'));
    for (String item : reading.scales().items()) {
      for (int file = 0; file < files.size(); file++) {
        text.append(item).append(reading.scales().reason(file, item)).append('\n');
      }
    }
    int day = rows.findLatestDay().orElse(0);
    ClientBook book =
        new BookMaker(rows, AsOf.ofDay(day), reading.scales()::scaleOf, Map.of()).make();
    text.append(book.facts()).append(book.items()).append(book.events());
    for (ClientHistory client : book.clients()) {
      describe(client, text);
    }
    return text.toString();
  }

  private static void describe(ClientHistory one, StringBuilder text) {
    text.append('\n').append(one.client()).append(one.crm());
    for (int i = 0; i < one.orders().size(); i++) {
      text.append(" o").append(one.orders().day(i)).append('/').append(one.orders().amount(i));
    }
    for (int i = 0; i < one.responses().size(); i++) {
      text.append(" r").append(one.responses().day(i)).append(one.responses().respondent(i));
      for (int k = one.responses().from(i); k < one.responses().to(i); k++) {
        text.append('/').append(one.responses().item(k)).append('=');
        text.append(one.responses().value(k));
      }
    }
    text.append(" i").append(one.interactions().size());
    text.append(" v").append(one.invitations().size());
  }

  /** How many cells both have alike, up to where the scanner says that it does not know. */
  static long cells(String text, char delimiter, int size) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    RecordScanner scanner = new RecordScanner((byte) delimiter, Limits.COLUMNS);
    Dialect dialect = new Dialect(delimiter, false, false, false, Remark.NONE);
    long cells = 0;
    long line = 1;
    try (BlockReader blocks = new BlockReader(new ByteArrayInputStream(bytes), size, 4 * size);
        RecordReader parser = new RecordReader(new StringReader(text), dialect)) {
      for (Block block = blocks.next(); block != null; block = blocks.next()) {
        PlainRecord record = new PlainRecord(scanner, StandardCharsets.ISO_8859_1, 1);
        scanner.open(block);
        RecordScanner.Step step = scanner.next();
        for (; step == RecordScanner.Step.RECORD; step = scanner.next()) {
          assertThat(parser.next()).isTrue();
          assertThat(record.raw()).isEqualTo(parser.cells());
          assertThat(line + scanner.line()).isEqualTo(parser.line());
          cells += record.cells();
        }
        if (step == RecordScanner.Step.BROKEN) {
          return cells;
        }
        line += scanner.lines();
      }
      assertThat(parser.next()).isFalse();
    }
    return cells;
  }
}
