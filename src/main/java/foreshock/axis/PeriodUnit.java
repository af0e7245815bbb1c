package foreshock.axis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * Periods of the calendar, each counted by an {@code int} that grows by one from period to period:
 * days since 1970-01-01, ISO weeks since that of 1970-01-01, months and quarters since the start of
 * year 0, years as they are; {@code NUMBER} counts whatever the user counts.
 */
public enum PeriodUnit {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  NUMBER;

  /** 1970-01-01 was a Thursday. */
  private static final int MONDAY_BEFORE_1970 = 3;

  /** {@code month} and so on. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The period that a day lies in. */
  public int indexOf(int epochDay) {
    return switch (this) {
      case DAY, NUMBER -> epochDay;
      case WEEK -> Math.floorDiv(epochDay + MONDAY_BEFORE_1970, 7);
      case MONTH -> Days.monthOf(epochDay);
      case QUARTER -> Math.floorDiv(Days.monthOf(epochDay), 3);
      case YEAR -> LocalDate.ofEpochDay(epochDay).getYear();
    };
  }

  /** First day of a period. */
  public int firstDay(int index) {
    return switch (this) {
      case DAY, NUMBER -> index;
      case WEEK -> 7 * index - MONDAY_BEFORE_1970;
      case MONTH -> Days.firstDayOf(index);
      case QUARTER -> Days.firstDayOf(3 * index);
      case YEAR -> (int) LocalDate.of(index, 1, 1).toEpochDay();
    };
  }

  /** Last day of a period. */
  public int lastDay(int index) {
    return firstDay(index + 1) - 1;
  }

  /** The ISO week of a year, 1 to 53. */
  public static int weekIndex(int year, int week) {
    LocalDate inFirst = LocalDate.of(year, 1, 4);
    LocalDate monday = inFirst.minusDays(inFirst.getDayOfWeek().ordinal());
    return WEEK.indexOf((int) monday.toEpochDay()) + week - 1;
  }

  /** {@code 2024-03-31}, {@code 2024-W09}, {@code 2024-03}, {@code 2024-Q1}, {@code 2024}. */
  public String text(int index) {
    return switch (this) {
      case DAY -> Days.text(index);
      case NUMBER -> Integer.toString(index);
      case WEEK -> {
        LocalDate thursday =
            LocalDate.ofEpochDay(firstDay(index)).plusDays(DayOfWeek.THURSDAY.ordinal());
        yield String.format(
            Locale.ROOT,
            "%04d-W%02d",
            thursday.getYear(),
            thursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      }
      case MONTH -> Days.monthText(index);
      case QUARTER ->
          String.format(
              Locale.ROOT, "%04d-Q%d", Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
      case YEAR -> String.format(Locale.ROOT, "%04d", index);
    };
  }

  /**
   * Periods after which a season may come again, and 1 where the unit knows none: a week of days, a
   * year of anything longer.
   */
  public int seasonLength() {
    return switch (this) {
      case DAY -> 7;
      case WEEK -> 13;
      case MONTH -> 12;
      case QUARTER -> 4;
      case YEAR, NUMBER -> 1;
    };
  }

  /**
   * Place of a period in its season, from 0. Weeks count in fours, so that the thirteen parts of a
   * year can be told from few years.
   */
  public int season(int index) {
    return switch (this) {
      case DAY -> Math.floorMod(index + MONDAY_BEFORE_1970, 7);
      case WEEK -> {
        LocalDate thursday = LocalDate.ofEpochDay(firstDay(index)).plusDays(3);
        yield Math.min(12, (thursday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1) / 4);
      }
      case MONTH -> Math.floorMod(index, 12);
      case QUARTER -> Math.floorMod(index, 4);
      case YEAR, NUMBER -> 0;
    };
  }

  /** Periods in a year, or 0 where the unit is not of the calendar. */
  public double perYear() {
    return switch (this) {
      case DAY -> 365.2425;
      case WEEK -> 365.2425 / 7;
      case MONTH -> 12;
      case QUARTER -> 4;
      case YEAR -> 1;
      case NUMBER -> 0;
    };
  }
}
