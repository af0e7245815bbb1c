package foreshock.history;

import foreshock.ingest.ClientRow;
import foreshock.ingest.ClientRow.Standing;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Several records of one client (several exports, several sites) become one; their order does not
 * matter.
 */
final class CrmRecords {
  private CrmRecords() {}

  /** The earliest start, the latest contract end and departure; active where any record says so. */
  static Crm merge(List<ClientRow> records, boolean severalCurrencies) {
    if (records.isEmpty()) {
      return Crm.NONE;
    }
    Standing standing = Standing.UNKNOWN;
    OptionalDouble value = OptionalDouble.empty();
    for (ClientRow row : records) {
      if (row.standing() == Standing.ACTIVE || standing == Standing.UNKNOWN) {
        standing = row.standing();
      }
      value = BookMaker.largest(value, severalCurrencies ? OptionalDouble.empty() : row.value());
    }
    return new Crm(
        extreme(records, ClientRow::startDay, -1),
        standing,
        extreme(records, ClientRow::churnDay, 1),
        extreme(records, ClientRow::contractEndDay, 1),
        value);
  }

  private static OptionalInt extreme(
      List<ClientRow> records, Function<ClientRow, OptionalInt> field, int sign) {
    OptionalInt found = OptionalInt.empty();
    for (ClientRow row : records) {
      OptionalInt day = field.apply(row);
      if (day.isPresent()
          && (found.isEmpty() || sign * Integer.compare(day.getAsInt(), found.getAsInt()) > 0)) {
        found = day;
      }
    }
    return found;
  }
}
