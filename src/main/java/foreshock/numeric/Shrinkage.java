package foreshock.numeric;

/**
 * Means of groups, each drawn towards the mean of all as far as its own noise makes it uncertain:
 * the normal hierarchical model with the spread between groups integrated out under a half-Cauchy
 * prior (A. Gelman, 2006, doi:10.1214/06-BA117A), so that a spread that is poorly known does not
 * pass for none.
 *
 * @param mean of each group
 * @param sd posterior standard deviation
 */
public record Shrinkage(double[] mean, double[] sd) {
  private static final int STEPS = 60;

  /**
   * @param observed mean of each group
   * @param variance its sampling variance, above 0
   * @param scale spread between groups that is usual, in the unit of the means
   */
  public static Shrinkage of(double[] observed, double[] variance, double scale) {
    int groups = observed.length;
    double[] logWeight = new double[STEPS];
    double[][] mean = new double[STEPS][groups];
    double[][] square = new double[STEPS][groups];
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < STEPS; k++) {
      // quantiles of the prior, which is then flat over the steps
      double spread = scale * Math.tan(Math.PI / 2 * (k + 0.5) / STEPS);
      double precision = 0;
      double centre = 0;
      for (int g = 0; g < groups; g++) {
        precision += 1 / (variance[g] + spread * spread);
        centre += observed[g] / (variance[g] + spread * spread);
      }
      centre /= precision;
      double log = -0.5 * Math.log(precision);
      for (int g = 0; g < groups; g++) {
        double total = variance[g] + spread * spread;
        double off = observed[g] - centre;
        log -= 0.5 * (Math.log(total) + off * off / total);
        double kept = spread * spread / total;
        mean[k][g] = centre + kept * off;
        double pooled = (1 - kept) * (1 - kept) / precision;
        square[k][g] = kept * variance[g] + pooled + mean[k][g] * mean[k][g];
      }
      logWeight[k] = log;
      most = Math.max(most, log);
    }
    double[] means = new double[groups];
    double[] sds = new double[groups];
    double total = 0;
    for (int k = 0; k < STEPS; k++) {
      double weight = Math.exp(logWeight[k] - most);
      total += weight;
      for (int g = 0; g < groups; g++) {
        means[g] += weight * mean[k][g];
        sds[g] += weight * square[k][g];
      }
    }
    for (int g = 0; g < groups; g++) {
      means[g] /= total;
      sds[g] = Math.sqrt(Math.max(0, sds[g] / total - means[g] * means[g]));
    }
    return new Shrinkage(means, sds);
  }
}
