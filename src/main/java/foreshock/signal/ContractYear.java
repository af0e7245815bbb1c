package foreshock.signal;

import foreshock.axis.AsOf;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The contract's year: it ends on the day before an anniversary of the start of the relation. Known
 * long before, and the same whether a client stays or leaves; the end that a clients file names is
 * not, since it is the day of leaving for those that left.
 *
 * @param startDay start of the relation, or empty where no file tells it
 * @param today the day from which it is seen
 * @param missedSince day of the last sale where the next one is overdue
 */
public record ContractYear(OptionalInt startDay, LocalDate today, OptionalInt missedSince) {
  private static final int MONTHS = 12;

  /** Leaving is written down some days after a year's end. */
  private static final int SETTLING_DAYS = 14;

  /** The contract's year as it is seen on a day. */
  public static ContractYear of(OptionalInt startDay, SalesRhythm sales, AsOf at) {
    return new ContractYear(
        startDay, at.date(), sales.overdue() > 0 ? sales.lastDay() : OptionalInt.empty());
  }

  /**
   * Last day of the year that runs, or of the one that ended just now, or after which a sale is
   * missing; empty without a start.
   */
  public OptionalInt endDay() {
    if (startDay.isEmpty()) {
      return OptionalInt.empty();
    }
    LocalDate start = LocalDate.ofEpochDay(startDay.getAsInt());
    // counted from the start: a year that began on 29 February ends in its month every year
    long years = Math.max(1, today.getYear() - start.getYear() - 1);
    LocalDate anniversary = start.plusYears(years);
    while (!anniversary.plusDays(SETTLING_DAYS).isAfter(today) && !isMissedSince(anniversary)) {
      years++;
      anniversary = start.plusYears(years);
    }
    return OptionalInt.of((int) anniversary.toEpochDay() - 1);
  }

  private boolean isMissedSince(LocalDate anniversary) {
    return missedSince.isPresent()
        && missedSince.getAsInt() < anniversary.plusDays(SETTLING_DAYS).toEpochDay();
  }

  /**
   * Whether a year ends within a horizon, against how often that is so for anybody: negative when
   * it does, positive when it does not, 0 on average and for those of which no start is known.
   */
  public double pending(int horizonMonths) {
    OptionalInt end = endDay();
    if (end.isEmpty()) {
      return 0;
    }
    double usual = Math.min(1, (double) horizonMonths / MONTHS);
    boolean due = end.getAsInt() <= today.plusMonths(horizonMonths).toEpochDay();
    return due ? usual - 1 : usual;
  }
}
