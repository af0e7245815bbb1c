package foreshock.risk;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was known of each client at days of the past, the latest first: the rows for fitting, and
 * for following a client's risk through time. A client has a row while it is one, from the first
 * months of surveys on.
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

  static Landmarks of(ClientBook book, List<Outcome> outcomes, Estimates estimates) {
    List<Integer> sample = sample(book);
    int step = sample.size() <= FEW_CLIENTS ? 2 : 3;
    int firstDay = firstSignal(book);
    List<double[]> rows = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    for (int back = 0; back <= MOST_MONTHS && firstDay != Integer.MAX_VALUE; back += step) {
      AsOf landmark = AsOf.ofDay(book.asOf().dayMonthsBefore(back));
      if (landmark.dayMonthsBefore(LEAST_MONTHS) < firstDay) {
        break;
      }
      for (int client : sample) {
        ClientHistory history = book.clients().get(client);
        if (history.isKnownBy(landmark.day())
            && outcomes.get(client).takenForClientOn(landmark.day())) {
          rows.add(Feature.row(estimates.signals(history, landmark), estimates));
          places.add(new int[] {client, back});
        }
      }
    }
    return new Landmarks(
        rows.toArray(new double[0][]),
        places.stream().mapToInt(place -> place[0]).toArray(),
        places.stream().mapToInt(place -> place[1]).toArray(),
        step);
  }

  int size() {
    return rows.length;
  }

  /** All clients, or of many those whose ids hash lowest, whatever the order of files. */
  private static List<Integer> sample(ClientBook book) {
    return IntStream.range(0, book.clients().size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(i -> book.clients().get(i).client().scrambledId())
                .thenComparingInt(i -> i))
        .limit(MOST_CLIENTS)
        .sorted()
        .toList();
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
