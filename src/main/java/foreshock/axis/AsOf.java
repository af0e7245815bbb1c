package foreshock.axis;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The date from which everything is seen: nothing dated after it is used anywhere. It is inclusive,
 * so a window of six months behind it is {@code (asOf − 6 months, asOf]}. A value; its days are
 * kept ready, since every client asks for them.
 */
public final class AsOf {
  private static final int READY_MONTHS = 12;

  private final LocalDate date;
  private final int day;
  private final int[] dayMonthsBefore = new int[READY_MONTHS + 1];

  /**
   * @param date the last day that is known
   */
  public AsOf(LocalDate date) {
    this.date = Objects.requireNonNull(date, "date");
    this.day = (int) date.toEpochDay();
    for (int months = 0; months <= READY_MONTHS; months++) {
      dayMonthsBefore[months] = (int) date.minusMonths(months).toEpochDay();
    }
  }

  /** As-of for a day counted since 1970-01-01. */
  public static AsOf ofDay(int epochDay) {
    return new AsOf(LocalDate.ofEpochDay(epochDay));
  }

  /** The last day that is known. */
  public LocalDate date() {
    return date;
  }

  /** The as-of date as days since 1970-01-01. */
  public int day() {
    return day;
  }

  /**
   * The day that lies {@code months} calendar months before (the last day of the month where it is
   * shorter).
   */
  public int dayMonthsBefore(int months) {
    return months >= 0 && months <= READY_MONTHS
        ? dayMonthsBefore[months]
        : (int) date.minusMonths(months).toEpochDay();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AsOf && ((AsOf) other).day == day;
  }

  @Override
  public int hashCode() {
    return day;
  }

  @Override
  public String toString() {
    return date.toString();
  }
}
