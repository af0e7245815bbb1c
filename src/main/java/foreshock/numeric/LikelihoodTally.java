package foreshock.numeric;

import java.util.Arrays;

/**
 * What a regression needs to know of its rows at given coefficients b: the weighted log-likelihood,
 * its gradient and its Hessian, where each row enters through {@code eta = x b} alone. Each part of
 * the rows fills its own tally; the tallies of all parts {@link #combine} to that of all rows, in
 * any grouping, up to rounding.
 *
 * <p>An accumulator: one tally belongs to one thread.
 *
 * @param <T> the kind of tally
 */
public abstract class LikelihoodTally<T extends LikelihoodTally<T>> {
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
  LikelihoodTally(double[] coefficients) {
    int k = coefficients.length;
    this.coefficients = coefficients.clone();
    this.gradient = new double[k];
    this.negativeHessian = new double[k * (k + 1) / 2];
    this.squares = new double[k];
  }

  /** An empty tally at the same coefficients. */
  abstract T empty();

  /** {@code x b}; a row of another length is refused. */
  final double eta(double[] row) {
    int k = coefficients.length;
    if (row.length != k) {
      throw new IllegalArgumentException(
          "a row of " + row.length + " numbers for " + k + " coefficients");
    }
    double eta = 0;
    for (int j = 0; j < k; j++) {
      eta += row[j] * coefficients[j];
    }
    return eta;
  }

  /**
   * Adds a row by what it has to say of its eta.
   *
   * @param value log-likelihood
   * @param slope its derivative
   * @param curvature its second derivative, with the other sign
   */
  final void add(double[] row, double rowWeight, double value, double slope, double curvature) {
    logLikelihood += rowWeight * value;
    weight += rowWeight;
    double curved = rowWeight * curvature;
    double pull = rowWeight * slope;
    for (int i = 0, cell = 0; i < row.length; i++) {
      double x = row[i];
      gradient[i] += pull * x;
      squares[i] += rowWeight * x * x;
      double own = curved * x;
      for (int j = 0; j <= i; j++) {
        negativeHessian[cell++] += own * row[j];
      }
    }
  }

  /**
   * The tally of the rows of both; neither is changed. Both must have been made for the same
   * coefficients.
   */
  public T combine(T other) {
    LikelihoodTally<T> right = other;
    if (!Arrays.equals(coefficients, right.coefficients)) {
      throw new IllegalArgumentException("tallies at different coefficients cannot be combined");
    }
    T both = empty();
    LikelihoodTally<T> into = both;
    into.logLikelihood = logLikelihood + right.logLikelihood;
    into.weight = weight + right.weight;
    sum(gradient, right.gradient, into.gradient);
    sum(negativeHessian, right.negativeHessian, into.negativeHessian);
    sum(squares, right.squares, into.squares);
    return both;
  }

  /** Where the likelihood is taken; a copy of length k. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** Weighted log-likelihood. */
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
