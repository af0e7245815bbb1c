package foreshock.ingest;

/**
 * How a row names its client; what the row does not give is the empty text. Ids are text, always.
 *
 * @param id the identifier as written, trimmed
 * @param name the name as written, trimmed
 * @param email an address of the client or of one of its people
 * @param domain the client's mail or web domain
 * @param taxId tax number
 */
public record ClientRef(String id, String name, String email, String domain, String taxId) {
  /** A row that names nobody. */
  public static final ClientRef NONE = new ClientRef("", "", "", "", "");

  /** Whether nothing in the row says whose it is. */
  public boolean isEmpty() {
    return id.isEmpty() && name.isEmpty() && email.isEmpty() && domain.isEmpty() && taxId.isEmpty();
  }
}
