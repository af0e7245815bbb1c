package foreshock.numeric;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The one step that explains a series best: a mean until some place and another behind it, by least
 * squares (J. Bai, 1994, doi:10.1111/j.1467-9892.1994.tb00204.x). The statistic is the largest F
 * over all places (D. Andrews, 1993, doi:10.2307/2951764), and its p comes from series without a
 * step that remember as much from one value to the next as this one seems to: a series that wanders
 * has steps everywhere, which mean nothing.
 *
 * @param last index of the last value before the step
 * @param lowLast lower end of its 90 % interval, by the ratio of likelihoods (Y. Eo and J. Morley,
 *     2015, doi:10.3982/QE186)
 * @param highLast upper end
 * @param before mean until the step
 * @param after mean behind it
 * @param p probability of a step as marked in a series without one
 */
public record LevelShift(
    int last, int lowLast, int highLast, double before, double after, double p) {
  /** Fewer values tell no step from a wander. */
  public static final int LEAST = 12;

  /** Values on each side of a step. */
  private static final int LEAST_SIDE = 3;

  private static final int SERIES = 999;

  /** So many values, which nobody looks at, bring a series to its usual spread. */
  private static final int WARM_UP = 50;

  /** 90 % of the largest of two independent exponentials: (1 − exp(−x/2))² = 0.9. */
  private static final double RATIO = -2 * Math.log(1 - Math.sqrt(0.9));

  private static final double MOST_MEMORY = 0.95;

  /** The likeliest step; empty with fewer than {@value #LEAST} values or without any spread. */
  public static Optional<LevelShift> of(double[] values) {
    int n = values.length;
    if (n < LEAST) {
      return Optional.empty();
    }
    double[] squares = squares(values);
    double whole = squares[0];
    int last = best(squares);
    double rest = squares[last];
    if (!(rest > 1e-12 * whole) || !(whole > 0)) {
      return Optional.empty();
    }
    double observed = whole / rest;
    double memory = memory(values);
    SplittableRandom random = new SplittableRandom(0x51EB5L);
    int more = 0;
    for (int s = 0; s < SERIES; s++) {
      double[] drawn = squares(series(n, memory, random));
      more += drawn[0] / drawn[best(drawn)] >= observed ? 1 : 0;
    }
    int low = last;
    int high = last;
    for (int k = LEAST_SIDE; k <= n - LEAST_SIDE; k++) {
      if (n * Math.log(squares[k] / rest) <= RATIO) {
        low = Math.min(low, k);
        high = Math.max(high, k);
      }
    }
    return Optional.of(
        new LevelShift(
            last - 1,
            low - 1,
            high - 1,
            Arrays.stream(values, 0, last).average().orElseThrow(),
            Arrays.stream(values, last, n).average().orElseThrow(),
            (more + 1.0) / (SERIES + 1)));
  }

  /** Sum of squares around two means, the first of k values; at 0 around one. */
  private static double[] squares(double[] values) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElseThrow();
    double whole = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double[] squares = new double[n - LEAST_SIDE + 1];
    Arrays.fill(squares, Double.POSITIVE_INFINITY);
    squares[0] = whole;
    double sum = 0;
    for (int k = 1; k <= n - LEAST_SIDE; k++) {
      sum += values[k - 1] - mean;
      if (k >= LEAST_SIDE) {
        // what the step takes from the sum of squares
        squares[k] = Math.max(0, whole - sum * sum * n / ((double) k * (n - k)));
      }
    }
    return squares;
  }

  private static int best(double[] squares) {
    int best = LEAST_SIDE;
    for (int k = LEAST_SIDE; k < squares.length; k++) {
      best = squares[k] < squares[best] ? k : best;
    }
    return best;
  }

  /** Correlation of neighbours around one mean, which a step only raises; not below 0. */
  private static double memory(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double products = 0;
    double whole = 0;
    for (int i = 0; i < values.length; i++) {
      whole += (values[i] - mean) * (values[i] - mean);
      products += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
    }
    // the mean that is taken out hides some of it: about (1 + 3 r) / n (Kendall 1954)
    double r = products / whole;
    return Math.max(0, Math.min(MOST_MEMORY, r + (1 + 3 * r) / values.length));
  }

  private static double[] series(int n, double memory, SplittableRandom random) {
    double[] series = new double[n];
    double now = 0;
    for (int i = -WARM_UP; i < n; i++) {
      now = memory * now + random.nextGaussian();
      if (i >= 0) {
        series[i] = now;
      }
    }
    return series;
  }
}
