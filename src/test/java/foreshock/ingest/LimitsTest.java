package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreshock.testdata.Said;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is damaged, mixed or out of all size ends in a message, not in a full memory. */
final class LimitsTest {
  private static final String HEADER = "client_id,date,nps,comment\n";

  @TempDir Path folder;

  private Rows read(String name, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve(name), bytes);
    return Rows.of(List.of(InputFile.of(file)), ReadingSettings.defaults(), new byte[0]);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String answers(int count) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < count; i++) {
      text.append('A').append(i * 7919 % 100_003).append(",2024-01-");
      text.append(10 + i % 20)
          .append(',')
          .append(i * 31 % 11)
          .append(",x")
          .append(i * 17L)
          .append('\n');
    }
    return text.toString();
  }

  @Test
  void aGzThatBreaksOffIsNamedAsSuch() throws Exception {
    byte[] gz = packed(answers(2000).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> read("cut.csv.gz", Arrays.copyOf(gz, gz.length / 2)))
        .isInstanceOf(UnusableInput.class)
        .satisfies(Said.telling("breaks off before its end"));
  }

  @Test
  void aGzBombIsRefused() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(HEADER.getBytes(StandardCharsets.UTF_8));
      byte[] same = "A1,2024-01-05,9,\n".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        gzip.write(same);
      }
    }
    byte[] bomb = out.toByteArray();
    assertThatThrownBy(() -> read("bomb.csv.gz", bomb))
        .isInstanceOf(UnusableInput.class)
        .satisfies(Said.telling("more than 200 times its size"));
  }

  @Test
  void aGzOfOrdinaryRowsIsRead() throws Exception {
    Rows rows = read("plain.csv.gz", packed(answers(3000).getBytes(StandardCharsets.UTF_8)));
    assertThat(rows.surveys).hasSize(3000);
    assertThat(Said.of(rows.report().reasons())).contains("gz, unpacked on the way");
  }

  @Test
  void aCellOfMoreThanAMebibyteIsRefused() {
    String text = answers(50) + "A1,2024-01-05,9," + "x".repeat(Limits.FIELD + 1) + "\n";
    assertThatThrownBy(() -> Rows.of(text))
        .isInstanceOf(UnusableInput.class)
        .satisfies(Said.telling("line 52 has a cell of more than 1 MiB"));
    String quoted = answers(50) + "A1,2024-01-05,9,\"" + "x".repeat(Limits.FIELD + 1) + "\"\n";
    assertThatThrownBy(() -> Rows.of(quoted))
        .isInstanceOf(UnusableInput.class)
        .satisfies(Said.telling("line 52 has a cell of more than 1 MiB"));
  }

  @Test
  void aRecordOfMoreThanSixteenMebibytesIsRefused() {
    String cell = "x".repeat(Limits.FIELD - 10);
    String text = answers(50) + "A1,2024-01-05,9," + (cell + ",").repeat(17) + "\n";
    assertThatThrownBy(() -> Rows.of(text))
        .isInstanceOf(UnusableInput.class)
        .satisfies(Said.telling("record at line 52 has more than 16 MiB"));
  }

  @Test
  void aHeaderOfMoreThanAMebibyteIsRefused() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1100; i++) {
      text.append(i > 0 ? "," : "").append("n").append(i).append("x".repeat(1000));
    }
    text.append('\n').append("1,".repeat(1099)).append("1\n");
    assertThatThrownBy(() -> Rows.of(text.toString()))
        .isInstanceOf(UnusableInput.class)
        .satisfies(Said.telling("header of more than 1 MiB"));
  }

  /** An unclosed quote in front of hundreds of megabytes costs its record, and little memory. */
  @Test
  void anUnclosedQuoteInFrontOfALongFileIsContained() throws Exception {
    int rows = 4_000_000;
    Reader text = new LongText("A0,2024-01-05,9,\"never closed\n", "A1,2024-01-05,9,fine\n", rows);
    long records = 0;
    long unclosed;
    try (RecordReader reader =
        new RecordReader(text, new Dialect(',', false, false, false, Remark.NONE), 4, 1)) {
      while (reader.next()) {
        assertThat(reader.cells().length).isEqualTo(4);
        records++;
      }
      unclosed = reader.mender().unclosed();
      assertThat(reader.mender().firstUnclosedLine()).isEqualTo(1);
    }
    assertThat(records).isEqualTo(rows + 1L);
    assertThat(unclosed).isEqualTo(1);
  }

  /** One line, then another so many times. */
  private static final class LongText extends Reader {
    private final String first;
    private final String again;
    private long left;
    private int at;

    LongText(String first, String again, long times) {
      this.first = first;
      this.again = again;
      left = first.length() + times * again.length();
    }

    @Override
    public int read(char[] target, int offset, int length) {
      int count = (int) Math.min(left, length);
      for (int i = 0; i < count; i++) {
        target[offset + i] =
            at < first.length()
                ? first.charAt(at)
                : again.charAt((at - first.length()) % again.length());
        at++;
        if (at == first.length() + again.length()) {
          at = first.length();
        }
      }
      left -= count;
      return count == 0 ? -1 : count;
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  /** The quote that ends the swallowing looks like a closing one; the lines inside are records. */
  @Test
  void recordsInsideAQuotedCellAreReadAgain() throws Exception {
    Rows rows =
        Rows.of(
            HEADER
                + "A1,2024-01-05,9,\"never closed\nA2,2024-01-06,8,fine\nA3,2024-01-07,7,ok\n"
                + "A4,2024-01-08,6,the 5\"\nA5,2024-01-09,5,x\n");
    assertThat(rows.surveys)
        .extracting(row -> row.client().id())
        .containsExactly("A1", "A2", "A3", "A4", "A5");
    assertThat(Said.of(rows.report().warnings()))
        .anyMatch(text -> text.contains("never closed (the first on line 2)"));
  }

  @Test
  void aCommentOfSeveralLinesWithCommasStaysWhole() throws Exception {
    Rows rows =
        Rows.of(
            HEADER
                + "A1,2024-01-05,9,\"Hello, you,\nslow, dear, late, bad\nbye, now, then, all\"\nA2,2024-01-06,8,x\n");
    assertThat(rows.surveys).hasSize(2);
    assertThat(rows.surveys.get(0).comment()).contains("bye, now, then, all");
  }

  @Test
  void linesOfTwoEncodingsAreReadEachAsItIs() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Charset old = Charset.forName("windows-1251");
    bytes.write((HEADER).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 40; i++) {
      String line = "A" + i + ",2024-01-05,9,Всё хорошо и вовремя\n";
      bytes.write(line.getBytes(i % 20 == 5 ? old : StandardCharsets.UTF_8));
    }
    Rows rows = Rows.of(bytes.toByteArray(), ReadingSettings.defaults(), Optional.empty());
    assertThat(rows.surveys).extracting(SurveyRow::comment).containsOnly("Всё хорошо и вовремя");
    assertThat(rows.report().encoding()).isEqualTo("utf-8");
    assertThat(Said.of(rows.report().warnings()))
        .anyMatch(
            text -> text.contains("2 lines are windows-1251") && text.contains("lines 7, 27"));
  }

  @Test
  void anOldFileWithSomeLinesOfUtf8IsReadLineByLine() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Charset old = Charset.forName("windows-1251");
    bytes.write((HEADER).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 40; i++) {
      String line = "A" + i + ",2024-01-05,9,Привезли поздно и не позвонили\n";
      bytes.write(line.getBytes(i % 20 == 5 ? StandardCharsets.UTF_8 : old));
    }
    Rows rows = Rows.of(bytes.toByteArray(), ReadingSettings.defaults(), Optional.empty());
    assertThat(rows.surveys)
        .extracting(SurveyRow::comment)
        .containsOnly("Привезли поздно и не позвонили");
    assertThat(rows.report().encoding()).isEqualTo("windows-1251");
    assertThat(Said.of(rows.report().warnings()))
        .anyMatch(text -> text.contains("2 lines are utf-8"));
  }

  @Test
  void idsDamagedByASpreadsheetAreNamedAndNoKeys() throws Exception {
    Rows rows =
        Rows.of(
            "customer id,company,date,nps\n\"1,14099E+11\",Acme,2024-01-05,9\n\"1,14099E+11\",Beta,2024-01-06,8\n"
                + "7,Gamma,2024-01-07,8\n");
    assertThat(rows.surveys).extracting(row -> row.client().id()).containsExactly("", "", "7");
    assertThat(rows.surveys)
        .extracting(row -> row.client().name())
        .containsExactly("Acme", "Beta", "Gamma");
    assertThat(Said.of(rows.report().warnings()))
        .anyMatch(
            text ->
                text.contains(
                    "2 ids of \"customer id\" were damaged by a spreadsheet (1,14099E+11)"));
  }
}
