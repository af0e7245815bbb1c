package foreshock.insight;

import java.util.Locale;

/** What is to be done about an attribute: importance against performance. */
public enum DriverVerdict {
  /** Satisfaction depends on it, and it performs low. */
  FIX,
  /** Satisfaction depends on it, and it performs high. */
  KEEP,
  /** Satisfaction hardly depends on it, and it performs low. */
  WATCH,
  /** Satisfaction hardly depends on it, and it performs high. */
  SPARE;

  static DriverVerdict of(boolean important, boolean low) {
    return important ? low ? FIX : KEEP : low ? WATCH : SPARE;
  }

  /** As it is written. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
