package foreshock.insight;

import foreshock.axis.Days;
import foreshock.axis.PeriodUnit;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import java.util.Set;
import java.util.TreeSet;

/**
 * The periods of a trend, from the first answer or sale to that of as-of.
 *
 * @param unit of the periods
 * @param first index of the first
 * @param count how many
 * @param asOfDay the last period ends here at the latest
 * @param cut how many earlier ones were left out
 */
public record TrendPeriods(PeriodUnit unit, int first, int count, int asOfDay, int cut) {
  private static final int MOST = 120;
  private static final int FEW_WEEKS = 84;

  /** Months that have answers in so small a share of them are seen by quarter. */
  private static final double SPARSE = 2.0 / 3;

  /**
   * The periods of a book.
   *
   * @param wanted {@code month}, {@code quarter}, {@code week}; anything else lets the calendar of
   *     the answers decide
   */
  static TrendPeriods of(ClientBook book, String wanted) {
    int asOf = book.asOf().day();
    int earliest = asOf;
    Set<Integer> months = new TreeSet<>();
    int firstAnswer = asOf;
    for (ClientHistory one : book.clients()) {
      for (int i = 0; i < one.responses().size(); i++) {
        months.add(Days.monthOf(one.responses().day(i)));
        firstAnswer = Math.min(firstAnswer, one.responses().day(i));
      }
      if (one.orders().size() > 0) {
        earliest = Math.min(earliest, one.orders().day(0));
      }
    }
    earliest = Math.min(earliest, firstAnswer);
    PeriodUnit unit =
        switch (wanted) {
          case "month" -> PeriodUnit.MONTH;
          case "quarter" -> PeriodUnit.QUARTER;
          case "week" -> PeriodUnit.WEEK;
          default -> usual(months, asOf - earliest);
        };
    int last = unit.indexOf(asOf);
    int all = last - unit.indexOf(earliest) + 1;
    int count = Math.min(MOST, all);
    return new TrendPeriods(unit, last - count + 1, count, asOf, all - count);
  }

  private static PeriodUnit usual(Set<Integer> months, int days) {
    if (days < FEW_WEEKS) {
      return PeriodUnit.WEEK;
    }
    if (months.isEmpty()) {
      return PeriodUnit.MONTH;
    }
    TreeSet<Integer> sorted = new TreeSet<>(months);
    int span = sorted.last() - sorted.first() + 1;
    return months.size() < SPARSE * span ? PeriodUnit.QUARTER : PeriodUnit.MONTH;
  }

  /** Place of a day's period, from 0; negative before the first. */
  int place(int day) {
    return unit.indexOf(day) - first;
  }

  /** First day of a period. */
  public int firstDay(int place) {
    return unit.firstDay(first + place);
  }

  /** Last day of a period, or as-of where that cuts it. */
  public int lastDay(int place) {
    return Math.min(asOfDay, unit.lastDay(first + place));
  }

  /** Whether as-of cuts the period. */
  public boolean isPartial(int place) {
    return unit.lastDay(first + place) > asOfDay;
  }

  /** {@code 2024-Q1} and the like. */
  public String text(int place) {
    return unit.text(first + place);
  }
}
