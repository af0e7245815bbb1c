package foreshock.ingest;

/** What one row of a file is. */
public enum Role {
  CLIENTS,
  ORDERS,
  SURVEYS,
  INTERACTIONS,
  EVENTS,
  INVITATIONS;

  /** The name that options, configuration and reports use. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
