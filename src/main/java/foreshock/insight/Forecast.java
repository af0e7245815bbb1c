package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Item;
import foreshock.signal.ClientSignals;
import java.util.ArrayList;
import java.util.List;

/**
 * What every contender would have said on a date of the past, from what was known then and nothing
 * else.
 *
 * @param clients those that were taken for clients on that date and of which anything was known
 */
record Forecast(AsOf asOf, List<Scored> clients) {
  /**
   * One client.
   *
   * @param risk probability of leaving within the horizon
   * @param scores by contender, in their order; higher is expected to leave sooner
   */
  record Scored(Client client, double risk, double[] scores) {}

  Forecast {
    clients = List.copyOf(clients);
  }

  /**
   * @param then the book as of that date
   */
  static Forecast of(ClientBook then, ScanSettings settings) {
    Fitted fitted =
        Fitted.of(
            then,
            new ScanSettings(
                settings.horizonMonths(), settings.usual(), settings.segments(), false));
    AsOf asOf = then.asOf();
    List<Item> items = then.items();
    Contender[] contenders = Contender.values();
    List<Scored> scored = new ArrayList<>();
    for (ClientHistory history : fitted.alive()) {
      if (history.isKnownBy(asOf.day())) {
        ClientSignals signals = fitted.estimates().signals(history, asOf);
        double risk = fitted.hazard().risk(signals, fitted.estimates()).probability();
        double[] scores = new double[contenders.length];
        for (Contender contender : contenders) {
          scores[contender.ordinal()] = contender.score(history, signals, risk, items, asOf);
        }
        scored.add(new Scored(history.client(), risk, scores));
      }
    }
    for (Contender contender : contenders) {
      fillUp(scored, contender.ordinal());
    }
    return new Forecast(asOf, scored);
  }

  /** A client of which a rule knows nothing stands in the middle of those that it knows. */
  private static void fillUp(List<Scored> scored, int contender) {
    double middle =
        foreshock.history.Orders.median(
            scored.stream()
                .mapToDouble(one -> one.scores()[contender])
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray());
    for (Scored one : scored) {
      if (Double.isNaN(one.scores()[contender])) {
        one.scores()[contender] = Double.isNaN(middle) ? 0 : middle;
      }
    }
  }
}
