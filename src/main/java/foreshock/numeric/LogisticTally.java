package foreshock.numeric;

import java.util.Arrays;

/**
 * What a logistic regression needs to know of its rows at given coefficients b: the weighted
 * log-likelihood, its gradient and its Hessian. Each part of the rows fills its own tally; the
 * tallies of all parts {@link #combine} to that of all rows, in any grouping, up to rounding.
 *
 * <p>With {@code eta = x b} and {@code p = 1 / (1 + exp(-eta))}: log-likelihood {@code sum w (y log
 * p + (1 - y) log(1 - p))}, gradient {@code sum w (y - p) x}, negative Hessian {@code sum w p (1 -
 * p) x x'}. All are computed from {@code exp(-|eta|)}, so nothing overflows or cancels at any eta.
 * P. McCullagh and J. A. Nelder, 1989, Generalized Linear Models, ch. 4,
 * doi:10.1007/978-1-4899-3242-6.
 *
 * <p>An accumulator: {@link #accept} changes it, and one tally belongs to one thread.
 */
public final class LogisticTally {
  private final double[] coefficients;
  private final double[] gradient;
  private final double[] negativeHessian; // lower triangle by rows
  private final double[] squares;
  private double logLikelihood;
  private double weight;

  /**
   * An empty tally: everything 0.
   *
   * @param coefficients where the likelihood is taken, finite, length k
   */
  public LogisticTally(double[] coefficients) {
    int k = coefficients.length;
    this.coefficients = coefficients.clone();
    this.gradient = new double[k];
    this.negativeHessian = new double[k * (k + 1) / 2];
    this.squares = new double[k];
  }

  /**
   * Adds one row.
   *
   * @param row of k finite numbers, the 1 for an intercept included; not kept
   * @param outcome in [0, 1]; fractions are shares of the weight
   * @param rowWeight at least 0 and finite; a row of weight 0 adds nothing
   * @throws IllegalArgumentException for anything else: what is missing must be decided before it
   *     comes here
   */
  public void accept(double[] row, double outcome, double rowWeight) {
    int k = coefficients.length;
    double eta = 0;
    if (row.length != k) {
      throw new IllegalArgumentException(
          "a row of " + row.length + " numbers for " + k + " coefficients");
    }
    for (int j = 0; j < k; j++) {
      eta += row[j] * coefficients[j];
    }
    if (!(outcome >= 0
        && outcome <= 1
        && rowWeight >= 0
        && Double.isFinite(rowWeight)
        && Double.isFinite(eta))) {
      throw new IllegalArgumentException(
          "outcome " + outcome + ", weight " + rowWeight + ", log-odds " + eta);
    }
    if (rowWeight == 0) {
      return;
    }
    double size = Math.abs(eta);
    double odds = Math.exp(-size);
    double likelier = 1 / (1 + odds);
    double unlikelier = odds / (1 + odds);
    double against =
        eta >= 0
            ? 1 - outcome
            : outcome; // share of the outcome that speaks against the sign of eta
    double residual =
        eta >= 0
            ? outcome * unlikelier - against * likelier
            : against * likelier - (1 - outcome) * unlikelier;
    logLikelihood -= rowWeight * (logOfOnePlus(odds) + against * size);
    weight += rowWeight;
    double curvature = rowWeight * likelier * unlikelier;
    double pull = rowWeight * residual;
    for (int i = 0, cell = 0; i < k; i++) {
      double value = row[i];
      gradient[i] += pull * value;
      squares[i] += rowWeight * value * value;
      double curved = curvature * value;
      for (int j = 0; j <= i; j++) {
        negativeHessian[cell++] += curved * row[j];
      }
    }
  }

  /**
   * {@code log(1 + x)} to a few units in the last place for x in [0, 1], by what the addition
   * rounded away (Goldberg 1991, theorem 4, doi:10.1145/103162.103163); twice as fast as {@code
   * Math.log1p}.
   */
  private static double logOfOnePlus(double x) {
    double sum = 1 + x;
    return sum == 1 ? x : Math.log(sum) * (x / (sum - 1));
  }

  /**
   * The tally of the rows of both; neither is changed. Both must have been made for the same
   * coefficients.
   */
  public LogisticTally combine(LogisticTally other) {
    if (!Arrays.equals(coefficients, other.coefficients)) {
      throw new IllegalArgumentException("tallies at different coefficients cannot be combined");
    }
    LogisticTally both = new LogisticTally(coefficients);
    both.logLikelihood = logLikelihood + other.logLikelihood;
    both.weight = weight + other.weight;
    sum(gradient, other.gradient, both.gradient);
    sum(negativeHessian, other.negativeHessian, both.negativeHessian);
    sum(squares, other.squares, both.squares);
    return both;
  }

  /** Where the likelihood is taken; a copy of length k. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** Weighted log-likelihood, at most 0. */
  public double logLikelihood() {
    return logLikelihood;
  }

  /** Sum of the row weights. */
  public double weight() {
    return weight;
  }

  /** Gradient of the log-likelihood; a copy of length k. */
  public double[] gradient() {
    return gradient.clone();
  }

  /** Negative Hessian of the log-likelihood (the information), k × k, symmetric; a copy. */
  public double[][] negativeHessian() {
    int k = coefficients.length;
    double[][] full = new double[k][k];
    for (int i = 0, cell = 0; i < k; i++) {
      for (int j = 0; j <= i; j++, cell++) {
        full[i][j] = negativeHessian[cell];
        full[j][i] = negativeHessian[cell];
      }
    }
    return full;
  }

  /**
   * Root of the weighted mean square of column j: the unit in which a step of its coefficient
   * matters. 0 without rows.
   */
  double rootMeanSquare(int j) {
    return weight == 0 ? 0 : Math.sqrt(squares[j] / weight);
  }

  private static void sum(double[] a, double[] b, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = a[i] + b[i];
    }
  }
}
