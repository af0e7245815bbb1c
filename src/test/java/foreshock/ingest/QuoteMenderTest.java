package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class QuoteMenderTest {
  private static final String[] PIECES = {
    "a", "b ", "\"", ",", "\n", "\r\n", "\r", ";", "é", "😀", " ", "1"
  };

  @Test
  void wellFormedTextPassesUnchanged() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      List<List<String>> records = randomRecords(random);
      for (List<String> record : records) {
        text.append(String.join(",", record.stream().map(QuoteMenderTest::quoted).toList()))
            .append("\r\n");
      }
      assertThat(mended(text.toString())).isEqualTo(text.toString());
      assertThat(read(text.toString())).isEqualTo(records);
    }
  }

  @Test
  void anyTextIsReadToItsEnd() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String letters = text.toString().replaceAll("[^abé1]", "");
      String found =
          String.join("", read(text.toString()).stream().map(r -> String.join("", r)).toList());
      assertThat(found.replaceAll("[^abé1]", "")).as(text.toString()).isEqualTo(letters);
    }
  }

  @Test
  void aLongUnclosedCellIsContained() throws IOException {
    StringBuilder text = new StringBuilder("x,\"open\n");
    for (int i = 0; i < 200_000; i++) {
      text.append(i).append(",plain text\n");
    }
    assertThat(read(text.toString()))
        .hasSize(200_001)
        .last()
        .isEqualTo(List.of("199999", "plain text"));
  }

  @Test
  void nulAndMarksInsideAreDropped() throws IOException {
    assertThat(mended("a,b\0c\n\uFEFF\"d\",e\n")).isEqualTo("a,bc\n\"d\",e\n");
  }

  private static List<List<String>> randomRecords(Random random) {
    List<List<String>> records = new ArrayList<>();
    for (int r = random.nextInt(4); r >= 0; r--) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < 3; c++) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
          cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        cells.add(cell.toString());
      }
      records.add(cells);
    }
    return records;
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String mended(String text) throws IOException {
    StringWriter out = new StringWriter();
    try (QuoteMender mender = new QuoteMender(new StringReader(text), ',', false, 0, 1)) {
      mender.transferTo(out);
    }
    return out.toString();
  }

  private static List<List<String>> read(String text) throws IOException {
    List<List<String>> records = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(
            new StringReader(text), new Dialect(',', false, false, false, Remark.NONE))) {
      while (reader.next()) {
        records.add(Arrays.asList(reader.cells()));
      }
    }
    return records;
  }
}
