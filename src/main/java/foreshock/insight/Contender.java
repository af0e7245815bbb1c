package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.ClientHistory;
import foreshock.history.Item;
import foreshock.history.Responses;
import foreshock.numeric.TheilSen;
import foreshock.signal.ClientSignals;
import java.util.Arrays;
import java.util.List;

/** Who is compared on the past: foreshock and the rules that people use without it. */
public enum Contender {
  /** The risk of the scan. */
  FORESHOCK("foreshock"),
  /** The latest overall score; the lower, the sooner it leaves. */
  LAST_SCORE("last score"),
  /** The slope of Theil and Sen through the overall scores of two years. */
  SCORE_TREND("score trend"),
  /** The lagging rule: sales of six months on the six before; long overdue is no sales. */
  SALES_TREND("sales trend");

  private static final int TREND_MONTHS = 24;

  private final String key;

  Contender(String key) {
    this.key = key;
  }

  /** As printed. */
  public String key() {
    return key;
  }

  /** Whether it is a rule without foreshock. */
  public boolean isPlain() {
    return this != FORESHOCK;
  }

  /**
   * How soon a client is expected to leave, against the others of that day; NaN where the contender
   * knows nothing of it.
   */
  double score(
      ClientHistory history, ClientSignals signals, double risk, List<Item> items, AsOf at) {
    double score =
        switch (this) {
          case FORESHOCK -> risk;
          case LAST_SCORE -> -lastScore(history.responses(), items, at);
          case SCORE_TREND -> -trend(history.responses(), items, at);
          case SALES_TREND ->
              signals.sales().isOverdue() ? 1 : -signals.sales().change().orElse(Double.NaN);
        };
    // no −0, which would stand below 0 where nothing is told between them
    return score + 0.0;
  }

  private static double lastScore(Responses responses, List<Item> items, AsOf at) {
    for (int i = responses.countUntil(at.day()) - 1; i >= 0; i--) {
      double score = overall(responses, i, items);
      if (!Double.isNaN(score)) {
        return score;
      }
    }
    return Double.NaN;
  }

  private static double trend(Responses responses, List<Item> items, AsOf at) {
    int from = responses.countUntil(at.dayMonthsBefore(TREND_MONTHS));
    int to = responses.countUntil(at.day());
    double[] days = new double[to - from];
    double[] scores = new double[to - from];
    for (int i = from; i < to; i++) {
      days[i - from] = responses.day(i);
      scores[i - from] = overall(responses, i, items);
    }
    return TheilSen.slope(days, scores).slope();
  }

  /** Mean of the overall scores of a response, of all its answers where there is none. */
  private static double overall(Responses responses, int response, List<Item> items) {
    double[] all = new double[responses.to(response) - responses.from(response)];
    double[] whole = new double[all.length];
    int count = 0;
    for (int k = responses.from(response); k < responses.to(response); k++) {
      all[k - responses.from(response)] = responses.value(k);
      if (items.get(responses.item(k)).overall()) {
        whole[count++] = responses.value(k);
      }
    }
    return Arrays.stream(count > 0 ? Arrays.copyOf(whole, count) : all)
        .average()
        .orElse(Double.NaN);
  }
}
