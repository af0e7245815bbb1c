package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.ClientHistory;
import foreshock.history.Item;
import foreshock.history.Responses;
import foreshock.signal.ClientSignals;
import java.util.Arrays;
import java.util.List;

/** One client on one day, read by every metric; NaN where a metric knows nothing of it. */
final class MetricScores {
  private static final int YEAR = 12;
  private static final int HALF = 6;
  private static final double PROMOTER = 90;
  private static final double DETRACTOR = 60;
  private static final double ROUNDING = 1e-6;

  private final ClientHistory history;
  private final ClientSignals signals;
  private final double risk;
  private final List<Item> items;
  private final AsOf at;

  /**
   * @param items the book's questions, as answers count them
   */
  MetricScores(
      ClientHistory history, ClientSignals signals, double risk, List<Item> items, AsOf at) {
    this.history = history;
    this.signals = signals;
    this.risk = risk;
    this.items = items;
    this.at = at;
  }

  /** Higher is expected to leave sooner. */
  double of(Metric metric) {
    double score =
        switch (metric.source()) {
          case FORESHOCK -> risk;
          case INDEX -> index(metric.transform());
          case ATTRIBUTES -> signals.heard() ? signals.worstAttributeGap() : Double.NaN;
          case SILENCE -> signals.responses() > 0 ? signals.silenceSurprise() : Double.NaN;
          case SALES -> sales(metric.transform());
          case QUESTION -> question(metric);
        };
    // no −0, which would stand below 0 where nothing is told between them
    return score + 0.0;
  }

  private double index(Metric.Transform transform) {
    if (signals.responses() == 0) {
      return Double.NaN;
    }
    return switch (transform) {
      case LEVEL -> -signals.satisfaction().level();
      case CHANGE -> -signals.satisfaction().change();
      default -> signals.satisfaction().fallProbability();
    };
  }

  private double sales(Metric.Transform transform) {
    if (transform == Metric.Transform.OVERDUE) {
      return signals.sales().intervalDays().isPresent() ? signals.sales().overdue() : Double.NaN;
    }
    return -signals.sales().change().orElse(Double.NaN);
  }

  private double question(Metric metric) {
    int item = 0;
    while (item < items.size() && !items.get(item).name().equals(metric.of())) {
      item++;
    }
    if (item == items.size()) {
      return Double.NaN;
    }
    double[] year = answers(item, at.dayMonthsBefore(YEAR), at.day());
    return switch (metric.transform()) {
      case LEVEL -> -mean(year);
      case CHANGE ->
          mean(answers(item, at.dayMonthsBefore(HALF + YEAR), at.dayMonthsBefore(HALF)))
              - mean(answers(item, at.dayMonthsBefore(HALF), at.day()));
      case LAST -> -last(item);
      case WORST -> -Arrays.stream(year).min().orElse(Double.NaN);
      case TOP_TWO -> -share(year, 100 - items.get(item).step(), Double.POSITIVE_INFINITY);
      case NET ->
          share(year, Double.NEGATIVE_INFINITY, DETRACTOR)
              - share(year, PROMOTER, Double.POSITIVE_INFINITY);
      default -> throw new IllegalArgumentException(metric.transform().key());
    };
  }

  /** Answers to a question after a day, until another. */
  private double[] answers(int item, int afterDay, int untilDay) {
    Responses of = history.responses();
    int to = of.countUntil(untilDay);
    return java.util.stream.IntStream.range(of.countUntil(afterDay), to)
        .boxed()
        .flatMapToDouble(i -> Arrays.stream(answersOf(of, i, item)))
        .toArray();
  }

  private static double[] answersOf(Responses of, int response, int item) {
    double[] found = new double[of.to(response) - of.from(response)];
    int count = 0;
    for (int k = of.from(response); k < of.to(response); k++) {
      if (of.item(k) == item) {
        found[count++] = of.value(k);
      }
    }
    return Arrays.copyOf(found, count);
  }

  private double last(int item) {
    Responses of = history.responses();
    for (int i = of.countUntil(at.day()) - 1; i >= 0; i--) {
      double[] answers = answersOf(of, i, item);
      if (answers.length > 0) {
        return mean(answers);
      }
    }
    return Double.NaN;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** Share of values between two ends, both within; NaN without a value. */
  private static double share(double[] values, double low, double high) {
    return Arrays.stream(values)
        .map(value -> value >= low - ROUNDING && value <= high + ROUNDING ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }
}
