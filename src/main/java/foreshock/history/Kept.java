package foreshock.history;

import java.util.BitSet;
import java.util.List;

/** Which rows count, segment by segment. */
final class Kept {
  private final BitSet[] rows;
  private final int[] sizes;
  private final int[] counts;

  /** All rows on or before {@code untilDay}. */
  Kept(List<? extends RowSegment> segments, int untilDay) {
    rows = new BitSet[segments.size()];
    sizes = new int[rows.length];
    counts = new int[rows.length];
    for (int s = 0; s < rows.length; s++) {
      RowSegment segment = segments.get(s);
      rows[s] = new BitSet(segment.size);
      if (segment.lastDay <= untilDay) {
        rows[s].set(0, segment.size);
      } else {
        for (int i = 0; i < segment.size; i++) {
          rows[s].set(i, segment.day.get(i) <= untilDay);
        }
      }
      sizes[s] = segment.size;
      counts[s] = rows[s].cardinality();
    }
  }

  boolean has(int segment, int row) {
    return rows[segment].get(row);
  }

  /** Whether every row of a segment counts. */
  boolean hasAll(int segment) {
    return counts[segment] == sizes[segment];
  }

  void drop(int segment, int row) {
    if (rows[segment].get(row)) {
      rows[segment].clear(row);
      counts[segment]--;
    }
  }

  boolean any() {
    return count() > 0;
  }

  long count() {
    long count = 0;
    for (int one : counts) {
      count += one;
    }
    return count;
  }
}
