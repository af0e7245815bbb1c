package foreshock.report;

import java.util.Locale;

/** What became of a client since the run before. */
public enum ChangeState {
  /** Flagged now, not then. */
  NEW,
  /** At a higher level. */
  WORSE,
  /** At the same level. */
  SAME,
  /** At a lower level, still flagged. */
  BETTER,
  /** Flagged then, not now. */
  CLEARED,
  /** No client any more. */
  LEFT,
  /** Being looked after. */
  ACKNOWLEDGED;

  /** As it is written. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
