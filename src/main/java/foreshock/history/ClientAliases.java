package foreshock.history;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the user says about who is who: each row holds every id, name and address of one client, in
 * any columns. A cell that stands in more than one row (a manager, a segment, a date) tells
 * nothing.
 */
public final class ClientAliases {
  /** Nothing is said. */
  public static final ClientAliases NONE = new ClientAliases();

  private static final int IN_SEVERAL = -1;

  private final Map<String, Integer> rowOf = new HashMap<>();
  private int rows;

  /** Nothing is said yet. */
  public ClientAliases() {}

  /** Adds one client's row. */
  public void add(List<String> cells) {
    int row = rows++;
    for (String cell : cells) {
      if (!cell.isBlank()) {
        put("=" + ClientIds.normalise(cell.strip()), row);
        put("~" + ClientNames.normalise(cell), row);
        put("@" + cell.strip().toLowerCase(Locale.ROOT), row);
      }
    }
  }

  private void put(String key, int row) {
    if (key.length() > 1) {
      rowOf.merge(key, row, (old, now) -> old.equals(now) ? old : Integer.valueOf(IN_SEVERAL));
    }
  }

  /** Whether no row was added. */
  public boolean isEmpty() {
    return rows == 0;
  }

  /** The row that names a client so: by id or tax number, else by name, else by address. */
  Optional<Integer> rowOf(String id, String taxId, String name, String email, String domain) {
    for (String key :
        List.of(
            "=" + ClientIds.normalise(id.strip()),
            "=" + taxId.strip(),
            "~" + ClientNames.normalise(name),
            "@" + email.strip().toLowerCase(Locale.ROOT),
            "@" + domain.strip().toLowerCase(Locale.ROOT))) {
      Integer row = key.length() > 1 ? rowOf.get(key) : null;
      if (row != null && row != IN_SEVERAL) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }
}
