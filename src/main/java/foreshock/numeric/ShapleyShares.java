package foreshock.numeric;

import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * What each regressor adds to the explained variance of a linear regression, averaged over all
 * orders in which regressors may come in: the method of R. H. Lindeman, P. F. Merenda and R. Z.
 * Gold (1980), known as LMG, which is the game's value after L. S. Shapley (1953). No share is
 * negative, whatever the sign of a regression weight, and the shares add up to R².
 *
 * <p>Exact up to 12 regressors. Beyond, the mean over random orders, each with all its shifts and
 * their reverses, always the same ones (J. Castro, D. Gómez and J. Tejada, 2009,
 * doi:10.1016/j.cor.2008.04.004).
 *
 * @param share of the variance of the outcome, one a regressor
 * @param rSquared their sum
 * @param exact whether all orders were averaged
 */
public record ShapleyShares(double[] share, double rSquared, boolean exact) {
  /** So many regressors have 4096 subsets. */
  public static final int MOST_EXACT = 12;

  private static final long SEED = 0x53a9;

  /** Random orders times their shifts times regressors. */
  private static final int WORK = 8000;

  private static final int LEAST_ORDERS = 4;

  /** What is left of a regressor's variance below this share is rounding: others hold it all. */
  private static final double NOTHING_LEFT = 1e-9;

  /**
   * Shares from a covariance matrix.
   *
   * @param covariance symmetric, positive semidefinite, the outcome last; a regressor of variance 0
   *     has no share
   */
  public static ShapleyShares of(double[][] covariance) {
    double[][] correlation = correlation(covariance);
    int size = correlation.length - 1;
    boolean exact = size <= MOST_EXACT;
    double[] share = exact ? exact(correlation, size) : sampled(correlation, size);
    double sum = 0;
    for (double one : share) {
      sum += one;
    }
    return new ShapleyShares(share, sum, exact);
  }

  /**
   * Probability of so large an R² where nothing is explained (F test of the regression); 1 where it
   * cannot be told.
   *
   * @param freedom rows less means taken out
   */
  public double pValue(double freedom) {
    double left = freedom - share.length;
    if (left <= 0 || share.length == 0) {
      return 1;
    }
    double f = rSquared / share.length / ((1 - Math.min(rSquared, 1 - 1e-12)) / left);
    return 1 - new FDistribution(share.length, left).cumulativeProbability(f);
  }

  /** The mean over random orders whatever the number of regressors; for comparison. */
  static double[] sampledOf(double[][] covariance) {
    return sampled(correlation(covariance), covariance.length - 1);
  }

  private static double[][] correlation(double[][] covariance) {
    int n = covariance.length;
    double[][] correlation = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double scale = Math.sqrt(covariance[i][i] * covariance[j][j]);
        correlation[i][j] = scale > 0 ? covariance[i][j] / scale : 0;
      }
    }
    return correlation;
  }

  private static double[] exact(double[][] correlation, int size) {
    double[] rSquared = new double[1 << size];
    double[][][] room = new double[size + 1][size + 1][size + 1];
    room[0] = correlation;
    subsets(room, 0, 0, 0, rSquared);
    // weight of a subset of s others: s! (size − 1 − s)! / size!
    double[] weight = new double[size];
    for (int s = 0; s < size; s++) {
      weight[s] = 1.0 / size;
      for (int i = 1; i <= s; i++) {
        weight[s] *= (double) i / (size - i);
      }
    }
    double[] share = new double[size];
    for (int subset = 0; subset < rSquared.length; subset++) {
      double w = subset == rSquared.length - 1 ? 0 : weight[Integer.bitCount(subset)];
      for (int i = 0; i < size; i++) {
        if ((subset & 1 << i) == 0) {
          share[i] += w * (rSquared[subset | 1 << i] - rSquared[subset]);
        }
      }
    }
    return share;
  }

  /**
   * R² of all subsets, each from that of one regressor less by sweeping it out of what is left.
   *
   * @param room at each depth the covariances that the regressors taken so far leave
   */
  private static void subsets(
      double[][][] room, int at, int subset, double explained, double[] rSquared) {
    int last = room.length - 1;
    if (at == last) {
      rSquared[subset] = explained;
      return;
    }
    double[][] left = room[at];
    double[][] next = room[at + 1];
    for (int i = at + 1; i <= last; i++) {
      System.arraycopy(left[i], at + 1, next[i], at + 1, last - at);
    }
    subsets(room, at + 1, subset, explained, rSquared);
    double pivot = left[at][at];
    double gain = 0;
    for (int i = at + 1; i <= last; i++) {
      double factor = pivot > NOTHING_LEFT ? left[i][at] / pivot : 0;
      for (int j = at + 1; j <= last; j++) {
        next[i][j] = left[i][j] - factor * left[at][j];
      }
      gain = factor * left[at][last];
    }
    subsets(room, at + 1, subset | 1 << at, explained + gain, rSquared);
  }

  private static double[] sampled(double[][] correlation, int size) {
    SplittableRandom random = new SplittableRandom(SEED);
    int orders = Math.max(LEAST_ORDERS, WORK / size / size);
    double[] share = new double[size];
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    for (int draw = 0; draw < orders; draw++) {
      for (int i = size - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      // each regressor comes in at each place equally often
      for (int shift = 0; shift < size; shift++) {
        int[] shifted = new int[size];
        int[] reverse = new int[size];
        for (int i = 0; i < size; i++) {
          shifted[i] = order[(i + shift) % size];
          reverse[size - 1 - i] = shifted[i];
        }
        addGains(correlation, shifted, share);
        addGains(correlation, reverse, share);
      }
    }
    for (int i = 0; i < size; i++) {
      share[i] /= 2.0 * size * orders;
    }
    return share;
  }

  private static void addGains(double[][] correlation, int[] order, double[] share) {
    int last = correlation.length - 1;
    double[][] left = new double[last + 1][];
    for (int i = 0; i <= last; i++) {
      left[i] = correlation[i].clone();
    }
    for (int k = 0; k < order.length; k++) {
      int taken = order[k];
      double pivot = left[taken][taken];
      if (pivot > NOTHING_LEFT) {
        share[taken] += left[last][taken] * left[last][taken] / pivot;
        for (int m = k + 1; m <= order.length; m++) {
          int i = m == order.length ? last : order[m];
          double factor = left[i][taken] / pivot;
          for (int j = 0; j <= last; j++) {
            left[i][j] -= factor * left[taken][j];
          }
        }
      }
    }
  }
}
