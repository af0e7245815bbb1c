package foreshock.axis;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days are counted since 1970-01-01, months since January of year 0; both are plain {@code int}.
 */
public final class Days {
  /** Mean length of a month of the Gregorian calendar, in days. */
  public static final double PER_MONTH = 365.2425 / 12;

  private Days() {}

  /** The month that a day lies in, counted since January of year 0. */
  public static int monthOf(int epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }

  /** First day of a month. */
  public static int firstDayOf(int month) {
    return (int) yearMonth(month).atDay(1).toEpochDay();
  }

  /** Last day of a month. */
  public static int lastDayOf(int month) {
    return (int) yearMonth(month).atEndOfMonth().toEpochDay();
  }

  /** {@code 2024-03}. */
  public static String monthText(int month) {
    return yearMonth(month).toString();
  }

  /** {@code 2024-03-31}. */
  public static String text(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }

  private static YearMonth yearMonth(int month) {
    return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
  }
}
