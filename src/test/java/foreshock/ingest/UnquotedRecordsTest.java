package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnquotedRecordsTest {
  private static final String ALPHABET = "ab1 ,,;;\t\n\n\r\rж";

  @Test
  void cutsAsTheReaderDoes() throws IOException {
    Random random = new Random(20240601);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int c = 0; c < length; c++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      for (char delimiter : new char[] {',', ';', '\t'}) {
        assertSame(text.toString(), delimiter);
      }
    }
  }

  private static void assertSame(String text, char delimiter) throws IOException {
    List<String[]> records = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    Dialect dialect = new Dialect(delimiter, false, false, false, Remark.NONE);
    try (RecordReader reader = new RecordReader(new StringReader(text), dialect)) {
      while (reader.next()) {
        records.add(reader.cells());
        lines.add(reader.line());
      }
    }
    List<String[]> cut = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    assertThat(UnquotedRecords.fits(text, delimiter)).isTrue();
    UnquotedRecords.cut(text, delimiter, cut, numbers);
    assertThat(cut.toArray()).as(text).isEqualTo(records.toArray());
    assertThat(numbers).as(text).isEqualTo(lines);
  }

  @Test
  void leavesToTheReaderWhatNeedsMoreThanCutting() {
    assertThat(UnquotedRecords.fits("a,\"b\"\n", ',')).isFalse();
    assertThat(UnquotedRecords.fits("a,b\u0000\n", ',')).isFalse();
    assertThat(UnquotedRecords.fits("a\n\uFEFFa\n", ',')).isFalse();
    assertThat(UnquotedRecords.fits(",".repeat(Limits.COLUMNS), ',')).isFalse();
    assertThat(UnquotedRecords.fits(",".repeat(Limits.COLUMNS - 1), ',')).isTrue();
    assertThat(UnquotedRecords.fits("a".repeat(Limits.FIELD + 1), ',')).isFalse();
    assertThat(UnquotedRecords.fits("a\n" + "a".repeat(Limits.FIELD), ',')).isTrue();
  }
}
