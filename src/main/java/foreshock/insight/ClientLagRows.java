package foreshock.insight;

import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Client-months at risk: a client that was one at the start of a month, that had answered before,
 * and of which it is known whether it left in the month.
 */
final class ClientLagRows {
  private static final int MOST_LAGS = 25;

  /**
   * A client in a month.
   *
   * @param client place in the book
   * @param month counted since January of year 0
   * @param left whether it left in the month
   * @param fromDay the day of leaving or deciding, else the first of the month
   * @param belief what was believed at its start
   */
  private record Row(int client, int month, boolean left, int fromDay, PastLevels.Belief belief) {}

  private final ClientBook book;
  private final Estimates estimates;
  private final Map<Integer, PastLevels> pasts;
  private final List<Row> rows;
  private final int months;
  private int[] stratumOfRow = {};

  private ClientLagRows(
      ClientBook book,
      Estimates estimates,
      Map<Integer, PastLevels> pasts,
      List<Row> rows,
      int months) {
    this.book = book;
    this.estimates = estimates;
    this.pasts = pasts;
    this.rows = rows;
    this.months = months;
  }

  static ClientLagRows of(
      ClientBook book, List<Outcome> outcomes, Estimates estimates, List<Integer> clients) {
    return of(book, outcomes, estimates, clients, MOST_LAGS);
  }

  /**
   * @param lags how many months back the levels are known, 0 included
   */
  static ClientLagRows of(
      ClientBook book,
      List<Outcome> outcomes,
      Estimates estimates,
      List<Integer> clients,
      int lags) {
    OptionalInt first = ClientLag.firstAnswerMonth(book);
    List<Row> rows = new ArrayList<>();
    Map<Integer, PastLevels> pasts = new java.util.HashMap<>();
    // a month that as-of cuts is not over
    int end = Days.monthOf(book.asOf().day() + 1);
    if (first.isPresent()) {
      for (int client : clients) {
        add(
            client,
            book,
            outcomes.get(client),
            estimates,
            first.getAsInt() + 1,
            end,
            lags,
            rows,
            pasts);
      }
    }
    int months = first.isPresent() ? Math.max(0, end - first.getAsInt()) : 0;
    return new ClientLagRows(book, estimates, pasts, rows, months);
  }

  private static void add(
      int client,
      ClientBook book,
      Outcome outcome,
      Estimates estimates,
      int fromMonth,
      int endMonth,
      int lags,
      List<Row> rows,
      Map<Integer, PastLevels> pasts) {
    ClientHistory history = book.clients().get(client);
    if (history.responses().size() == 0 || !outcome.alive() && outcome.leftDay().isEmpty()) {
      return;
    }
    OptionalInt farewell = Farewell.dayOf(history, outcome);
    int lastDay = farewell.orElse(outcome.observedUntilDay());
    PastLevels past =
        new PastLevels(
            history.client(), history.responses(), estimates, farewell.orElse(Integer.MAX_VALUE));
    pasts.put(client, past);
    for (int month = fromMonth; month < endMonth; month++) {
      int start = Days.firstDayOf(month);
      int end = Days.lastDayOf(month);
      boolean left = farewell.isPresent() && lastDay >= start && lastDay <= end;
      // who is censored or gone within the month is not at risk in all of it
      if (lastDay < (left ? start : end)) {
        break;
      }
      if (past.answersBefore(start) > 0 && history.isKnownBy(start - 1)) {
        rows.add(new Row(client, month, left, left ? lastDay : start, past.at(month, lags)));
      }
    }
  }

  /** Those of some clients. */
  ClientLagRows only(List<Integer> clients) {
    Set<Integer> wanted = new HashSet<>(clients);
    return new ClientLagRows(
        book,
        estimates,
        pasts,
        rows.stream().filter(row -> wanted.contains(row.client())).toList(),
        months);
  }

  int clients() {
    return (int) rows.stream().mapToInt(Row::client).distinct().count();
  }

  int departures() {
    return (int) rows.stream().filter(Row::left).count();
  }

  /** Months from the first answer of anybody to as-of. */
  int months() {
    return months;
  }

  int[] clientOfRows() {
    return rows.stream().mapToInt(Row::client).toArray();
  }

  /** Ascending within a client, whose rows stand together. */
  int[] monthOfRows() {
    return rows.stream().mapToInt(Row::month).toArray();
  }

  /** The rows in the order of their strata: month by month, groups apart. */
  int[] inStrata(Map<String, Integer> numberOfSegment) {
    stratumOfRow = new int[rows.size()];
    for (int i = 0; i < stratumOfRow.length; i++) {
      Row row = rows.get(i);
      int number =
          numberOfSegment.getOrDefault(
              book.clients().get(row.client()).client().segment(),
              numberOfSegment.getOrDefault("", 0));
      stratumOfRow[i] = row.month() * (numberOfSegment.size() + 1) + number;
    }
    return IntStream.range(0, rows.size())
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(i -> stratumOfRow[i]).thenComparingInt(i -> i))
        .mapToInt(i -> i)
        .toArray();
  }

  int[] strata(int[] order) {
    return java.util.Arrays.stream(order).map(i -> stratumOfRow[i]).toArray();
  }

  boolean[] events(int[] order) {
    boolean[] events = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      events[i] = rows.get(order[i]).left();
    }
    return events;
  }

  /** How much lower satisfaction was by lag, in units of {@code points}. */
  double[][] levels(int[] order, int lags, double points) {
    double[][] x = new double[order.length][lags];
    for (int i = 0; i < order.length; i++) {
      double[] level = rows.get(order[i]).belief().level();
      for (int lag = 0; lag < lags; lag++) {
        x[i][lag] = -level[lag] / points;
      }
    }
    return x;
  }

  /** Fall after the row's day, in standard deviations; NaN without answers on both sides. */
  double[] fallsAfter(int[] order, int days) {
    Set<Integer> leavers = new HashSet<>();
    Set<Integer> months = new HashSet<>();
    for (Row row : rows) {
      if (row.left() && answersAfter(row, days) > 0) {
        leavers.add(row.client());
        months.add(row.month());
      }
    }
    double[] fall = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      Row row = rows.get(order[i]);
      // only months in which somebody left that answered later are compared
      fall[i] =
          months.contains(row.month()) && (!row.left() || leavers.contains(row.client()))
              ? pasts
                  .get(row.client())
                  .fallAfter(
                      row.fromDay(),
                      row.fromDay() + days,
                      book.clients().get(row.client()).responses(),
                      estimates)
              : Double.NaN;
    }
    return fall;
  }

  private int answersAfter(Row row, int days) {
    var responses = book.clients().get(row.client()).responses();
    return responses.countUntil(row.fromDay() + days) - responses.countUntil(row.fromDay() - 1);
  }

  /** A client's months in order, for what follows it through time. */
  interface Follower {
    void month(int client, int month, boolean left, PastLevels.Belief belief);
  }

  void follow(Follower follower) {
    rows.forEach(row -> follower.month(row.client(), row.month(), row.left(), row.belief()));
  }
}
