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

  /**
   * The earliest start, the latest contract end and departure; active where any record says so, and
   * then nothing that another record left behind is its departure.
   */
  static Crm merge(List<ClientRow> records, Money money) {
    if (records.isEmpty()) {
      return Crm.NONE;
    }
    Standing standing = Standing.UNKNOWN;
    OptionalDouble value = OptionalDouble.empty();
    boolean goesOn = false;
    for (ClientRow row : records) {
      goesOn |= row.standing() == Standing.ACTIVE && row.churnDay().isEmpty();
      if (row.standing() == Standing.ACTIVE || standing == Standing.UNKNOWN) {
        standing = row.standing();
      }
      value = BookMaker.largest(value, worth(row, money));
    }
    return new Crm(
        extreme(records, ClientRow::startDay, -1),
        standing,
        goesOn ? OptionalInt.empty() : extreme(records, ClientRow::churnDay, 1),
        extreme(records, ClientRow::contractEndDay, 1),
        value);
  }

  private static OptionalDouble worth(ClientRow row, Money money) {
    return row.value().isEmpty() || money.cannotBeAdded()
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.value().getAsDouble() * money.factor(row.currency()));
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
