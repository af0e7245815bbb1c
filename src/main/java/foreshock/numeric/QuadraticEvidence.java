package foreshock.numeric;

import java.util.Optional;

/**
 * Evidence of a logistic regression under other prior widths, without going through the rows again:
 * the log-likelihood is taken for the quadratic that it has at a mode found before. Exact where the
 * likelihood is normal; it is so the more, the more outcomes there are and the nearer the other
 * prior's mode is.
 */
public final class QuadraticEvidence {
  private final double[] mode;
  private final double[] priorMean;
  private final double[][] curvature;
  private final double[] slope;
  private final double logLikelihood;

  /**
   * @param fit a mode under the prior of these means and standard deviations, all positive and
   *     finite
   */
  public QuadraticEvidence(MapRegression.Fit fit, double[] priorMean, double[] priorSd) {
    int k = priorMean.length;
    this.mode = fit.coefficients();
    this.priorMean = priorMean.clone();
    this.slope = new double[k];
    this.curvature =
        PositiveDefinite.of(fit.covariance())
            .map(PositiveDefinite::inverse)
            .orElseGet(() -> new double[k][k]);
    double likelihood = fit.logPosteriorAtMode();
    for (int j = 0; j < k; j++) {
      double precision = 1 / (priorSd[j] * priorSd[j]);
      curvature[j][j] -= precision;
      // at the mode the pull of the data is the opposite of the prior's
      slope[j] = precision * (mode[j] - priorMean[j]);
      likelihood -= Normals.logDensity(mode[j], priorMean[j], priorSd[j] * priorSd[j]);
    }
    this.logLikelihood = likelihood;
  }

  /** Log evidence with the same prior means and other standard deviations, k positive numbers. */
  public double log(double[] priorSd) {
    int k = mode.length;
    double[][] precision = new double[k][];
    double[] right = new double[k];
    for (int i = 0; i < k; i++) {
      double own = 1 / (priorSd[i] * priorSd[i]);
      precision[i] = curvature[i].clone();
      precision[i][i] += own;
      right[i] = slope[i] - own * (mode[i] - priorMean[i]);
    }
    Optional<PositiveDefinite> factor = PositiveDefinite.of(precision);
    if (factor.isEmpty()) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] step = factor.get().solve(right);
    double log = logLikelihood + 0.5 * k * Normals.LOG_TWO_PI - 0.5 * factor.get().logDeterminant();
    for (int i = 0; i < k; i++) {
      log += slope[i] * step[i];
      for (int j = 0; j < k; j++) {
        log -= 0.5 * step[i] * curvature[i][j] * step[j];
      }
      log += Normals.logDensity(mode[i] + step[i], priorMean[i], priorSd[i] * priorSd[i]);
    }
    return log;
  }
}
