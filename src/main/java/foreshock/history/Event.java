package foreshock.history;

/** A change that the company made on a day; texts that are empty do not narrow whom it touched. */
public record Event(
    int day, String name, String segment, String manager, String clientId, String attribute) {
  /** Whether the event touched a client, as far as its scope tells. */
  public boolean touches(Client client) {
    return (segment.isEmpty() || segment.equalsIgnoreCase(client.segment()))
        && (manager.isEmpty() || manager.equalsIgnoreCase(client.manager()))
        && (clientId.isEmpty() || clientId.equals(client.id()));
  }
}
