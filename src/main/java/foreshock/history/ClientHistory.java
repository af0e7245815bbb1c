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
}
