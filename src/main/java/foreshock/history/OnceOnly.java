package foreshock.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts a row of overlapping exports once. Rows without an id are the same when every cell is;
 * rows with an id are lines of one document while they come from one file, and of the files that
 * hold a document the one with the latest state is taken. Which row is kept never depends on the
 * order of files or rows.
 *
 * <p>Most rows have no other of their key. A table of bits with {@value #BITS_A_ROW} a row finds
 * those that might, and only these are looked at closely.
 */
final class OnceOnly {
  private static final int BITS_A_ROW = 8;
  private static final int LEAST_BITS = 1 << 10;
  private static final long MOST_BITS = 1L << 33;

  private final List<? extends RowSegment> segments;
  private final Kept kept;
  private final long before;

  private OnceOnly(List<? extends RowSegment> segments, int untilDay) {
    this.segments = segments;
    kept = new Kept(segments, untilDay);
    before = kept.count();
  }

  /** Decides on the rows that are not dated after {@code untilDay}; later ones do not exist yet. */
  static OnceOnly of(List<? extends RowSegment> segments, int untilDay) {
    OnceOnly once = new OnceOnly(segments, untilDay);
    once.decide();
    return once;
  }

  Kept kept() {
    return kept;
  }

  /** Rows that came twice. */
  long repeated() {
    return before - kept.count();
  }

  private void decide() {
    KeyNumbers suspects = suspects();
    if (suspects.size() == 0) {
      return;
    }
    int[] start = new int[suspects.size() + 1];
    walk((key, segment, row) -> bump(start, suspects.find(key)));
    for (int g = 0; g < suspects.size(); g++) {
      start[g + 1] += start[g];
    }
    long[] rows = new long[start[suspects.size()]];
    int[] next = Arrays.copyOf(start, start.length);
    walk(
        (key, segment, row) -> {
          int group = suspects.find(key);
          if (group >= 0) {
            rows[next[group]++] = (long) segment << 32 | row;
          }
        });
    for (int g = 0; g < suspects.size(); g++) {
      if (start[g + 1] - start[g] > 1) {
        choose(Arrays.copyOfRange(rows, start[g], start[g + 1]));
      }
    }
  }

  private static void bump(int[] start, int group) {
    if (group >= 0) {
      start[group + 1]++;
    }
  }

  private interface RowVisitor {
    void visit(long key, int segment, int row);
  }

  private void walk(RowVisitor visitor) {
    for (int s = 0; s < segments.size(); s++) {
      RowSegment segment = segments.get(s);
      for (int i = 0; i < segment.size; i++) {
        if (kept.has(s, i)) {
          visitor.visit(segment.documentKey(i), s, i);
        }
      }
    }
  }

  /** Keys that more than one row may have. */
  private KeyNumbers suspects() {
    long bits = LEAST_BITS;
    while (bits < before * BITS_A_ROW && bits < MOST_BITS) {
      bits <<= 1;
    }
    long[] seen = new long[(int) (bits >>> 6)];
    long mask = bits - 1;
    KeyNumbers suspects = new KeyNumbers();
    walk(
        (key, segment, row) -> {
          long spread = key * 0x9E3779B97F4A7C15L;
          long bit = (spread ^ spread >>> 29) & mask;
          int word = (int) (bit >>> 6);
          if ((seen[word] & 1L << bit) != 0) {
            suspects.add(key);
          }
          seen[word] |= 1L << bit;
        });
    return suspects;
  }

  /** Decides among the rows of one key. */
  private void choose(long[] rows) {
    Set<List<Integer>> seen = new HashSet<>();
    Map<Integer, long[]> stateOf = new HashMap<>();
    boolean one = false;
    for (long place : rows) {
      RowSegment segment = segmentOf(place);
      int row = (int) place;
      if (segment.identified.get(row) == 0) {
        // the whole row is the key
        drop(place, one);
        one = true;
        continue;
      }
      // a line that two files have is a line of the document in each of them
      boolean fresh = seen.add(List.of(segment.file, segment.check.get(row)));
      drop(place, !fresh);
      if (fresh) {
        long[] state =
            stateOf.computeIfAbsent(segment.file, unused -> new long[] {Long.MIN_VALUE, 0});
        state[0] = Math.max(state[0], segment.day.get(row));
        state[1] += segment.check.get(row);
      }
    }
    if (stateOf.size() > 1) {
      int best =
          stateOf.entrySet().stream()
              .max(
                  Comparator.<Map.Entry<Integer, long[]>>comparingLong(entry -> entry.getValue()[0])
                      .thenComparingLong(entry -> entry.getValue()[1])
                      .thenComparingInt(Map.Entry::getKey))
              .orElseThrow()
              .getKey();
      for (long place : rows) {
        drop(place, segmentOf(place).file != best);
      }
    }
  }

  private RowSegment segmentOf(long place) {
    return segments.get((int) (place >>> 32));
  }

  private void drop(long place, boolean really) {
    if (really) {
      kept.drop((int) (place >>> 32), (int) place);
    }
  }
}
