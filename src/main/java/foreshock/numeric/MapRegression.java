package foreshock.numeric;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Regression at the mode of the posterior (MAP) under independent normal priors {@code b_j ~
 * N(priorMean_j, priorSd_j^2)}: logistic, or with the likelihood of another tally. A prior standard
 * deviation of positive infinity is flat, one of 0 pins the coefficient to its prior mean.
 *
 * <p>Newton's method with step-halving (the objective is concave, so this finds the one mode).
 * Evidence by Laplace's approximation, D. J. C. MacKay, 1992, doi:10.1162/neco.1992.4.3.415, over
 * the m coefficients that are not pinned: {@code log p(mode) + m/2 log(2 pi) - 1/2 log det H}, with
 * H the negative Hessian of the log posterior. A flat prior has density 1 in both log posterior and
 * evidence, so evidences compare only between fits with the same flat coefficients.
 */
public final class MapRegression {
  private static final int MAX_ITERATIONS = 100;
  private static final int MAX_HALVINGS = 40;

  /**
   * A Newton step below this, in log-odds at a typical row, is the last: convergence being
   * quadratic, the error left is its square.
   */
  private static final double LAST_STEP = 1e-7;

  private MapRegression() {}

  /**
   * Logistic regression of rows held in memory.
   *
   * @param x n rows of k finite numbers; an intercept is a column of ones supplied by the caller; n
   *     = 0 returns the prior
   * @param outcome n numbers in [0, 1]
   * @param rowWeight n numbers, at least 0
   * @param priorMean k finite numbers; also where the search starts
   * @param priorSd k numbers in [0, +infinity]
   */
  public static Fit fit(
      double[][] x, double[] outcome, double[] rowWeight, double[] priorMean, double[] priorSd) {
    if (x.length != outcome.length || x.length != rowWeight.length) {
      throw new IllegalArgumentException(
          x.length + " rows, " + outcome.length + " outcomes and " + rowWeight.length + " weights");
    }
    return fit(
        coefficients -> {
          LogisticTally tally = new LogisticTally(coefficients);
          for (int i = 0; i < x.length; i++) {
            tally.accept(x[i], outcome[i], rowWeight[i]);
          }
          return tally;
        },
        priorMean,
        priorSd);
  }

  /**
   * Fits rows held anywhere: on several threads, in files, on other machines.
   *
   * @param pass the combined tally of all rows at the coefficients it is given; called once a step,
   *     the same rows each time
   * @param priorMean k finite numbers; also where the search starts
   * @param priorSd k numbers in [0, +infinity]
   */
  public static Fit fit(
      Function<double[], ? extends LikelihoodTally<?>> pass, double[] priorMean, double[] priorSd) {
    Prior prior = new Prior(priorMean, priorSd);
    int[] free = prior.free();
    double[] at = priorMean.clone();
    LikelihoodTally<?> tally = pass.apply(at.clone());
    double height = tally.logLikelihood() + prior.logDensity(at);
    boolean converged = free.length == 0;
    int iterations = 0;
    while (!converged && iterations < MAX_ITERATIONS) {
      Optional<PositiveDefinite> curvature =
          PositiveDefinite.of(prior.negativeHessian(tally, free));
      if (curvature.isEmpty()) {
        break;
      }
      double[] step = curvature.get().solve(prior.gradient(tally, at, free));
      double length = prior.length(step, at, tally, free);
      double[] next = moved(at, step, 1, free);
      LikelihoodTally<?> nextTally = pass.apply(next.clone());
      double nextHeight = nextTally.logLikelihood() + prior.logDensity(next);
      double fraction = 1;
      double floor = height - 1e-13 * (1 + Math.abs(height)); // rounding is not a descent
      for (int halving = 0; nextHeight < floor && halving < MAX_HALVINGS; halving++) {
        fraction /= 2;
        next = moved(at, step, fraction, free);
        nextTally = pass.apply(next.clone());
        nextHeight = nextTally.logLikelihood() + prior.logDensity(next);
      }
      iterations++;
      if (nextHeight < floor) {
        break;
      }
      at = next;
      tally = nextTally;
      height = nextHeight;
      converged = length <= LAST_STEP;
    }
    return prior.summary(at, tally, height, iterations, converged);
  }

  private static double[] moved(double[] from, double[] step, double fraction, int[] free) {
    double[] to = from.clone();
    for (int i = 0; i < free.length; i++) {
      to[free[i]] += fraction * step[i];
    }
    return to;
  }

  /** The prior, and what of the posterior follows from it and a tally. */
  private record Prior(double[] mean, double[] sd) {
    Prior {
      if (mean.length != sd.length) {
        throw new IllegalArgumentException(
            mean.length + " prior means but " + sd.length + " standard deviations");
      }
      for (int j = 0; j < mean.length; j++) {
        if (!(sd[j] >= 0 && Double.isFinite(mean[j]))) {
          throw new IllegalArgumentException(
              "coefficient " + j + ": prior mean " + mean[j] + ", sd " + sd[j]);
        }
      }
      mean = mean.clone();
      sd = sd.clone();
    }

    int[] free() {
      int[] free = new int[sd.length];
      int m = 0;
      for (int j = 0; j < sd.length; j++) {
        if (sd[j] > 0) {
          free[m++] = j;
        }
      }
      return Arrays.copyOf(free, m);
    }

