package foreshock.simulate;

/** What the clients file tells of how clients left. */
public enum Disclosure {
  /** Status, churn date and contract end. */
  STATUS,
  /** These, and the day on which a client gave notice. */
  NOTICE,
  /** Nothing: a client that left just buys no more. */
  NOTHING
}
