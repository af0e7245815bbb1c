package foreshock.simulate;

/** In which order a client's satisfaction and its leaving come. */
public enum Course {
  /** Satisfaction first, where it matters at all. */
  AHEAD,
  /** It leaves for reasons of its own, and tells what it thinks when it is gone. */
  AFTER_DEPARTURE,
  /** It decides for reasons of its own, grows unhappy then, and leaves when its contract ends. */
  AFTER_DECISION;

  /** Shortest time from a decision to the end of the contract, in months. */
  static final int LEAST_NOTICE = 3;

  /** Longest time from a decision to the end of the contract, in months. */
  static final int MOST_NOTICE = 6;

  /** Somebody that left is asked for so many days more. */
  static final int ASKED_AFTERWARDS_DAYS = 270;

  /** Whether satisfaction may run ahead of leaving. */
  boolean mayLead() {
    return this == AHEAD;
  }
}
