package foreshock.history;

/**
 * Who a client is, as the exports have it; what no file gives is the empty text.
 *
 * @param id the clients file's id, else the surveys', else the orders'; the name where no file has
 *     an id
 */
public record Client(String id, String name, String segment, String manager) {
  /**
   * A figure that depends on the id alone, for picking clients at random and yet always the same
   * ones.
   */
  public int scrambledId() {
    int hash = id.hashCode() * 0x9e3779b9;
    return hash ^ (hash >>> 16);
  }
}
