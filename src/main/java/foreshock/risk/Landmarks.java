package foreshock.risk;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Chunks;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.Sample;
import foreshock.signal.ClientSignals;
import java.util.ArrayList;
import java.util.List;

/**
 * What was known of each client at days of the past: the rows for fitting, and for following a
 * client's risk through time. A client has a row while it is one, from the first months of surveys
 * on; its rows stand together, the latest first.
 *
 * @param rows features, each with the intercept first
 * @param client index of each row's client in the book
 * @param monthsBack how many months before as-of each row lies
 * @param stepMonths distance of two landmarks
 */
record Landmarks(double[][] rows, int[] client, int[] monthsBack, int stepMonths) {
  private static final int MOST_MONTHS = 42;
  private static final int FEW_CLIENTS = 1000;
  private static final int MOST_CLIENTS = 4000;

  /** Before so many months of signals there is nothing to learn from. */
  private static final int LEAST_MONTHS = 3;

  /** A landmark for all clients, or one client's. */
  private record Landmark(AsOf day, int monthsBack, double[] row) {}

  static Landmarks of(
      ClientBook book, List<Outcome> outcomes, Estimates estimates, int horizonMonths) {
    int[] sample = Sample.places(book.clients(), client -> true, MOST_CLIENTS);
    int step = sample.length <= FEW_CLIENTS ? 2 : 3;
    List<Landmark> days = days(book, step);
    List<List<Landmark>> found =
        Chunks.map(
            sample.length,
            i ->
                rows(
                    book.clients().get(sample[i]),
                    outcomes.get(sample[i]),
                    days,
                    estimates,
                    horizonMonths));
    int size = found.stream().mapToInt(List::size).sum();
    double[][] rows = new double[size][];
    int[] client = new int[size];
    int[] monthsBack = new int[size];
    int at = 0;
    for (int i = 0; i < sample.length; i++) {
      for (Landmark landmark : found.get(i)) {
        rows[at] = landmark.row();
        client[at] = sample[i];
        monthsBack[at++] = landmark.monthsBack();
      }
    }
    return new Landmarks(rows, client, monthsBack, step);
  }

  /** From the latest on, back to the first months of surveys. */
  private static List<Landmark> days(ClientBook book, int step) {
    int firstDay = firstSignal(book);
    List<Landmark> days = new ArrayList<>();
    for (int back = 0; back <= MOST_MONTHS && firstDay != Integer.MAX_VALUE; back += step) {
      AsOf day = AsOf.ofDay(book.asOf().dayMonthsBefore(back));
      if (day.dayMonthsBefore(LEAST_MONTHS) < firstDay) {
        break;
      }
      days.add(new Landmark(day, back, new double[0]));
    }
    return days;
  }

  /** The landmarks at which it was a client. */
  private static List<Landmark> rows(
      ClientHistory history,
      Outcome outcome,
      List<Landmark> days,
      Estimates estimates,
      int horizonMonths) {
    List<Landmark> client = new ArrayList<>();
    List<AsOf> ascending = new ArrayList<>();
    for (Landmark landmark : days) {
      int day = landmark.day().day();
      if (outcome.takenForClientOn(day) && history.isKnownBy(day)) {
        client.add(landmark);
        ascending.add(0, landmark.day());
      }
    }
    List<Landmark> rows = new ArrayList<>();
    List<ClientSignals> signals = estimates.signals(history, ascending);
    for (int i = 0; i < client.size(); i++) {
      ClientSignals then = signals.get(signals.size() - 1 - i);
      Landmark at = client.get(i);
      rows.add(
          new Landmark(at.day(), at.monthsBack(), Feature.row(then, estimates, horizonMonths)));
    }
    return rows;
  }

  int size() {
    return rows.length;
  }

  /** The first day on which anybody answered, or bought where nobody ever answers. */
  private static int firstSignal(ClientBook book) {
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
    return answer == Integer.MAX_VALUE ? sale : answer;
  }
}
