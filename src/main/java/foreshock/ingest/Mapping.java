package foreshock.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which column holds which field.
 *
 * @param columns index by field; {@link Field#DATE} has the best date column
 * @param dates all columns that can give the row's date, best first; the next is asked where one is
 *     empty
 */
record Mapping(Role role, Map<Field, Integer> columns, List<Integer> dates) {
  private static final Field[] CLIENT_FIELDS = {
    Field.CLIENT_ID, Field.CLIENT_NAME, Field.CLIENT_TAX_ID, Field.CLIENT_EMAIL, Field.CLIENT_DOMAIN
  };

  Mapping {
    columns = columns.isEmpty() ? new EnumMap<>(Field.class) : new EnumMap<>(columns);
    dates = List.copyOf(dates);
  }

  /** Index of the field's column, or -1. */
  int of(Field field) {
    return columns.getOrDefault(field, -1);
  }

  boolean has(Field field) {
    return columns.containsKey(field);
  }

  boolean hasClient() {
    return clientKey() >= 0;
  }

  /**
   * Index of the column that says whose the row is: id before name before the rest; -1 where there
   * is none.
   */
  int clientKey() {
    for (Field field : CLIENT_FIELDS) {
      if (has(field)) {
        return of(field);
      }
    }
    return -1;
  }
}
