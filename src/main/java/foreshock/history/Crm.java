package foreshock.history;

import foreshock.ingest.ClientRow.Standing;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the clients file says of a client; days since 1970-01-01, value a year in the portfolio's
 * currency. The file is an extract of a later day than most of what it tells, so only {@code
 * startDay} may be used as a signal.
 */
public record Crm(
    OptionalInt startDay,
    Standing standing,
    OptionalInt churnDay,
    OptionalInt contractEndDay,
    OptionalDouble value) {
  /** No clients file names this client. */
  public static final Crm NONE =
      new Crm(
          OptionalInt.empty(),
          Standing.UNKNOWN,
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalDouble.empty());

  /** Whether the clients file calls it a former client. */
  public boolean isFormer() {
    return standing == Standing.FORMER;
  }

  /** Whether the clients file calls it a client. */
  public boolean isCalledClient() {
    return standing == Standing.ACTIVE;
  }
}
