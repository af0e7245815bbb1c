package foreshock.numeric;

/**
 * Rows of a logistic regression that were watched for longer or shorter: with {@code eta = x b},
 * what is watched for one unit happens with probability {@code p = 1 / (1 + exp(-eta))}, and within
 * an exposure of e units, the hazard being even, with {@code 1 - (1 - p)^e}. So a row that was
 * watched for half a unit counts for half of one, and nothing has to be known of when within it the
 * thing happened; rows of one unit are those of plain logistic regression. The logistic-exposure
 * model of T. L. Shaffer, 2004, The Auk 121, 526–540.
 *
 * <p>With {@code s = log(1 + exp(eta))}, the hazard of one unit, and {@code m = e s}: a happening
 * has log-likelihood {@code log(1 - exp(-m))}, none has {@code -m}. Both are concave in eta, for
 * {@code log s} is.
 */
public final class ExposureTally extends LikelihoodTally<ExposureTally> {
  /** Beyond it nothing stays, and e^m overflows. */
  private static final double CERTAIN = 700;

  /** Below it the curvature of a happening cancels: its series is (1 + e) s / 2. */
  private static final double TINY = 1e-5;

  /**
   * An empty tally: everything 0.
   *
   * @param coefficients where the likelihood is taken, finite, length k
   */
  public ExposureTally(double[] coefficients) {
    super(coefficients);
  }

  @Override
  ExposureTally empty() {
    return new ExposureTally(coefficients());
  }

  /**
   * Adds one row.
   *
   * @param row of k finite numbers, the 1 for an intercept included; not kept
   * @param happened whether it happened within the exposure
   * @param exposure in units, above 0 and finite
   * @param rowWeight at least 0 and finite; a row of weight 0 adds nothing
   * @throws IllegalArgumentException for anything else
   */
  public void accept(double[] row, boolean happened, double exposure, double rowWeight) {
    double eta = checked(row, exposure, rowWeight);
    if (rowWeight == 0) {
      return;
    }
    double s = unitHazard(eta);
    double p = -Math.expm1(-s);
    double m = exposure * s;
    if (!happened) {
      add(row, rowWeight, -m, -exposure * p, exposure * p * (1 - p));
    } else if (m > CERTAIN) {
      add(row, rowWeight, 0, 0, 0);
    } else {
      double g = s == 0 ? 1 : exposure * p / Math.expm1(m);
      double bent = s < TINY ? (1 + exposure) * s / 2 : exposure * p + g + p - 1;
      double value = s == 0 ? Math.log(exposure) + eta : Math.log(-Math.expm1(-m));
      add(row, rowWeight, value, g, Math.max(0, g * bent));
    }
  }

  /** log(1 + e^eta). */
  private static double unitHazard(double eta) {
    return Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));
  }

  /**
   * Adds a crowd that shares one row: so many happenings in an exposure that was summed over its
   * members until each one's (Poisson's likelihood, but for a constant).
   *
   * @param count at least 0
   * @param exposure in units, at least 0 and finite
   */
  public void acceptCrowd(double[] row, double count, double exposure) {
    double eta = checked(row, Math.max(exposure, Double.MIN_NORMAL), 1);
    double s = unitHazard(eta);
    double p = -Math.expm1(-s);
    // p / s, of log s, and how it bends
    double ratio = s == 0 ? 1 : p / s;
    double bend = s < TINY ? s / 2 : ratio - (1 - p);
    double log = s == 0 ? eta : Math.log(s);
    add(
        row,
        1,
        count * log - exposure * s,
        count * ratio - exposure * p,
        count * ratio * bend + exposure * p * (1 - p));
  }

  private double checked(double[] row, double exposure, double rowWeight) {
    double eta = eta(row);
    if (!(exposure > 0
        && Double.isFinite(exposure)
        && rowWeight >= 0
        && Double.isFinite(rowWeight)
        && Double.isFinite(eta))) {
      throw new IllegalArgumentException(
          "exposure " + exposure + ", weight " + rowWeight + ", log odds " + eta);
    }
    return eta;
  }
}
