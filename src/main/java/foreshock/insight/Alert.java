package foreshock.insight;

import foreshock.signal.ClientSignals;

/**
 * A client's level from run to run. It rises as soon as a threshold is crossed, and falls only when
 * the client stayed below a lower one for two runs, so that a figure which trembles at a threshold
 * does not switch the level back and forth.
 *
 * @param level as shown
 * @param calmRuns runs in a row until now in which nothing held the level up
 * @param calmLevel the highest level of those runs: where it falls to when they are enough
 */
public record Alert(Level level, int calmRuns, Level calmLevel) {
  /** So many runs below the lower threshold switch a level off. */
  public static final int RUNS_TO_FALL = 2;

  public Alert {
    if (calmRuns < 0 || calmRuns >= RUNS_TO_FALL) {
      throw new IllegalArgumentException("calmRuns is " + calmRuns);
    }
  }

  /** A client that is seen for the first time. */
  public static Alert first(FlagPolicy policy, ClientSignals signals, double lift) {
    return settled(policy.level(signals, lift));
  }

  /**
   * The state after another run, pure in the state before and this run's figures.
   *
   * @param policy thresholds that switch levels on
   * @param lift risk ÷ mean risk of all clients alive
   */
  public Alert next(FlagPolicy policy, ClientSignals signals, double lift) {
    Level now = policy.level(signals, lift);
    if (now.compareTo(level) >= 0 || level.compareTo(Level.WATCH) < 0) {
      return settled(now);
    }
    Level held = policy.eased().level(signals, lift);
    if (held.compareTo(level) >= 0) {
      return settled(level);
    }
    // below the lower threshold of its level; the lower thresholds say how far it may fall
    Level to = calmRuns > 0 && calmLevel.compareTo(held) > 0 ? calmLevel : held;
    return calmRuns + 1 < RUNS_TO_FALL ? new Alert(level, calmRuns + 1, to) : settled(to);
  }

  private static Alert settled(Level level) {
    return new Alert(level, 0, level);
  }
}
