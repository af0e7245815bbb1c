package foreshock.insight;

import foreshock.numeric.Ranking.Concordance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Rankings of several columns of scores over the dates of a backtest, drawn anew over clients, each
 * with all its dates (B. Efron, 1979, doi:10.1214/aos/1176344552; weights are Poisson's, as in N.
 * Oza and S. Russell, 2001), so that neither dates that overlap nor the likeness of two rankings
 * makes a difference too sure.
 */
final class ClientDraws {
  private static final long SEED = 0x5eedL;

  private final List<BacktestDate> dates;
  private final int columns;

  /** By date and case, the place of its client among all. */
  private final int[][] client;

  /** By client, what its draws are made from: nothing but its id. */
  private final int[] salt;

  /**
   * @param columns scores that each case has
   */
  ClientDraws(List<BacktestDate> dates, int columns) {
    this.dates = dates;
    this.columns = columns;
    TreeMap<String, Integer> salts = new TreeMap<>();
    for (BacktestDate date : dates) {
      date.cases().forEach(one -> salts.put(one.client().id(), one.client().scrambledId()));
    }
    Map<String, Integer> place = new HashMap<>();
    salts.keySet().forEach(id -> place.put(id, place.size()));
    client = new int[dates.size()][];
    for (int d = 0; d < client.length; d++) {
      client[d] =
          dates.get(d).cases().stream().mapToInt(one -> place.get(one.client().id())).toArray();
    }
    salt = salts.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Area under the ROC curve of each column, of pairs of one date each; NaN without a pair. */
  double[] areas() {
    double[] ones = new double[salt.length];
    Arrays.fill(ones, 1);
    return areas(ones);
  }

  /** The same in a draw; each draws from its own streams, so that threads change nothing. */
  double[] areas(int draw) {
    double[] weights = new double[salt.length];
    for (int i = 0; i < weights.length; i++) {
      long seed = SEED + 0x9e3779b97f4a7c15L * ((long) draw << 32 | (salt[i] & 0xffffffffL));
      weights[i] = poisson(new SplittableRandom(seed).nextDouble());
    }
    return areas(weights);
  }

  private double[] areas(double[] weights) {
    Concordance[] pairs = new Concordance[columns];
    Arrays.fill(pairs, Concordance.NONE);
    for (int d = 0; d < client.length; d++) {
      if (client[d].length == 0) {
        continue;
      }
      double[] own = new double[client[d].length];
      for (int i = 0; i < own.length; i++) {
        own[i] = weights[client[d][i]];
      }
      for (int column = 0; column < columns; column++) {
        pairs[column] = pairs[column].combine(dates.get(d).ranking(column).concordance(own));
      }
    }
    return Arrays.stream(pairs).mapToDouble(Concordance::auc).toArray();
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
}
