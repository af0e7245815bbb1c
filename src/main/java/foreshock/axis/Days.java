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
    // a year that begins in March has its leap day at its end; 719468 days from 0000-03-01 to 1970
    int day = epochDay + 719_468;
    int era = Math.floorDiv(day, 146_097);
    int ofEra = day - era * 146_097;
    int year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * year + year / 4 - year / 100);
    return (era * 400 + year) * 12 + (5 * ofYear + 2) / 153 + 2;
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
