package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the past is replayed.
 *
 * @param everyMonths distance of two dates of the past; empty for a quarter, or a month where the
 *     history holds fewer than four quarters to look from
 * @param calls clients that a team can call at each date; empty for a tenth of the clients, from 3
 *     to 50
 * @param acknowledged clients that were being looked after
 */
public record BacktestSettings(
    OptionalInt everyMonths, OptionalInt calls, Acknowledgements acknowledged) {
  /** Quarterly, a tenth of the clients, nobody looked after. */
  public static final BacktestSettings DEFAULT =
      new BacktestSettings(OptionalInt.empty(), OptionalInt.empty(), Acknowledgements.NONE);

  /** Before so many months of signals there is nothing to learn from. */
  private static final int WARM_UP_MONTHS = 12;

  /** Where the history is short, this has to do. */
  public static final int SHORT_WARM_UP_MONTHS = 6;

  private static final int QUARTER = 3;
  private static final int FEWEST_QUARTERS = 4;
  private static final int MOST_DATES = 24;
  private static final int FEWEST_CALLS = 3;
  private static final int MOST_CALLS = 50;
  private static final int CLIENTS_A_CALL = 10;

  /** How many of so many clients are called. */
  int callsOf(int clients) {
    int usual =
        Math.min(
            MOST_CALLS, Math.max(FEWEST_CALLS, (clients + CLIENTS_A_CALL - 1) / CLIENTS_A_CALL));
    return Math.min(clients, calls.orElse(usual));
  }

  /** Distance of two dates in months. */
  public int step(ClientBook book, int horizonMonths) {
    return everyMonths.orElseGet(
        () -> monthsBack(book, horizonMonths, QUARTER).size() < FEWEST_QUARTERS ? 1 : QUARTER);
  }

  /**
   * Months before the book's as-of that are looked from, the latest first: from a horizon back on,
   * so that what came of it is known, to a year after the first signal, half a year where a year
   * leaves none; at most 24.
   */
  List<Integer> monthsBack(ClientBook book, int horizonMonths) {
    return monthsBack(book, horizonMonths, step(book, horizonMonths));
  }

  private static List<Integer> monthsBack(ClientBook book, int horizonMonths, int step) {
    int known = monthsOfSignals(book);
    int warmUp = known >= WARM_UP_MONTHS + horizonMonths ? WARM_UP_MONTHS : SHORT_WARM_UP_MONTHS;
    List<Integer> back = new ArrayList<>();
    for (int months = horizonMonths;
        months + warmUp <= known && back.size() < MOST_DATES;
        months += step) {
      back.add(months);
    }
    return back;
  }

  /** Whole months from the first answer, or sale where nobody ever answered, until as-of. */
  static int monthsOfSignals(ClientBook book) {
    int answer = Integer.MAX_VALUE;
    int sale = Integer.MAX_VALUE;
    for (ClientHistory history : book.clients()) {
      if (history.responses().size() > 0) {
        answer = Math.min(answer, history.responses().day(0));
      }
      if (history.orders().size() > 0) {
        sale = Math.min(sale, history.orders().day(0));
      }
    }
    int first = answer == Integer.MAX_VALUE ? sale : answer;
    AsOf asOf = book.asOf();
    int months = 0;
    while (first <= asOf.day() && asOf.dayMonthsBefore(months + 1) >= first) {
      months++;
    }
    return months;
  }
}
