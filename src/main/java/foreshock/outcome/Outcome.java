package foreshock.outcome;

import java.util.OptionalInt;

/**
 * What became of a client until as-of.
 *
 * @param cause why it counts as having left, or {@link Cause#NONE} while it is a client
 * @param leftDay the first day on which it is a client no more; empty while it is a client, and for
 *     a former client of which no date is known
 * @param observedUntilDay until when it is known to be a client: as-of, or less where a sale is
 *     overdue and it may have left already; a client whose time is not up yet is censored, not
 *     retained. Of one that left: until when it was taken for a client, which is later than {@code
 *     leftDay} where only its silence told
 * @param settledUntilDay until when a departure would be known by now, had there been one: as-of
 *     where the clients file tells, earlier where only a long silence would. It depends on the
 *     client's habits and never on whether it left, so whoever counts departures up to it counts
 *     leavers and others alike
 */
public record Outcome(Cause cause, OptionalInt leftDay, int observedUntilDay, int settledUntilDay) {
  /** Why a client counts as having left. */
  public enum Cause {
    /** It is a client. */
    NONE,
    /** The clients file says so. */
    STATUS,
    /** Its contract ended and was not renewed. */
    CONTRACT,
    /** It stopped buying. */
    INACTIVITY
  }

  /** Where departures are known when they happen. */
  public Outcome(Cause cause, OptionalInt leftDay, int observedUntilDay) {
    this(cause, leftDay, observedUntilDay, Integer.MAX_VALUE);
  }

  /** The same where it takes a silence until a day to be known. */
  Outcome settledUntil(int day) {
    return new Outcome(cause, leftDay, observedUntilDay, day);
  }

  /** Whether it is a client at as-of. */
  public boolean alive() {
    return cause == Cause.NONE;
  }

  /** Whether it is a client at the end of a day on or before as-of. */
  public boolean aliveOn(int day) {
    return alive() || (leftDay.isPresent() && leftDay.getAsInt() > day);
  }

  /**
   * Whether it was taken for a client at the end of a day on or before as-of. Somebody that stopped
   * buying is taken for one until that is noticed: such clients are among those that are scored,
   * and so they have to be among those that are learned from.
   */
  public boolean takenForClientOn(int day) {
    return alive() || (leftDay.isPresent() && observedUntilDay > day);
  }

  /** Whether it left in the days {@code (after, until]}. */
  public boolean leftWithin(int after, int until) {
    return leftDay.isPresent() && leftDay.getAsInt() > after && leftDay.getAsInt() <= until;
  }
}
