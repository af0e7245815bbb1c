package foreshock.signal;

/**
 * What is believed of a client's satisfaction, as a mixture of normals: component i has probability
 * {@code weight[i]}.
 *
 * @param level mean of the level now, points
 * @param levelSd its standard deviation
 * @param change mean of the level now less the level on the earlier day, points
 * @param changeSd its standard deviation; 0 where the level stood still
 * @param covariance of level and change, points²
 */
public record LevelEstimate(
    double[] weight,
    double[] level,
    double[] levelSd,
    double[] change,
    double[] changeSd,
    double[] covariance) {

  /** Mean of the level. */
  public double meanLevel() {
    return dot(level);
  }

  /** Variance of the level. */
  public double levelVariance() {
    double mean = meanLevel();
    double variance = 0;
    for (int i = 0; i < weight.length; i++) {
      double off = level[i] - mean;
      variance += weight[i] * (levelSd[i] * levelSd[i] + off * off);
    }
    return variance;
  }

  /** Mean of the change. */
  public double meanChange() {
    return dot(change);
  }

  /** Variance of the change. */
  public double changeVariance() {
    double mean = meanChange();
    double variance = 0;
    for (int i = 0; i < weight.length; i++) {
      double off = change[i] - mean;
      variance += weight[i] * (changeSd[i] * changeSd[i] + off * off);
    }
    return variance;
  }

  /** Covariance of level and change: what is not known of both at once. */
  public double levelChangeCovariance() {
    double meanLevel = meanLevel();
    double meanChange = meanChange();
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * (covariance[i] + (level[i] - meanLevel) * (change[i] - meanChange));
    }
    return sum;
  }

  /** Weights add up to one but for rounding, which must not show where all values are the same. */
  private double dot(double[] values) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * (values[i] - values[0]);
    }
    return values[0] + sum;
  }
}
