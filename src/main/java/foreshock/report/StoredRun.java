package foreshock.report;

import foreshock.insight.Level;
import java.util.Map;

/**
 * A run that a history holds.
 *
 * @param id its number in the history
 * @param levels clients alive at each level; a level without any may be missing
 * @param left clients of the exports that had left
 */
public record StoredRun(long id, RunFacts facts, Map<Level, Integer> levels, int left) {
  public StoredRun {
    levels = Map.copyOf(levels);
  }

  /** Clients alive. */
  public int clients() {
    return levels.values().stream().mapToInt(Integer::intValue).sum();
  }
}
