package foreshock.history;

/**
 * Who a client is, as the exports have it; what no file gives is the empty text.
 *
 * @param id the clients file's id, else the surveys', else the orders'; the name where no file has an id
 */
public record Client(String id, String name, String segment, String manager) {}
