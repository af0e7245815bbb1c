package foreshock.insight;

/** How much a client needs a call, least first. */
public enum Level {
  OK,
  UNKNOWN,
  WATCH,
  WARN,
  ALARM;

  /** As in the {@code level} column. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
