package foreshock.risk;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Landmarks in the past: what was known of each client then, and whether it left within the horizon after it. A window is
 * {@code (landmark, landmark + horizon]}; one that is not over yet is left out. Windows overlap, so a row weighs
 * step ÷ horizon and a departure counts once in all.
 *
 * @param x rows for the hazard, each with the intercept first
 * @param left 1 where the client left within the horizon
 * @param weight step ÷ horizon
 * @param client index of the row's client in the book
 * @param day day of the landmark
 */
record PersonPeriods(double[][] x, double[] left, double[] weight, int[] client, int[] day) {
  private static final int MOST_LANDMARKS = 36;
  private static final int MONTHLY_CLIENTS = 400;
  private static final int MOST_CLIENTS = 4000;

  /** Before so many months of surveys there is nothing to learn from. */
  private static final int LEAST_MONTHS = 3;

  static PersonPeriods of(
      ClientBook book, List<Outcome> outcomes, Estimates estimates, int horizonMonths) {
    List<Integer> sample = sample(book);
    int step = sample.size() <= MONTHLY_CLIENTS ? 1 : 3;
    int firstDay = firstAnswer(book);
    List<double[]> rows = new ArrayList<>();
    List<double[]> facts = new ArrayList<>();
    for (int back = horizonMonths; back < horizonMonths + MOST_LANDMARKS; back += step) {
      AsOf landmark = AsOf.ofDay(book.asOf().dayMonthsBefore(back));
      if (firstDay == Integer.MAX_VALUE || landmark.dayMonthsBefore(LEAST_MONTHS) < firstDay) {
        break;
      }
      int end = book.asOf().dayMonthsBefore(back - horizonMonths);
      for (int client : sample) {
        ClientHistory history = book.clients().get(client);
        Outcome outcome = outcomes.get(client);
        boolean left = outcome.leftWithin(landmark.day(), end);
        boolean known = left || outcome.observedUntilDay() >= end;
        if (isClient(history, landmark.day()) && outcome.aliveOn(landmark.day()) && known) {
          rows.add(Feature.row(estimates.signals(history, landmark), estimates));
          double weight = Math.min(1, (double) step / horizonMonths);
          facts.add(new double[] {left ? 1 : 0, weight, client, landmark.day()});
        }
      }
    }
    return new PersonPeriods(
        rows.toArray(new double[0][]),
        facts.stream().mapToDouble(fact -> fact[0]).toArray(),
        facts.stream().mapToDouble(fact -> fact[1]).toArray(),
        facts.stream().mapToInt(fact -> (int) fact[2]).toArray(),
        facts.stream().mapToInt(fact -> (int) fact[3]).toArray());
  }

  int size() {
    return x.length;
  }

  /** Whether anything is known of the client by then: a start, a sale or an answer. */
  static boolean isClient(ClientHistory history, int day) {
    return history.crm().startDay().orElse(Integer.MAX_VALUE) <= day
        || history.orders().countUntil(day) > 0
        || history.responses().countUntil(day) > 0;
  }

  /** All clients, or of many those whose ids hash lowest. */
  private static List<Integer> sample(ClientBook book) {
    return IntStream.range(0, book.clients().size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(
                    i -> book.clients().get(i).client().id().hashCode() * 0x9e3779b9)
                .thenComparingInt(i -> i))
        .limit(MOST_CLIENTS)
        .sorted()
        .toList();
  }

  /** The first day on which anybody answered, from which on signals say something. */
  private static int firstAnswer(ClientBook book) {
    return book.clients().stream()
        .filter(history -> history.responses().size() > 0)
        .mapToInt(history -> history.responses().day(0))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  /** Months that clients were under observation since {@code fromDay}, each until it left or as-of. */
  static double clientMonths(ClientBook book, List<Outcome> outcomes, int fromDay) {
    double days = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      ClientHistory history = book.clients().get(i);
      int first = Math.max(fromDay, firstSeen(history, book.asOf().day()));
      Outcome outcome = outcomes.get(i);
      int last =
          outcome.alive() ? outcome.observedUntilDay() : outcome.leftDay().orElse(first);
      days += Math.max(0, last - first);
    }
    return days / Days.PER_MONTH;
  }

  /** The first day that the client is known on, at the latest {@code atDay}. */
  private static int firstSeen(ClientHistory history, int atDay) {
    int first = Math.min(atDay, history.crm().startDay().orElse(atDay));
    if (history.orders().size() > 0) {
      first = Math.min(first, history.orders().day(0));
    }
    if (history.responses().size() > 0) {
      first = Math.min(first, history.responses().day(0));
    }
    return first;
  }
}
