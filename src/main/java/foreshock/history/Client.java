package foreshock.history;

/**
 * Who a client is, as the exports have it; what no file gives is the empty text.
 *
 * @param id the clients file's id, else the surveys', else the orders'; the name where no file has
 *     an id
 * @param scrambledId a figure that depends on the id in the exports alone, for picking clients at
 *     random and yet always the same ones, under whatever name they go
 */
public record Client(String id, String name, String segment, String manager, int scrambledId) {
  public Client(String id, String name, String segment, String manager) {
    this(id, name, segment, manager, scrambled(id));
  }

  /** The same client under a pseudonym, which is picked wherever it was picked before. */
  Client under(String pseudonym, String newManager) {
    return new Client(pseudonym, pseudonym, segment, newManager, scrambledId);
  }

  private static int scrambled(String id) {
    int hash = id.hashCode() * 0x9e3779b9;
    return hash ^ (hash >>> 16);
  }
}
