package foreshock.history;

import java.util.ArrayList;
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
 */
final class OnceOnly {
  private final Columns.Longs id = new Columns.Longs();
  private final Columns.Longs content = new Columns.Longs();
  private final Columns.Ints file = new Columns.Ints();
  private final Columns.Ints day = new Columns.Ints();

  /** Adds a row; {@code key} 0 means that it has no id. */
  void add(long key, long contentHash, int fileIndex, int epochDay) {
    id.add(key);
    content.add(contentHash);
    file.add(fileIndex);
    day.add(epochDay);
  }

  /**
   * For each row in the order of adding, whether it counts; rows dated after {@code untilDay} do
   * not exist yet.
   */
  boolean[] kept(int untilDay) {
    boolean[] kept = new boolean[id.size()];
    Set<Long> seen = new HashSet<>();
    Map<Long, List<Integer>> documents = new HashMap<>();
    for (int i = 0; i < kept.length; i++) {
      if (day.get(i) > untilDay || !seen.add(sameness(i))) {
        continue;
      }
      kept[i] = true;
      if (id.get(i) != 0) {
        documents.computeIfAbsent(id.get(i), unused -> new ArrayList<>(1)).add(i);
      }
    }
    documents.values().stream().filter(rows -> rows.size() > 1).forEach(rows -> choose(rows, kept));
    return kept;
  }

  /**
   * Equal for rows of which one counts. A line that two files have is a line of the document in
   * each of them: which file is taken is decided for the document as a whole.
   */
  private long sameness(int row) {
    long key = id.get(row);
    return content.get(row) * 31 + (key == 0 ? 0 : key + (file.get(row) + 1) * 0x9e3779b97f4a7c15L);
  }

  private void choose(List<Integer> rows, boolean[] kept) {
    Map<Integer, long[]> stateOf = new HashMap<>();
    for (int row : rows) {
      long[] state =
          stateOf.computeIfAbsent(file.get(row), unused -> new long[] {Long.MIN_VALUE, 0});
      state[0] = Math.max(state[0], day.get(row));
      state[1] += content.get(row);
    }
    int best =
        stateOf.entrySet().stream()
            .max(
                Comparator.<Map.Entry<Integer, long[]>>comparingLong(entry -> entry.getValue()[0])
                    .thenComparingLong(entry -> entry.getValue()[1]))
            .orElseThrow()
            .getKey();
    rows.forEach(row -> kept[row] = file.get(row) == best);
  }

  /** How many rows on or before {@code untilDay} there are. */
  long countUntil(int untilDay) {
    long count = 0;
    for (int i = 0; i < day.size(); i++) {
      count += day.get(i) <= untilDay ? 1 : 0;
    }
    return count;
  }

  /** A 64-bit key of a text, never 0 for a text that is not empty (FNV-1a with a final mix). */
  static long keyOf(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
