package foreshock.numeric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * At which lag a covariate tells best who has an event next. One row stands for one client at risk
 * in one month, with the covariate as it was 0, 1, 2 … months before. In each stratum (a month, or
 * a month of a segment) those with an event are compared with all at risk there, so that neither a
 * common trend nor a stratum's own rate can look like a relation.
 *
 * <p>Partial likelihood of D. R. Cox, 1972, doi:10.1111/j.2517-6161.1972.tb00899.x, ties after N.
 * Breslow, 1974, doi:10.2307/2529620. Under chance the events of a stratum are any of those at
 * risk; the p value is the share of such draws whose largest score over all lags is as large, so
 * that the search over lags is paid for.
 *
 * @param lag where the likelihood is largest; −1 without any event that can be compared
 * @param logLikelihood at each lag, at its best coefficient
 * @param coefficient at each lag
 * @param score at each lag, in standard deviations under chance; positive where the expected sign
 *     is
 * @param pValue that of the largest score, one-sided
 * @param critical what the largest score stays under by chance in 97.5 % of cases
 * @param spread standard deviation of the covariate among those at risk, at the best lag
 * @param events that had somebody to be compared with
 */
public record LagProfile(
    int lag,
    double[] logLikelihood,
    double[] coefficient,
    double[] score,
    double pValue,
    double critical,
    double spread,
    int events) {
  private static final int DRAWS = 1999;
  private static final long SEED = 0x1a9;

  /** Nothing can be compared. */
  public static final LagProfile NONE =
      new LagProfile(
          -1, new double[0], new double[0], new double[0], Double.NaN, Double.NaN, Double.NaN, 0);

  /**
   * Profiles.
   *
   * @param x rows × lags; a larger value is expected to go with an event
   * @param stratum of each row, ascending
   * @param event whether the row ends with one
   */
  public static LagProfile of(double[][] x, int[] stratum, boolean[] event) {
    int lags = x.length == 0 ? 0 : x[0].length;
    PartialLikelihood likelihood = PartialLikelihood.of(stratum, event);
    PartialLikelihood.Strata strata = likelihood.strata();
    if (strata.events() == 0 || lags == 0) {
      return NONE;
    }
    double[] mean = new double[strata.start().length * lags];
    double[] variance = new double[lags];
    double[] sum = new double[lags];
    for (int s = 0; s < strata.start().length; s++) {
      moments(x, strata, s, lags, mean, variance);
      for (int row = strata.start()[s]; row < strata.end()[s]; row++) {
        for (int lag = 0; lag < lags && event[row]; lag++) {
          sum[lag] += x[row][lag] - mean[s * lags + lag];
        }
      }
    }
    double[] logLikelihood = new double[lags];
    double[] coefficient = new double[lags];
    double[] score = new double[lags];
    int best = 0;
    for (int lag = 0; lag < lags; lag++) {
      score[lag] = variance[lag] > 1e-12 ? sum[lag] / Math.sqrt(variance[lag]) : 0;
      double[] fit = likelihood.fit(x, lag);
      coefficient[lag] = fit[0];
      // a relation of the wrong sign is none
      logLikelihood[lag] = fit[0] > 0 ? fit[1] : fit[2];
      best = logLikelihood[lag] > logLikelihood[best] + 1e-9 ? lag : best;
    }
    double observed = Arrays.stream(score).max().getAsDouble();
    double[] chance = chance(x, strata, mean, variance);
    int atLeast = 0;
    for (double one : chance) {
      atLeast += one >= observed - 1e-9 ? 1 : 0;
    }
    int allowed = (int) Math.floor(CrossCorrelation.SIGNIFICANCE * (DRAWS + 1)) - 1;
    return new LagProfile(
        best,
        logLikelihood,
        coefficient,
        score,
        (1.0 + atLeast) / (DRAWS + 1),
        chance[DRAWS - 1 - allowed],
        Math.sqrt(variance[best] / strata.events()),
        strata.events());
  }

  /** Means of a stratum; adds the variance of the sum of its events, drawn without replacement. */
  private static void moments(
      double[][] x,
      PartialLikelihood.Strata strata,
      int s,
      int lags,
      double[] mean,
      double[] variance) {
    int size = strata.end()[s] - strata.start()[s];
    int events = strata.eventsOf()[s];
    for (int lag = 0; lag < lags; lag++) {
      double sum = 0;
      for (int row = strata.start()[s]; row < strata.end()[s]; row++) {
        sum += x[row][lag];
      }
      double centre = sum / size;
      double squares = 0;
      for (int row = strata.start()[s]; row < strata.end()[s]; row++) {
        squares += (x[row][lag] - centre) * (x[row][lag] - centre);
      }
      mean[s * lags + lag] = centre;
      variance[lag] += (double) events * (size - events) / size * squares / (size - 1);
    }
  }

  /** Largest scores of events drawn at random from those at risk, ascending. */
  private static double[] chance(
      double[][] x, PartialLikelihood.Strata strata, double[] mean, double[] variance) {
    int lags = variance.length;
    double[] largest = new double[DRAWS];
    SplittableRandom random = new SplittableRandom(SEED);
    double[] sum = new double[lags];
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.fill(sum, 0);
      for (int s = 0; s < strata.start().length; s++) {
        int[] taken = new int[strata.eventsOf()[s]];
        for (int k = 0; k < taken.length; k++) {
          taken[k] = another(random, strata.start()[s], strata.end()[s], taken, k);
          for (int lag = 0; lag < lags; lag++) {
            sum[lag] += x[taken[k]][lag] - mean[s * lags + lag];
          }
        }
      }
      double most = Double.NEGATIVE_INFINITY;
      for (int lag = 0; lag < lags; lag++) {
        double score = variance[lag] > 1e-12 ? sum[lag] / Math.sqrt(variance[lag]) : 0;
        most = Math.max(most, score);
      }
      largest[draw] = most;
    }
    Arrays.sort(largest);
    return largest;
  }

  private static int another(SplittableRandom random, int from, int to, int[] taken, int count) {
    while (true) {
      int row = from + random.nextInt(to - from);
      boolean free = true;
      for (int k = 0; k < count; k++) {
        free &= taken[k] != row;
      }
      if (free) {
        return row;
      }
    }
  }

  /** Lags whose likelihood is within a drop of the largest: the first and the last of them. */
  public int[] within(double drop) {
    int first = lag;
    int last = lag;
    for (int one = 0; one < logLikelihood.length; one++) {
      if (logLikelihood[lag] - logLikelihood[one] <= drop) {
        first = Math.min(first, one);
        last = Math.max(last, one);
      }
    }
    return new int[] {first, last};
  }
}
