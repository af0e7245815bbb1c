package foreshock.report;

import java.time.LocalDate;

/**
 * A client that is being looked after.
 *
 * @param client its id
 * @param name as it was called when it was acknowledged
 * @param from the first day, the as-of of the run in which it was flagged
 * @param until the last day
 * @param note why and by whom; empty without one
 */
public record Acknowledged(
    String client, String name, LocalDate from, LocalDate until, String note) {
  public Acknowledged {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("ends on " + until + ", before " + from);
    }
  }

  /** Whether it lasts on a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
