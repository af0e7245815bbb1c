package foreshock.history;

import java.util.Objects;

/** Everything that is known of one client up to as-of. */
public record ClientHistory(
    Client client,
    Crm crm,
    Responses responses,
    Orders orders,
    Interactions interactions,
    Invitations invitations) {
  public ClientHistory {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(crm, "crm");
    Objects.requireNonNull(responses, "responses");
    Objects.requireNonNull(orders, "orders");
    Objects.requireNonNull(interactions, "interactions");
    Objects.requireNonNull(invitations, "invitations");
  }

  /** The same with a clients file of that day; rows after it are not there anyway. */
  ClientHistory knownOn(int day) {
    return new ClientHistory(
        client, crm.knownOn(day), responses, orders, interactions, invitations);
  }

  /** Whether anything is known of the client by then: a start, a sale or an answer. */
  public boolean isKnownBy(int day) {
    return crm.startDay().orElse(Integer.MAX_VALUE) <= day
        || orders.countUntil(day) > 0
        || responses.countUntil(day) > 0;
  }

  /** The first day on which anything is known of the client, at the latest {@code atDay}. */
  public int firstSeenDay(int atDay) {
    int first = Math.min(atDay, crm.startDay().orElse(atDay));
    if (orders.size() > 0) {
      first = Math.min(first, orders.day(0));
    }
    if (responses.size() > 0) {
      first = Math.min(first, responses.day(0));
    }
    return first;
  }
}
