package foreshock.numeric;

/**
 * Autoregression of a series around 0, its order by Akaike's criterion, fitted to the
 * autocovariances (Yule and Walker) by Levinson's recursion, as {@code ar(x, demean = FALSE)} of R.
 * H. Akaike, 1969, "Fitting autoregressive models for prediction", doi:10.1007/BF02532251. Several
 * series share one autoregression: their autocovariances are added up. Values that are missing
 * (NaN) give no products.
 *
 * @param coefficients of the values before, the latest first; empty for a series without memory
 */
public record AutoRegression(double[] coefficients) {

  /**
   * Fits the series.
   *
   * @param series one row a series, NaN where a value is missing; each has mean 0
   * @param mostOrder at least 0
   */
  public static AutoRegression fit(double[][] series, int mostOrder) {
    double[] covariance = new double[mostOrder + 1];
    long n = 0;
    for (double[] one : series) {
      for (int t = 0; t < one.length; t++) {
        n += Double.isNaN(one[t]) ? 0 : 1;
        for (int lag = 0; lag <= Math.min(mostOrder, t); lag++) {
          double product = one[t] * one[t - lag];
          covariance[lag] += Double.isNaN(product) ? 0 : product;
        }
      }
    }
    double[] best = new double[0];
    if (n == 0 || !(covariance[0] > 0)) {
      return new AutoRegression(best);
    }
    double[] phi = new double[0];
    double variance = covariance[0] / n;
    double least = n * Math.log(variance);
    for (int order = 1; order <= mostOrder && variance > 0; order++) {
      double reflection = covariance[order] / n;
      for (int j = 0; j < order - 1; j++) {
        reflection -= phi[j] * covariance[order - 1 - j] / n;
      }
      reflection /= variance;
      double[] next = new double[order];
      for (int j = 0; j < order - 1; j++) {
        next[j] = phi[j] - reflection * phi[order - 2 - j];
      }
      next[order - 1] = reflection;
      phi = next;
      variance *= 1 - reflection * reflection;
      double criterion = n * Math.log(variance) + 2 * order;
      if (criterion < least) {
        least = criterion;
        best = phi;
      }
    }
    return new AutoRegression(best);
  }

  /** What the values before do not tell; NaN where one of them is missing. */
  public double[] innovations(double[] series) {
    double[] rest = new double[series.length];
    for (int t = 0; t < series.length; t++) {
      rest[t] = t < coefficients.length ? Double.NaN : series[t];
      for (int j = 0; j < coefficients.length && t >= coefficients.length; j++) {
        rest[t] -= coefficients[j] * series[t - 1 - j];
      }
    }
    return rest;
  }
}
