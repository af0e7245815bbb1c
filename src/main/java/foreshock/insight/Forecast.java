package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Item;
import foreshock.history.Orders;
import foreshock.signal.ClientSignals;
import java.util.ArrayList;
import java.util.List;

/**
 * What would have been said on a date of the past, from what was known then and nothing else.
 *
 * @param clients those that were taken for clients on that date and of which anything was known
 * @param known by column, of how many of them the scores knew anything
 */
record Forecast(AsOf asOf, List<Scored> clients, List<Integer> known) {
  /**
   * One client.
   *
   * @param risk probability of leaving within the horizon
   * @param scores a column each; higher is expected to leave sooner
   */
  record Scored(Client client, double risk, double[] scores) {}

  /** Scores of one client; NaN where nothing is known of it. */
  interface Scores {
    double[] of(
        ClientHistory history, ClientSignals signals, double risk, List<Item> items, AsOf at);
  }

  Forecast {
    clients = List.copyOf(clients);
    known = List.copyOf(known);
  }

  /**
   * What every contender would have said.
   *
   * @param then the book as of that date
   */
  static Forecast of(ClientBook then, ScanSettings settings) {
    Contender[] contenders = Contender.values();
    return of(
        then,
        settings,
        contenders.length,
        (history, signals, risk, items, at) -> {
          double[] scores = new double[contenders.length];
          for (Contender contender : contenders) {
            scores[contender.ordinal()] = contender.score(history, signals, risk, items, at);
          }
          return scores;
        });
  }

  /** What every metric would have said. */
  static Forecast of(ClientBook then, ScanSettings settings, List<Metric> metrics) {
    return of(
        then,
        settings,
        metrics.size(),
        (history, signals, risk, items, at) -> {
          MetricScores scores = new MetricScores(history, signals, risk, items, at);
          return metrics.stream().mapToDouble(scores::of).toArray();
        });
  }

  private static Forecast of(ClientBook then, ScanSettings settings, int columns, Scores scores) {
    Fitted fitted =
        Fitted.of(
            then,
            new ScanSettings(
                settings.horizonMonths(), settings.usual(), settings.segments(), false));
    AsOf asOf = then.asOf();
    List<Scored> scored = new ArrayList<>();
    for (ClientHistory history : fitted.alive()) {
      if (history.isKnownBy(asOf.day())) {
        ClientSignals signals = fitted.estimates().signals(history, asOf);
        double risk = fitted.hazard().risk(signals, fitted.estimates()).probability();
        scored.add(
            new Scored(
                history.client(), risk, scores.of(history, signals, risk, then.items(), asOf)));
      }
    }
    List<Integer> known = new ArrayList<>(columns);
    for (int column = 0; column < columns; column++) {
      known.add(fillUp(scored, column));
    }
    return new Forecast(asOf, scored, known);
  }

  /**
   * A client of which a column knows nothing stands in the middle of those that it knows.
   *
   * @return how many those are
   */
  private static int fillUp(List<Scored> scored, int column) {
    double[] told =
        scored.stream()
            .mapToDouble(one -> one.scores()[column])
            .filter(score -> !Double.isNaN(score))
            .sorted()
            .toArray();
    double middle = Orders.median(told);
    for (Scored one : scored) {
      if (Double.isNaN(one.scores()[column])) {
        one.scores()[column] = Double.isNaN(middle) ? 0 : middle;
      }
    }
    return told.length;
  }
}
