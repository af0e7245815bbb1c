package foreshock.signal;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.Responses;
import foreshock.numeric.Normals;

/**
 * When the present fall began: the most likely single onset, after which the level has dropped or
 * slid. Each month is weighed by how well a step or a slope from it explains the answers, effects
 * integrated out (a Bayesian change point with conjugate effects, after Smith 1975,
 * doi:10.1093/biomet/62.2.407).
 *
 * @param month median of the posterior, months since January of year 0
 * @param lowMonth lower end of the 90 % interval
 * @param highMonth upper end of the 90 % interval
 */
public record Onset(int month, int lowMonth, int highMonth) {
  private static final int LONGEST_FALL_MONTHS = 24;
  private static final double STEP_SD = 30;
  private static final double SLOPE_SD_PER_MONTH = 6;
  private static final double TAIL = 0.05;
  private static final double FAR_TAIL = -8;

  /**
   * The onset of a fall that is taken for granted; looked for in the last two years of the client's
   * answers.
   */
  public static Onset of(
      Responses responses, IndexModel index, LevelModel model, double mean, AsOf at) {
    Observations seen = Observations.of(responses, index, at.day());
    int now = Days.monthOf(at.day());
    int first = seen.size() == 0 ? now : Days.monthOf(seen.day()[0]);
    int from = Math.max(first, now - LONGEST_FALL_MONTHS);
    double[] logWeight = new double[now - from + 1];
    for (int month = from; month <= now; month++) {
      int day = Days.firstDayOf(month);
      double step = evidence(seen, model, mean, day, true);
      double slope = evidence(seen, model, mean, day, false);
      double most = Math.max(step, slope);
      logWeight[month - from] = most + Math.log(Math.exp(step - most) + Math.exp(slope - most));
    }
    return new Onset(
        from + position(logWeight, 0.5),
        from + position(logWeight, TAIL),
        from + position(logWeight, 1 - TAIL));
  }

  /**
   * Whether something in that month may have to do with the onset: within the interval, a month
   * added on each side.
   */
  public boolean isAbout(int otherMonth) {
    return otherMonth >= lowMonth - 1 && otherMonth <= highMonth + 1;
  }

  /** Log evidence, but for a constant, of base level plus a negative effect from {@code day} on. */
  private static double evidence(
      Observations seen, LevelModel model, double mean, int day, boolean step) {
    double effectSd = step ? STEP_SD : SLOPE_SD_PER_MONTH;
    // precision matrix of (base, effect) and its right-hand side, in units of the prior means
    double a = 1 / model.between();
    double b = 0;
    double c = 1 / (effectSd * effectSd);
    double u = 0;
    double v = 0;
    for (int i = 0; i < seen.size(); i++) {
      double after = seen.day()[i] - day;
      double x = after < 0 ? 0 : step ? 1 : after / Days.PER_MONTH;
      double precision = 1 / (model.noise() + seen.variance()[i]);
      double y = seen.index()[i] - mean;
      a += precision;
      b += precision * x;
      c += precision * x * x;
      u += precision * y;
      v += precision * x * y;
    }
    double determinant = a * c - b * b;
    double effect = (a * v - b * u) / determinant;
    double base = (c * u - b * v) / determinant;
    double fit = 0.5 * (base * u + effect * v) - 0.5 * Math.log(determinant * effectSd * effectSd);
    // only falls count: the chance that the effect is negative
    double sd = Math.sqrt(a / determinant);
    return fit + logCdf(-effect / sd);
  }

  /**
   * Logarithm of the normal distribution function. Far down the tail it must go on falling like the
   * square (Mills' ratio), or a clear rise would pass for the onset of a later fall.
   */
  private static double logCdf(double z) {
    return z > FAR_TAIL
        ? Math.log(Normals.cdf(z))
        : Normals.logDensity(z, 0, 1) - Math.log(-z) - 1 / (z * z);
  }

  private static int position(double[] logWeight, double share) {
    double most = Double.NEGATIVE_INFINITY;
    for (double value : logWeight) {
      most = Math.max(most, value);
    }
    double total = 0;
    for (double value : logWeight) {
      total += Math.exp(value - most);
    }
    double passed = 0;
    for (int i = 0; i < logWeight.length; i++) {
      passed += Math.exp(logWeight[i] - most) / total;
      if (passed >= share) {
        return i;
      }
    }
    return logWeight.length - 1;
  }
}