    double logDensity(double[] at) {
      double sum = 0;
      for (int j = 0; j < sd.length; j++) {
        if (sd[j] > 0 && sd[j] < Double.POSITIVE_INFINITY) {
          double deviations = (at[j] - mean[j]) / sd[j];
          sum -= 0.5 * (Normals.LOG_TWO_PI + deviations * deviations) + Math.log(sd[j]);
        }
      }
      return sum;
    }

    double[] gradient(LikelihoodTally<?> tally, double[] at, int[] free) {
      double[] full = tally.gradient();
      double[] part = new double[free.length];
      for (int i = 0; i < free.length; i++) {
        int j = free[i];
        part[i] = full[j] - (at[j] - mean[j]) / sd[j] / sd[j];
      }
      return part;
    }

    double[][] negativeHessian(LikelihoodTally<?> tally, int[] free) {
      double[][] full = tally.negativeHessian();
      double[][] part = new double[free.length][free.length];
      for (int i = 0; i < free.length; i++) {
        for (int j = 0; j < free.length; j++) {
          part[i][j] = full[free[i]][free[j]];
        }
        part[i][i] += 1 / sd[free[i]] / sd[free[i]];
      }
      return part;
    }

    /**
     * Largest move of the linear predictor by one coefficient at a typical row, relative to its
     * present part where that is above 1.
     */
    double length(double[] step, double[] at, LikelihoodTally<?> tally, int[] free) {
      double longest = 0;
      for (int i = 0; i < free.length; i++) {
        double unit = Math.max(tally.rootMeanSquare(free[i]), 1 / sd[free[i]]);
        longest = Math.max(longest, Math.abs(step[i]) * unit / (1 + Math.abs(at[free[i]]) * unit));
      }
      return longest;
    }

    Fit summary(
        double[] at, LikelihoodTally<?> tally, double height, int iterations, boolean converged) {
      int[] free = free();
      double[][] covariance = new double[sd.length][sd.length];
      if (tally.weight() == 0) {
        boolean flat = false;
        for (int j : free) {
          covariance[j][j] = sd[j] * sd[j];
          flat |= Double.isInfinite(sd[j]);
        }
        return new Fit(
            at, covariance, height, flat ? Double.POSITIVE_INFINITY : 0, iterations, true);
      }
      double evidence = height;
      if (free.length > 0) {
        Optional<PositiveDefinite> curvature = PositiveDefinite.of(negativeHessian(tally, free));
        double[][] inverse = curvature.map(PositiveDefinite::inverse).orElse(null);
        for (int i = 0; i < free.length; i++) {
          for (int j = 0; j < free.length; j++) {
            covariance[free[i]][free[j]] = inverse == null ? Double.NaN : inverse[i][j];
          }
        }
        double half = curvature.map(PositiveDefinite::logDeterminant).orElse(Double.NaN);
        evidence += 0.5 * (free.length * Normals.LOG_TWO_PI - half);
      }
      return new Fit(at, covariance, height, evidence, iterations, converged);
    }
  }

  /**
   * A fitted regression; immutable.
   *
   * @param coefficients mode of the posterior, length k
   * @param covariance inverse of the negative Hessian of the log posterior, k × k; 0 in the rows
   *     and columns of pinned coefficients; without rows the prior's, with infinity for a flat
   *     coefficient; NaN where flat coefficients are not identified
   * @param logPosteriorAtMode weighted log-likelihood plus log density of the prior
   * @param laplaceLogEvidence log of the probability of the outcomes under the prior; 0 without
   *     rows (infinity if a prior is flat), NaN with the covariance
   * @param iterations Newton steps taken
   * @param converged false when a flat coefficient runs away (separable outcomes) or is not
   *     identified (collinear columns); a finite prior sd mends both
   */
  public record Fit(
      double[] coefficients,
      double[][] covariance,
      double logPosteriorAtMode,
      double laplaceLogEvidence,
      int iterations,
      boolean converged) {
    public Fit {
      coefficients = coefficients.clone();
      covariance = copy(covariance);
    }

    @Override
    public double[] coefficients() {
      return coefficients.clone();
    }

    @Override
    public double[][] covariance() {
      return copy(covariance);
    }

    /** Linear predictor of a row of length k, {@code x b}: log odds, or a log hazard. */
    public double linear(double[] row) {
      requireLength(row);
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        sum += row[j] * coefficients[j];
      }
      return sum;
    }

    /**
     * Posterior variance of the linear predictor of a row of length k, {@code x V x'}; a 0 in the
     * row takes no part, even against infinity.
     */
    public double linearVariance(double[] row) {
      requireLength(row);
      double sum = 0;
      for (int i = 0; i < row.length; i++) {
        for (int j = 0; row[i] != 0 && j < row.length; j++) {
          sum += row[i] * covariance[i][j] * row[j];
        }
      }
      return sum;
    }

    private void requireLength(double[] row) {
      if (row.length != coefficients.length) {
        throw new IllegalArgumentException(
            "a row of " + row.length + " numbers for " + coefficients.length + " coefficients");
      }
    }

    private static double[][] copy(double[][] matrix) {
      double[][] copy = new double[matrix.length][];
      for (int i = 0; i < matrix.length; i++) {
        copy[i] = matrix[i].clone();
      }
      return copy;
    }
  }
}
