package foreshock.history;

import java.util.BitSet;
import java.util.List;

/** Which rows count, segment by segment. */
final class Kept {
  private final BitSet[] rows;

  /** All rows on or before {@code untilDay}. */
  Kept(List<? extends RowSegment> segments, int untilDay) {
    rows = new BitSet[segments.size()];
    for (int s = 0; s < rows.length; s++) {
      RowSegment segment = segments.get(s);
      rows[s] = new BitSet(segment.size);
      if (segment.latestDay(Integer.MAX_VALUE) <= untilDay) {
        rows[s].set(0, segment.size);
      } else {
        for (int i = 0; i < segment.size; i++) {
          rows[s].set(i, segment.day.get(i) <= untilDay);
        }
      }
    }
  }

  boolean has(int segment, int row) {
    return rows[segment].get(row);
  }

  void drop(int segment, int row) {
    rows[segment].clear(row);
  }

  boolean any() {
    for (BitSet one : rows) {
      if (!one.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  long count() {
    long count = 0;
    for (BitSet one : rows) {
      count += one.cardinality();
    }
    return count;
  }
}
