package foreshock.risk;

import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.outcome.Outcome;
import java.util.List;

/**
 * Departures and time of clients before the first landmark, when nothing but their being clients is
 * known. Time counts from when the exports keep a record of departures: from the first departure or
 * the first answer or sale of anybody. A client file names since when somebody is a client, also
 * where those who left in those years were never in it: counting those years would be counting
 * survivors.
 *
 * @param departures that were observed
 * @param clientMonths under observation
 * @param middleMonthsBack how many months before as-of the middle of it lies
 */
record EarlierTime(long departures, double clientMonths, double middleMonthsBack) {
  private static final int YEARS_BACK = 5;

  /**
   * @param untilDay day of the first landmark, as-of where there is none
   */
  static EarlierTime of(ClientBook book, List<Outcome> outcomes, int untilDay) {
    int from = Math.max(book.asOf().dayMonthsBefore(12 * YEARS_BACK), firstRecord(book, outcomes));
    long departures = 0;
    double days = 0;
    double moment = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      int told = Math.min(untilDay, outcome.settledUntilDay());
      int first = Math.max(from, book.clients().get(i).firstSeenDay(book.asOf().day()));
      int last = Math.min(told, outcome.leftDay().orElse(outcome.observedUntilDay()));
      // who is known by nothing but its departure was never under observation
      if (last > first && (outcome.alive() || outcome.leftDay().isPresent())) {
        departures += outcome.leftWithin(first, told) ? 1 : 0;
        days += last - first;
        moment += (last - first) * (book.asOf().day() - (first + last) / 2.0);
      }
    }
    return new EarlierTime(
        departures, days / Days.PER_MONTH, days > 0 ? moment / days / Days.PER_MONTH : 0);
  }

  /** The day of the first thing in the exports that happened, rather than was written down. */
  private static int firstRecord(ClientBook book, List<Outcome> outcomes) {
    int first = book.asOf().day();
    for (ClientHistory history : book.clients()) {
      if (history.responses().size() > 0) {
        first = Math.min(first, history.responses().day(0));
      }
      if (history.orders().size() > 0) {
        first = Math.min(first, history.orders().day(0));
      }
    }
    for (Outcome outcome : outcomes) {
      first = Math.min(first, outcome.leftDay().orElse(first));
    }
    return first;
  }
}
