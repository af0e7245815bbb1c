package foreshock.insight;

import foreshock.numeric.Interval;
import foreshock.numeric.Ranking.Concordance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * foreshock against one plain rule on the same clients and dates: the difference of the areas under
 * the ROC curves, its interval from a bootstrap over clients, each with all its dates (Efron 1979,
 * doi:10.1214/aos/1176344552; weights are Poisson's, as in Oza and Russell 2001), so that neither
 * the dates that overlap nor the likeness of both rankings makes it too sure.
 *
 * @param rule the plain rule
 * @param foreshockAuc over all dates; NaN without a pair
 * @param ruleAuc over all dates
 * @param difference foreshock's less the rule's, 90 % interval
 * @param departures clients that left
 */
public record Comparison(
    Contender rule, double foreshockAuc, double ruleAuc, Interval difference, int departures) {
  /** Fewer departures than this decide nothing. */
  public static final int LEAST_DEPARTURES = 10;

  private static final int REPLICATES = 1000;
  private static final double TAIL = 0.05;
  private static final long SEED = 0x5eedL;

  /** What can be said. */
  public enum Verdict {
    /** foreshock ranks leavers better. */
    BETTER,
    /** No difference is seen. */
    UNCLEAR,
    /** The plain rule ranks them better. */
    WORSE,
    /** Too few departures. */
    TOO_FEW
  }

  /** What the interval says. */
  public Verdict verdict() {
    if (departures < LEAST_DEPARTURES) {
      return Verdict.TOO_FEW;
    }
    if (difference.low() > 0) {
      return Verdict.BETTER;
    }
    return difference.high() < 0 ? Verdict.WORSE : Verdict.UNCLEAR;
  }

  /** foreshock's area less the rule's. */
  public double gain() {
    return foreshockAuc - ruleAuc;
  }

  /** Every plain rule, in their order. */
  static List<Comparison> all(List<BacktestDate> dates, int departures) {
    int[][] client = new int[dates.size()][];
    int[] salt = salts(dates, client);
    double[][] differences = new double[Contender.values().length][REPLICATES];
    // each replicate draws from its own streams, so that threads change nothing
    IntStream.range(0, REPLICATES)
        .parallel()
        .forEach(
            replicate -> {
              double[] auc = areas(dates, client, weights(salt, replicate));
              for (Contender rule : Contender.values()) {
                differences[rule.ordinal()][replicate] = auc[0] - auc[rule.ordinal()];
              }
            });
    double[] ones = new double[salt.length];
    Arrays.fill(ones, 1);
    double[] auc = areas(dates, client, ones);
    List<Comparison> all = new ArrayList<>();
    for (Contender rule : Contender.values()) {
      if (rule.isPlain()) {
        all.add(
            new Comparison(
                rule,
                auc[0],
                auc[rule.ordinal()],
                interval(differences[rule.ordinal()]),
                departures));
      }
    }
    return List.copyOf(all);
  }

  /** The clients of all dates in ascending order of ids; fills in whose case is whose. */
  private static int[] salts(List<BacktestDate> dates, int[][] client) {
    TreeMap<String, Integer> salts = new TreeMap<>();
    for (BacktestDate date : dates) {
      date.cases().forEach(one -> salts.put(one.client().id(), one.client().scrambledId()));
    }
    Map<String, Integer> place = new HashMap<>();
    salts.keySet().forEach(id -> place.put(id, place.size()));
    for (int d = 0; d < client.length; d++) {
      client[d] =
          dates.get(d).cases().stream().mapToInt(one -> place.get(one.client().id())).toArray();
    }
    return salts.values().stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] weights(int[] salt, int replicate) {
    double[] weights = new double[salt.length];
    for (int i = 0; i < weights.length; i++) {
      long seed = SEED + 0x9e3779b97f4a7c15L * ((long) replicate << 32 | (salt[i] & 0xffffffffL));
      weights[i] = poisson(new SplittableRandom(seed).nextDouble());
    }
    return weights;
  }

  /** Quantile of the Poisson distribution with mean 1. */
  private static int poisson(double u) {
    double probability = Math.exp(-1);
    double below = probability;
    int count = 0;
    while (u >= below && probability > 0) {
      count++;
      probability /= count;
      below += probability;
    }
    return count;
  }

  private static double[] areas(List<BacktestDate> dates, int[][] client, double[] weights) {
    Contender[] contenders = Contender.values();
    Concordance[] pairs = new Concordance[contenders.length];
    Arrays.fill(pairs, Concordance.NONE);
    for (int d = 0; d < client.length; d++) {
      double[] own = new double[client[d].length];
      for (int i = 0; i < own.length; i++) {
        own[i] = weights[client[d][i]];
      }
      for (Contender contender : contenders) {
        pairs[contender.ordinal()] =
            pairs[contender.ordinal()].combine(dates.get(d).ranking(contender).concordance(own));
      }
    }
    return Arrays.stream(pairs).mapToDouble(Concordance::auc).toArray();
  }

  /** Between the 5 % and 95 % quantiles; everything where no replicate had a pair. */
  private static Interval interval(double[] differences) {
    double[] sorted = Arrays.stream(differences).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0
        ? new Interval(-1, 1)
        : new Interval(
            sorted[(int) Math.floor(TAIL * (sorted.length - 1))],
            sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))]);
  }
}
