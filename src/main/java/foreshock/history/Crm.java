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

  /** A contract whose end was not known yet runs at least so long. */
  private static final int RUNS_ON_DAYS = 365;

  /**
   * What the file would have said on an earlier day, as far as its dates tell: who left later was a
   * client, and a contract that ended later was running, until when nobody can tell. A former
   * client without a date stays one: only its silence dates it.
   */
  public Crm knownOn(int day) {
    boolean leftLater = churnDay.isPresent() && churnDay.getAsInt() > day;
    boolean endsLater = contractEndDay.isPresent() && contractEndDay.getAsInt() > day;
    return new Crm(
        startDay,
        leftLater && isFormer() ? Standing.ACTIVE : standing,
        leftLater ? OptionalInt.empty() : churnDay,
        endsLater ? OptionalInt.of(day + RUNS_ON_DAYS) : contractEndDay,
        value);
  }

  /** Whether the clients file calls it a former client. */
  public boolean isFormer() {
    return standing == Standing.FORMER;
  }

  /** Whether the clients file calls it a client. */
  public boolean isCalledClient() {
    return standing == Standing.ACTIVE;
  }
}
