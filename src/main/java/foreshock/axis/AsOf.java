package foreshock.axis;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The date from which everything is seen: nothing dated after it is used anywhere. It is inclusive,
 * so a window of six months behind it is {@code (asOf − 6 months, asOf]}.
 *
 * @param date the last day that is known
 */
public record AsOf(LocalDate date) {
  public AsOf {
    Objects.requireNonNull(date, "date");
  }

  /** As-of for a day counted since 1970-01-01. */
  public static AsOf ofDay(int epochDay) {
    return new AsOf(LocalDate.ofEpochDay(epochDay));
  }

  /** The as-of date as days since 1970-01-01. */
  public int day() {
    return (int) date.toEpochDay();
  }

  /**
   * The day that lies {@code months} calendar months before (the last day of the month where it is
   * shorter).
   */
  public int dayMonthsBefore(int months) {
    return (int) date.minusMonths(months).toEpochDay();
  }
}
