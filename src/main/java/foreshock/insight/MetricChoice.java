package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.numeric.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which metric ranked those that left best in the past of this data. Many are compared, and the
 * best of many looks better than it is; so intervals hold for all differences at once (largest
 * standardised difference over all pairs in draws of the clients: J. Hsu, 1996, Multiple
 * Comparisons, ch. 5), and "no difference" is an answer.
 *
 * @param dates looked from, the earliest first
 * @param lines the best first
 * @param clients whose fate is known at some date
 * @param departures of them within a horizon
 * @param beatsChance whether the best ranks better than chance, the search paid for
 */
public record MetricChoice(
    List<AsOf> dates, List<Line> lines, int clients, int departures, boolean beatsChance) {
  private static final int MOST_DRAWS = 1000;
  private static final int FEWEST_DRAWS = 200;

  /** Scores that are looked at in all draws, about. */
  private static final double WORK = 2e8;

  private static final double TAIL = 0.05;
  private static final double NO_DIFFERENCE = 1e-9;

  /** What the intervals say of a metric. */
  public enum Verdict {
    /** Every other one is worse. */
    BEST,
    /** Not told apart from the one with the highest area. */
    NO_DIFFERENCE,
    /** Worse than that one. */
    WORSE,
    /** Too few departures to compare. */
    TOO_LITTLE_DATA;

    /** As printed: {@code no difference}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * A metric.
   *
   * @param known share of clients and dates of which it knows anything; the others stand in the
   *     middle
   * @param auc area under the ROC curve of pairs of one date each; 0.5 is chance
   * @param aucInterval 90 %, of this metric alone
   * @param behind area of the first line less this one's
   * @param behindInterval 90 %, for all pairs of metrics at once
   */
  public record Line(
      Metric metric,
      double known,
      double auc,
      Interval aucInterval,
      double behind,
      Interval behindInterval,
      Verdict verdict) {}

  public MetricChoice {
    dates = List.copyOf(dates);
    lines = List.copyOf(lines);
  }

  /**
   * @param dates with a score a metric
   * @param known share of clients and dates, by metric
   */
  static MetricChoice of(List<BacktestDate> dates, List<Metric> metrics, double[] known) {
    long cases = dates.stream().mapToLong(date -> date.cases().size()).sum();
    BacktestLine whole = BacktestLine.pooled(dates, Contender.FORESHOCK);
    List<AsOf> days = dates.stream().map(BacktestDate::asOf).toList();
    int[] told = IntStream.range(0, metrics.size()).filter(m -> known[m] > 0).toArray();
    if (whole.left() == 0 || told.length == 0) {
      return new MetricChoice(days, List.of(), whole.clients(), whole.left(), false);
    }
    ClientDraws draws = new ClientDraws(dates, metrics.size());
    double[] all = draws.areas();
    Integer[] order =
        Arrays.stream(told)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(m -> -all[m]).thenComparingInt(m -> m))
            .toArray(Integer[]::new);
    int count =
        (int)
            Math.max(
                FEWEST_DRAWS, Math.min(MOST_DRAWS, WORK / Math.max(1, cases * metrics.size())));
    // by draw, the areas of the metrics in their order
    double[][] drawn =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(draws::areas)
            .filter(areas -> Arrays.stream(areas).allMatch(Double::isFinite))
            .map(areas -> Arrays.stream(order).mapToDouble(m -> areas[m]).toArray())
            .toArray(double[][]::new);
    double[] area = Arrays.stream(order).mapToDouble(m -> all[m]).toArray();
    Simultaneous pairs = Simultaneous.ofPairs(area, drawn);
    boolean decides = whole.left() >= Comparison.LEAST_DEPARTURES && drawn.length > 0;
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < area.length; i++) {
      Interval behind = pairs.interval(0, i);
      lines.add(
          new Line(
              metrics.get(order[i]),
              known[order[i]],
              area[i],
              percentiles(drawn, i),
              area[0] - area[i],
              behind,
              !decides
                  ? Verdict.TOO_LITTLE_DATA
                  : behind.low() > NO_DIFFERENCE ? Verdict.WORSE : Verdict.NO_DIFFERENCE));
    }
    boolean alone = decides && lines.stream().skip(1).allMatch(l -> l.verdict() == Verdict.WORSE);
    if (alone) {
      Line first = lines.get(0);
      lines.set(
          0,
          new Line(
              first.metric(),
              first.known(),
              first.auc(),
              first.aucInterval(),
              first.behind(),
              first.behindInterval(),
              Verdict.BEST));
    }
    boolean beats = decides && Simultaneous.lowest(area, drawn) > 0.5;
    return new MetricChoice(days, lines, whole.clients(), whole.left(), beats);
  }

  private static Interval percentiles(double[][] drawn, int column) {
    double[] sorted = Arrays.stream(drawn).mapToDouble(row -> row[column]).sorted().toArray();
    return sorted.length == 0
        ? new Interval(0, 1)
        : new Interval(
            sorted[(int) Math.floor(TAIL * (sorted.length - 1))],
            sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))]);
  }
}
