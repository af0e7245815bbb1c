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
 * <p>Most rows have no other of their key. A table with {@value #CELLS_A_ROW} cells a row finds
 * those that might, and only these are looked at closely.
 */
final class OnceOnly {
  private static final int CELLS_A_ROW = 8;
  private static final int LEAST_CELLS = 1 << 10;
  private static final long MOST_CELLS = 1L << 32;

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
    KeyNumbers repeated = repeatedKeys();
    if (repeated.size() == 0) {
      return;
    }
    int[] start = new int[repeated.size() + 1];
    walk((key, segment, row) -> bump(start, repeated.find(key)));
    for (int g = 0; g < repeated.size(); g++) {
      start[g + 1] += start[g];
    }
    long[] rows = new long[start[repeated.size()]];
    int[] next = Arrays.copyOf(start, start.length);
    walk(
        (key, segment, row) -> {
          int group = repeated.find(key);
          if (group >= 0) {
            rows[next[group]++] = (long) segment << 32 | row;
          }
        });
    for (int g = 0; g < repeated.size(); g++) {
      choose(Arrays.copyOfRange(rows, start[g], start[g + 1]));
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
    long[] room = {};
    for (int s = 0; s < segments.size(); s++) {
      RowSegment segment = segments.get(s);
      long[] keys = segment.documentKeys(room);
      for (int i = 0; i < segment.size; i++) {
        if (kept.has(s, i)) {
          visitor.visit(keys[i], s, i);
        }
      }
    }
  }

  /** Keys that more than one row has. */
  private KeyNumbers repeatedKeys() {
    long cells = LEAST_CELLS;
    while (cells < before * CELLS_A_ROW && cells < MOST_CELLS) {
      cells <<= 1;
    }
    // two bits a cell: some row has it, more than one has it
    long[] seen = new long[(int) (cells >>> 5)];
    long[] room = {};
    for (int s = 0; s < segments.size(); s++) {
      long[] keys = segments.get(s).documentKeys(room);
      mark(keys, s, seen, cells - 1);
    }
    long[] suspects = new long[1 << 10];
    int count = 0;
    for (int s = 0; s < segments.size(); s++) {
      long[] keys = segments.get(s).documentKeys(room);
      suspects = roomFor(suspects, count + segments.get(s).size);
      count = suspects(keys, s, seen, cells - 1, suspects, count);
    }
    Arrays.parallelSort(suspects, 0, count);
    KeyNumbers repeated = new KeyNumbers();
    for (int i = 1; i < count; i++) {
      if (suspects[i] == suspects[i - 1]) {
        repeated.add(suspects[i]);
      }
    }
    return repeated;
  }

  private static long[] roomFor(long[] array, int size) {
    return array.length >= size ? array : Arrays.copyOf(array, Math.max(size, 2 * array.length));
  }

  private void mark(long[] keys, int s, long[] seen, long mask) {
    int size = segments.get(s).size;
    boolean all = kept.hasAll(s);
    for (int i = 0; i < size; i++) {
      if (all || kept.has(s, i)) {
        long cell = cellOf(keys[i]) & mask;
        int word = (int) (cell >>> 5);
        long once = 1L << (2 * cell);
        long marks = seen[word];
        seen[word] = marks | once | (marks & once) << 1;
      }
    }
  }

  /** Adds the keys of which another row may have the same, and returns how many there are then. */
  private int suspects(long[] keys, int s, long[] seen, long mask, long[] suspects, int before) {
    int size = segments.get(s).size;
    boolean all = kept.hasAll(s);
    int count = before;
    for (int i = 0; i < size; i++) {
      long cell = cellOf(keys[i]) & mask;
      boolean twice = (seen[(int) (cell >>> 5)] & 2L << (2 * cell)) != 0;
      if (twice && (all || kept.has(s, i))) {
        suspects[count++] = keys[i];
      }
    }
    return count;
  }

  private static long cellOf(long key) {
    long spread = key * 0x9E3779B97F4A7C15L;
    return spread ^ spread >>> 29;
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
