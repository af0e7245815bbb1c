package foreshock.risk;

/**
 * How the rate of leaving wanders for reasons that no signal shows: a random walk of its log odds,
 * straight between knots 0, 6, 12, 24 and 42 months before as-of. Its steps are coefficients, each
 * the rate at its earlier knot on that at its later one; all are 0 for a row at as-of, whose rate
 * is the intercept. So a rate that grows is followed, and how sure that is stands in the
 * intercept's variance.
 */
final class Drift {
  private static final double[] KNOTS = {0, 6, 12, 24, 42};
  private static final double YEAR = 12;

  /** Number of steps. */
  static final int STEPS = KNOTS.length - 1;

  private Drift() {}

  /**
   * Writes the columns of a row so many months before as-of, {@link #STEPS} numbers from 0 to 1.
   */
  static void fill(double[] row, int at, double monthsBack) {
    for (int k = 0; k < STEPS; k++) {
      double part = (monthsBack - KNOTS[k]) / (KNOTS[k + 1] - KNOTS[k]);
      row[at + k] = Math.max(0, Math.min(1, part));
    }
  }

  /**
   * Standard deviation of a step's coefficient.
   *
   * @param perYear standard deviation of the walk over a year, in log odds
   */
  static double sd(int step, double perYear) {
    return perYear * Math.sqrt((KNOTS[step + 1] - KNOTS[step]) / YEAR);
  }

  /** Variance of what is still to come until the middle of the horizon. */
  static double ahead(double perYear, int horizonMonths) {
    return perYear * perYear * horizonMonths / 2 / YEAR;
  }
}
