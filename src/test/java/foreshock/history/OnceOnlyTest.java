package foreshock.history;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.bytes.TextHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OnceOnlyTest {
  private record Row(String id, String content, int file, int day) {}

  /** The contents of the rows that are kept, ascending. */
  private static List<String> kept(int untilDay, List<Row> rows) {
    List<ContactSegment> segments = new ArrayList<>();
    for (Row row : rows) {
      RowKeys keys = new RowKeys();
      keys.add(0, row.day(), TextHash.of(row.id()), TextHash.of(row.content()));
      Columns.Ints kind = new Columns.Ints();
      kind.add(0);
      segments.add(new ContactSegment(row.file(), keys, kind));
    }
    Kept kept = OnceOnly.of(segments, untilDay).kept();
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (kept.has(i, 0)) {
        contents.add(rows.get(i).content());
      }
    }
    Collections.sort(contents);
    return contents;
  }

  private static void assertKept(List<Row> rows, String... contents) {
    for (int seed = 0; seed < 30; seed++) {
      List<Row> shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(kept(100, shuffled)).as("seed %d", seed).containsExactly(contents);
    }
  }

  @Test
  void rowsWithoutAnIdAreTheSameWhenEveryCellIs() {
    assertKept(
        List.of(
            new Row("", "a", 0, 1),
            new Row("", "a", 0, 1),
            new Row("", "a", 1, 1),
            new Row("", "b", 1, 1)),
        "a",
        "b");
  }

  @Test
  void linesOfOneDocumentAllCount() {
    assertKept(
        List.of(new Row("D", "line 1", 0, 1), new Row("D", "line 2", 0, 1)), "line 1", "line 2");
  }

  @Test
  void aDocumentInTwoExportsCountsOnce() {
    assertKept(
        List.of(
            new Row("D", "line 1", 0, 1),
            new Row("D", "line 2", 0, 1),
            new Row("D", "line 1", 1, 1),
            new Row("D", "line 2", 1, 1),
            new Row("E", "line 1", 1, 1)),
        "line 1",
        "line 1",
        "line 2");
  }

  /** A line that did not change is a line of the later state too. */
  @Test
  void theLatestStateOfADocumentIsTakenWhole() {
    assertKept(
        List.of(
            new Row("D", "line 1", 0, 1),
            new Row("D", "line 2", 0, 1),
            new Row("D", "line 1", 1, 1),
            new Row("D", "line 2, corrected", 1, 2)),
        "line 1",
        "line 2, corrected");
  }

  @Test
  void theSameWordsUnderAnotherIdAreAnotherDocument() {
    assertKept(List.of(new Row("D", "x", 0, 1), new Row("E", "x", 1, 1)), "x", "x");
  }

  @Test
  void aRowAfterAsOfDoesNotExistYet() {
    List<Row> rows = List.of(new Row("D", "then", 0, 1), new Row("D", "later", 1, 101));
    assertKept(rows, "then");
    assertThat(kept(101, rows)).containsExactly("later");
  }

  /** Against the plain rule, with so many rows that bits of the table are shared. */
  @Test
  void ofManyRowsEachIsKeptOnce() {
    Random random = new Random(7);
    List<Row> rows = new ArrayList<>();
    Set<String> contents = new TreeSet<>();
    for (int i = 0; i < 5000; i++) {
      String content = "row " + random.nextInt(4000);
      rows.add(new Row("", content, 0, 1));
      contents.add(content);
    }
    assertThat(kept(100, rows)).containsExactlyElementsOf(contents);
  }
}
