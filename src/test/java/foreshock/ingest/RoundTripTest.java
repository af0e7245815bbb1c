package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with random dialects, encodings and values are read back cell by cell. */
final class RoundTripTest {
  private static final int FILES = 100;
  private static final String[] ENCODINGS = {
    "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "windows-1252", "UTF-8"
  };
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final String[] LINE_ENDS = {"\n", "\r\n", "\n", "\r\n", "\r"};
  private static final String[] ENGLISH = {
    "late again",
    "it works",
    "price is high",
    "5\" pipe",
    "good, but slow",
    "a;b",
    "no | yes",
    "said \"ok\" twice",
    "two\nlines",
    "",
    "  kept inside  x",
    "l'été à Zürich",
    "café crème"
  };
  private static final String[] RUSSIAN = {
    "опять поздно",
    "всё работает хорошо",
    "дорого, но надёжно",
    "а;б",
    "сказали «да»",
    "",
    "две\nстроки",
    "не \"очень\" быстро",
    "цена | качество",
    "спасибо менеджеру за помощь"
  };

  @TempDir Path folder;

  private record Row(String id, LocalDate date, int score, double weight, String comment) {}

  @Test
  void whatWasWrittenIsRead() throws Exception {
    long cells = 0;
    for (int seed = 1; seed <= FILES; seed++) {
      cells += check(seed);
    }
    assertThat(cells).isGreaterThan(10_000);
  }

  private long check(int seed) throws Exception {
    Random random = new Random(seed);
    String encoding = ENCODINGS[random.nextInt(ENCODINGS.length)];
    boolean russian =
        encoding.endsWith("1251") || !encoding.endsWith("1252") && random.nextBoolean();
    char delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
    String lineEnd = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
    boolean quoteAll = random.nextInt(3) == 0;
    boolean bom = encoding.startsWith("UTF") && random.nextBoolean();
    int dates = random.nextInt(4);
    List<Row> rows = rows(random, russian);
    List<List<String>> written = new ArrayList<>();
    written.add(
        russian
            ? List.of("Код клиента", "Дата ответа", "NPS", "Качество", "Комментарий")
            : List.of("client_id", "response date", "NPS", "Quality", "comment"));
    for (Row row : rows) {
      written.add(
          List.of(
              row.id(),
              date(row.date(), dates),
              Integer.toString(row.score()),
              Integer.toString((int) row.weight()),
              row.comment()));
    }
    StringBuilder text = new StringBuilder(bom ? "\uFEFF" : "");
    if (random.nextInt(8) == 0) {
      text.append("sep=").append(delimiter).append(lineEnd);
    }
    for (List<String> record : written) {
      List<String> fields =
          record.stream().map(cell -> field(cell, delimiter, quoteAll, lineEnd)).toList();
      text.append(String.join(String.valueOf(delimiter), fields)).append(lineEnd);
    }
    if (random.nextInt(4) == 0) {
      text.setLength(text.length() - lineEnd.length());
    }
    byte[] bytes = text.toString().getBytes(Charset.forName(encoding));
    String what =
        "seed "
            + seed
            + ": "
            + encoding
            + (bom ? " BOM " : " ")
            + delimiter
            + " quote all "
            + quoteAll;
    Path file = folder.resolve("survey" + seed + (random.nextInt(5) == 0 ? ".csv.gz" : ".csv"));
    Files.write(file, file.toString().endsWith("gz") ? packed(bytes) : bytes);
    compare(file, rows, written, lineEnd, what);
    return 5L * written.size();
  }

  private static void compare(
      Path file, List<Row> rows, List<List<String>> written, String lineEnd, String what)
      throws Exception {
    FileStudy study =
        FileStudy.of(
            new InputFile(file.toString(), Optional.of(file), Optional.of(Role.SURVEYS)),
            ReadingSettings.defaults(),
            new ByteArrayInputStream(new byte[0]));
    List<List<String>> records = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(study.open(), study.dialect, study.layout.width(), 1)) {
      while (reader.next()) {
        if (!reader.cells()[0].startsWith("sep=")) {
          records.add(List.of(reader.cells()));
        }
      }
    }
    List<List<String>> wanted = new ArrayList<>();
    written.forEach(
        record -> wanted.add(record.stream().map(cell -> cell.replace("\n", lineEnd)).toList()));
    assertThat(records).as(what).isEqualTo(wanted);
    Rows read =
        Rows.of(
            List.of(new InputFile(file.toString(), Optional.of(file), Optional.of(Role.SURVEYS))),
            ReadingSettings.defaults(),
            new byte[0]);
    assertThat(read.surveys).as(what + " " + read.report().warnings()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      SurveyRow row = read.surveys.get(i);
      assertThat(row.client().id()).as(what).isEqualTo(rows.get(i).id());
      assertThat(LocalDate.ofEpochDay(row.day())).as(what).isEqualTo(rows.get(i).date());
      assertThat(row.answers())
          .extracting(RawAnswer::raw)
          .as(what)
          .containsExactly((double) rows.get(i).score(), rows.get(i).weight());
    }
  }

  private static List<Row> rows(Random random, boolean russian) {
    String[] comments = russian ? RUSSIAN : ENGLISH;
    List<Row> rows = new ArrayList<>();
    int count = 25 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      rows.add(
          new Row(
              String.format(java.util.Locale.ROOT, "%05d", 7 + random.nextInt(900)),
              LocalDate.of(2023, 1, 13).plusDays(i * 7L + random.nextInt(5)),
              random.nextInt(11),
              1 + random.nextInt(5),
              comments[i < comments.length ? i : random.nextInt(comments.length)]));
    }
    return rows;
  }

  private static String date(LocalDate date, int form) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue();
    return switch (form) {
      case 0 -> date.toString();
      case 1 -> String.format(java.util.Locale.ROOT, "%02d.%02d.%d", day, month, date.getYear());
      case 2 -> String.format(java.util.Locale.ROOT, "%d/%d/%d", month, day, date.getYear());
      default ->
          String.format(java.util.Locale.ROOT, "%02d/%02d/%d 09:05:00", day, month, date.getYear());
    };
  }

  private static String field(String cell, char delimiter, boolean quoteAll, String lineEnd) {
    String text = cell.replace("\n", lineEnd);
    boolean needed =
        text.indexOf(delimiter) >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return quoteAll || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static byte[] packed(byte[] bytes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
