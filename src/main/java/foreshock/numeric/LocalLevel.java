package foreshock.numeric;

import java.util.Arrays;

/**
 * Local-level (random walk plus noise) model of one series observed at irregular times:
 *
 * <pre>
 * y_i = level(t_i) + e_i,                 e_i ~ N(0, noiseVariance_i)
 * level(t_{i+1}) = level(t_i) + u_i,      u_i ~ N(0, driftVariancePerMonth (t_{i+1} - t_i))
 * level(t_0) ~ N(initialMean, initialVariance)
 * </pre>
 *
 * Filter: R. E. Kalman, 1960, doi:10.1115/1.3662552. Smoother: H. E. Rauch, F. Tung and C. T.
 * Striebel, 1965, doi:10.2514/3.3166. Notation of J. Durbin and S. J. Koopman, 2012, Time Series
 * Analysis by State Space Methods, ch. 2, doi:10.1093/acprof:oso/9780199641178.001.0001. The prior
 * holds just before the first observation: no drift is added to it. Time and memory are linear in
 * the observations.
 */
public final class LocalLevel {
  private LocalLevel() {}

  /**
   * Level given the observations up to and including each.
   *
   * <p>A NaN in y marks a time at which the level is wanted though nothing was observed: it carries
   * no information and adds nothing to the log-likelihood. Several observations at one time are
   * taken one after another; their order does not matter for the last of them nor for the
   * log-likelihood.
   *
   * @param timesMonths never decreasing, length n; n = 0 gives an empty result with log-likelihood
   *     0
   * @param y observations or NaN, length n
   * @param noiseVariance of each observation, positive and finite, in squared units of y, length n
   *     (ignored where y is NaN)
   * @param initialMean of the level at the first time, in units of y
   * @param initialVariance of the level at the first time, at least 0 and finite; large for
   *     "unknown"
   * @param driftVariancePerMonth at least 0 and finite; 0 is a constant level
   */
  public static Filtered filter(
      double[] timesMonths,
      double[] y,
      double[] noiseVariance,
      double initialMean,
      double initialVariance,
      double driftVariancePerMonth) {
    int n = timesMonths.length;
    if (y.length != n || noiseVariance.length != n) {
      throw new IllegalArgumentException(
          n + " times, " + y.length + " values, " + noiseVariance.length + " variances");
    }
    requireVariance("initialVariance", initialVariance);
    requireVariance("driftVariancePerMonth", driftVariancePerMonth);
    double[] means = new double[n];
    double[] variances = new double[n];
    double[] drifts = new double[n];
    double mean = initialMean;
    double variance = initialVariance;
    double logLikelihood = 0;
    for (int i = 0; i < n; i++) {
      double monthsSince = i == 0 ? 0 : timesMonths[i] - timesMonths[i - 1];
      if (!(monthsSince >= 0)) {
        throw new IllegalArgumentException(
            "times must not decrease, but time " + i + " is " + timesMonths[i]);
      }
      drifts[i] = driftVariancePerMonth * monthsSince;
      variance += drifts[i];
      if (!Double.isNaN(y[i])) {
        double noise = noiseVariance[i];
        if (!(noise > 0 && noise < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "noise variance " + i + " must be positive and finite, not " + noise);
        }
        double forecastVariance = variance + noise;
        double surprise = y[i] - mean;
        logLikelihood += Normals.logDensity(surprise, 0, forecastVariance);
        mean += variance / forecastVariance * surprise;
        variance *=
            noise / forecastVariance; // not variance - gain * variance, which loses digits under a
        // wide prior
      }
      means[i] = mean;
      variances[i] = variance;
    }
    return new Filtered(means, variances, drifts, logLikelihood);
  }

  /** Level at each observation given all observations; arguments as in {@link #filter}. */
  public static Smoothed smooth(
      double[] timesMonths,
      double[] y,
      double[] noiseVariance,
      double initialMean,
      double initialVariance,
      double driftVariancePerMonth) {
    return smooth(
        filter(timesMonths, y, noiseVariance, initialMean, initialVariance, driftVariancePerMonth));
  }

  /**
   * Level at each observation given all observations. Backwards, with {@code c = P / (P + Q)} of
   * the filtered variance P and the drift Q until the next observation: {@code mean = m + c (next -
   * m)}, {@code variance = c Q + c^2 nextVariance}.
   */
  public static Smoothed smooth(Filtered filtered) {
    int n = filtered.size();
    double[] means = filtered.means.clone();
    double[] variances = filtered.variances.clone();
    double[] covariances = filtered.variances.clone();
    double carried = 1;
    for (int i = n - 2; i >= 0; i--) {
      double drift = filtered.drifts[i + 1];
      double weight =
          drift == 0 ? 1 : variances[i] / (variances[i] + drift); // no drift: the very same level
      means[i] += weight * (means[i + 1] - means[i]);
      variances[i] = weight * drift + weight * weight * variances[i + 1];
      carried *= weight;
      covariances[i] = carried * variances[n - 1];
    }
    return new Smoothed(means, variances, covariances, filtered.logLikelihood);
  }

  private static void requireVariance(String name, double variance) {
    if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite, not " + variance);
    }
  }

  /** What is known of the level after each observation, by index of observation; immutable. */
  public static final class Filtered {
    private final double[] means;
    private final double[] variances;
    private final double[] drifts;
    private final double logLikelihood;

    private Filtered(double[] means, double[] variances, double[] drifts, double logLikelihood) {
      this.means = means;
      this.variances = variances;
      this.drifts = drifts;
      this.logLikelihood = logLikelihood;
    }

    /** Number of observations, those marked NaN included. */
    public int size() {
      return means.length;
    }

    /** Expected level after observation i, in units of y. */
    public double mean(int i) {
      return means[i];
    }

    /** Variance of the level after observation i, in squared units of y. */
    public double variance(int i) {
      return variances[i];
    }

    /** Log density of all observations, the first under the prior. */
    public double logLikelihood() {
      return logLikelihood;
    }
  }

  /**
   * What is known of the level at each observation from all of them, by index of observation;
   * immutable.
   */
  public static final class Smoothed {
    private final double[] means;
    private final double[] variances;
    private final double[] covariances;
    private final double logLikelihood;

    private Smoothed(
        double[] means, double[] variances, double[] covariances, double logLikelihood) {
      this.means = means;
      this.variances = variances;
      this.covariances = covariances;
      this.logLikelihood = logLikelihood;
    }

    /** Number of observations, those marked NaN included. */
    public int size() {
      return means.length;
    }

    /** Expected level at observation i, in units of y. */
    public double mean(int i) {
      return means[i];
    }

    /** Variance of the level at observation i, in squared units of y. */
    public double variance(int i) {
      return variances[i];
    }

    /**
     * Covariance of the levels at observation i and at the last one, in squared units of y. The
     * variance of the change since i is {@code variance(i) + variance(last) - 2
     * covarianceWithLast(i)}; leaving the covariance out would hide real changes.
     */
    public double covarianceWithLast(int i) {
      return covariances[i];
    }

    /** Log density of all observations, the first under the prior. */
    public double logLikelihood() {
      return logLikelihood;
    }

    /** All expected levels, a copy of length n. */
    public double[] means() {
      return Arrays.copyOf(means, means.length);
    }
  }
}
