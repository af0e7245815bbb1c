package foreshock.report;

import java.util.Locale;

/** What became of a client since an earlier run. */
public enum ChangeState {
  NEW,
  WORSE,
  SAME,
  BETTER,
  CLEARED,
  LEFT,
  ACKNOWLEDGED;

  /** As in the {@code state} column. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
