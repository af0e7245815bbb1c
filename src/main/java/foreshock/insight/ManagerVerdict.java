package foreshock.insight;

/** What a portfolio's figures show; never a place in a ranking. */
public enum ManagerVerdict {
  /** More clients with pushed sales than the others have, beyond chance. */
  PUSHES("pushes"),
  /** Satisfaction changed for the worse against the whole: the interval lies below it. */
  FALLING("falling"),
  /** Satisfaction changed for the better against the whole: the interval lies above it. */
  RISING("rising"),
  /** Nothing parts it from the others. */
  ALIKE("like the others"),
  /** Fewer than five clients heard in both years. */
  TOO_LITTLE_DATA("too little data");

  private final String key;

  ManagerVerdict(String key) {
    this.key = key;
  }

  /** As in the {@code verdict} column. */
  public String key() {
    return key;
  }
}
