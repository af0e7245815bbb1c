package foreshock.ingest;

import foreshock.axis.PeriodUnit;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The regular calendar behind the periods of a table, so that a period that is missing is a gap and
 * not a neighbour: dates at months' ends are months, dates a week apart are weeks, months given
 * every third time are quarters.
 *
 * @param unit of the calendar
 * @param step units from one period to the next
 * @param first unit of the first period
 * @param length periods from the first to the last, gaps included
 * @param dates whether the periods of the table are written as dates
 * @param workdays whether Saturdays and Sundays are no periods
 */
public record SeriesGrid(
    PeriodUnit unit, int step, int first, int length, boolean dates, boolean workdays) {
  private static final int SHORTEST_MONTH = 28;
  private static final int WORKDAYS = 5;
  private static final int WEEKENDS_SEEN = 14;

  /** The grid of periods in any order; dates come as {@link PeriodUnit#DAY}. */
  static SeriesGrid of(int[] periods, PeriodUnit unit) {
    int[] sorted = Arrays.stream(periods).sorted().distinct().toArray();
    if (sorted.length == 0) {
      return new SeriesGrid(unit, 1, 0, 0, false, false);
    }
    PeriodUnit real = unit == PeriodUnit.DAY ? unitOfDates(sorted) : unit;
    int[] steps =
        Arrays.stream(sorted).map(one -> unit == real ? one : real.indexOf(one)).toArray();
    boolean workdays = real == PeriodUnit.DAY && onWorkdays(sorted);
    if (workdays) {
      return new SeriesGrid(
          real,
          1,
          sorted[0],
          workday(sorted[sorted.length - 1]) - workday(sorted[0]) + 1,
          true,
          true);
    }
    int step = 0;
    for (int i = 1; i < steps.length; i++) {
      step = gcd(step, steps[i] - steps[0]);
    }
    step = Math.max(1, step);
    return new SeriesGrid(
        real,
        step,
        steps[0],
        (steps[steps.length - 1] - steps[0]) / step + 1,
        unit == PeriodUnit.DAY,
        false);
  }

  /** Months where no two dates share one and they lie that far apart, else weeks, else days. */
  private static PeriodUnit unitOfDates(int[] days) {
    int least = Integer.MAX_VALUE;
    boolean weekly = true;
    boolean monthly = true;
    for (int i = 1; i < days.length; i++) {
      least = Math.min(least, days[i] - days[i - 1]);
      weekly &= (days[i] - days[0]) % 7 == 0;
      monthly &= PeriodUnit.MONTH.indexOf(days[i]) > PeriodUnit.MONTH.indexOf(days[i - 1]);
    }
    if (weekly && least < SHORTEST_MONTH) {
      return PeriodUnit.WEEK;
    }
    // working days at the ends of months may lie 26 days apart
    return monthly && least >= SHORTEST_MONTH - 4 ? PeriodUnit.MONTH : PeriodUnit.DAY;
  }

  private static boolean onWorkdays(int[] days) {
    for (int day : days) {
      if (PeriodUnit.DAY.season(day) >= WORKDAYS) {
        return false;
      }
    }
    return days[days.length - 1] - days[0] >= WEEKENDS_SEEN && days.length > WORKDAYS;
  }

  private static int workday(int day) {
    return PeriodUnit.WEEK.indexOf(day) * WORKDAYS + PeriodUnit.DAY.season(day);
  }

  /** Place of a period, from 0. */
  int place(int period) {
    if (workdays) {
      return workday(period) - workday(first);
    }
    return ((dates ? unit.indexOf(period) : period) - first) / step;
  }

  /** How many seasons the grid knows; 1 for none. */
  public int seasons() {
    if (workdays) {
      return WORKDAYS;
    }
    return step == 1 || unit.seasonLength() % step == 0
        ? Math.max(1, unit.seasonLength() / step)
        : 1;
  }

  /** Season of each place, from 0. */
  public int[] seasonByPlace() {
    int[] season = new int[length];
    for (int place = 0; place < length; place++) {
      season[place] =
          workdays
              ? Math.floorMod(workday(first) + place, WORKDAYS)
              : seasons() == 1 ? 0 : unit.season(first + place * step) / step;
    }
    return season;
  }

  /** Last day of the last period; empty for plain counts and without any period. */
  public OptionalInt lastDay() {
    if (unit == PeriodUnit.NUMBER || length == 0) {
      return OptionalInt.empty();
    }
    if (workdays) {
      int last = workday(first) + length - 1;
      return OptionalInt.of(
          PeriodUnit.WEEK.firstDay(Math.floorDiv(last, WORKDAYS)) + Math.floorMod(last, WORKDAYS));
    }
    return OptionalInt.of(unit.lastDay(first + length * step - 1));
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
