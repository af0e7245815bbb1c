package foreshock.history;

import foreshock.axis.AsOf;
import java.util.List;
import java.util.Optional;

/**
 * The whole portfolio up to as-of.
 *
 * @param asOf nothing in here is dated after it, but for what the clients file says of the way a
 *     client left
 * @param clients in ascending order of their ids in the exports
 * @param items the questions, in ascending order of their names
 * @param events in ascending order of days
 * @param facts what kinds of data there are
 */
public record ClientBook(
    AsOf asOf, List<ClientHistory> clients, List<Item> items, List<Event> events, Facts facts) {
  public ClientBook {
    clients = List.copyOf(clients);
    items = List.copyOf(items);
    events = List.copyOf(events);
  }

  /**
   * The book as it would have been made on its as-of: what the clients file tells of later days is
   * not known in it.
   */
  public ClientBook asKnown() {
    return new ClientBook(
        asOf,
        clients.stream().map(history -> history.knownOn(asOf.day())).toList(),
        items,
        events,
        facts);
  }

  /** The client with this id, exactly as written. */
  public Optional<ClientHistory> findClient(String id) {
    return clients.stream().filter(history -> history.client().id().equals(id)).findFirst();
  }

  /**
   * What kinds of data the exports hold.
   *
   * @param clientsFile whether there is one
   * @param orders whether any sale is known
   * @param invitations whether invitations are known, so that silence need not be guessed from the
   *     calendar
   * @param interactions whether visits, calls or tickets are known
   * @param currency the one currency of all amounts, or empty when no file names one
   * @param currencies those that the files name, in ascending order
   * @param unrated currencies without a rate where amounts are of several, so that none are added
   * @param converted whether rates turned amounts into another currency than their file's
   * @param unmatchedClients clients that the clients file does not know
   * @param clashes files whose ids agree and mean different clients, which therefore joined nothing
   * @param duplicateRows rows that came twice and were counted once
   */
  public record Facts(
      boolean clientsFile,
      boolean orders,
      boolean invitations,
      boolean interactions,
      String currency,
      List<String> currencies,
      List<String> unrated,
      boolean converted,
      int unmatchedClients,
      List<IdClash> clashes,
      long duplicateRows) {
    public Facts {
      currencies = List.copyOf(currencies);
      unrated = List.copyOf(unrated);
      clashes = List.copyOf(clashes);
    }

    /** Whether amounts are of several currencies that cannot be added. */
    public boolean severalCurrencies() {
      return !unrated.isEmpty();
    }
  }
}
