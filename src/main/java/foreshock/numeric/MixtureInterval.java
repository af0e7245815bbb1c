package foreshock.numeric;

/**
 * Distribution function and quantiles of a finite mixture of normal distributions, {@code F(x) =
 * sum w_i Phi((x - mean_i) / sd_i)}. Components with standard deviation 0 are point masses. Weights
 * are taken relative to their sum; components of weight 0 are ignored, whatever their mean.
 */
public final class MixtureInterval {
  private static final int MAX_STEPS = 200;

  private MixtureInterval() {}

  /**
   * {@code P(X <= x)}, right-continuous at point masses.
   *
   * @param weight of each component, at least 0, with a positive sum
   * @param mean of each component, same length
   * @param sd of each component, at least 0, same length
   * @param x where; may be infinite; NaN gives NaN
   */
  public static double cdf(double[] weight, double[] mean, double[] sd, double x) {
    double total = checkedTotal(weight, mean, sd);
    return Double.isNaN(x) ? Double.NaN : mass(weight, mean, sd, x, true) / total;
  }

  /**
   * The smallest x with {@code F(x) >= p}. It lies between the smallest and the largest quantile of
   * the components; point masses narrow that bracket, and in what is left F is continuous and is
   * solved by Newton steps kept inside the bracket, else by halving it. Accurate to a few units in
   * the last place of x, or of the bracket where x is near 0.
   *
   * @param weight of each component, at least 0, with a positive sum
   * @param mean of each component, same length
   * @param sd of each component, at least 0, same length
   * @param p a probability; 0 and 1 give the ends of the support (infinite if any component has a
   *     width)
   */
  public static double quantile(double[] weight, double[] mean, double[] sd, double p) {
    return quantile(weight, mean, sd, p, 0);
  }

  /**
   * The same to within a tolerance, which saves most of the steps.
   *
   * @param tolerance in the unit of x, at least 0
   */
  public static double quantile(
      double[] weight, double[] mean, double[] sd, double p, double tolerance) {
    double total = checkedTotal(weight, mean, sd);
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a probability lies in [0, 1], not " + p);
    }
    double z = Normals.quantile(p);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        double own = sd[i] == 0 ? mean[i] : mean[i] + sd[i] * z;
        low = Math.min(low, own);
        high = Math.max(high, own);
      }
    }
    if (p == 0 || p == 1) {
      return p == 0 ? low : high;
    }
    double goal = p * total;
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0 && sd[i] == 0 && mean[i] >= low && mean[i] <= high) {
        if (mass(weight, mean, sd, mean[i], true) < goal) {
          low = mean[i];
        } else if (mass(weight, mean, sd, mean[i], false) >= goal) {
          high = mean[i];
        } else {
          return mean[i];
        }
      }
    }
    return solve(weight, mean, sd, goal, low, high, guess(weight, mean, sd, z), tolerance);
  }

  /**
   * Newton's step where it stays in the bracket and halves the step before; otherwise the bracket
   * is halved.
   */
  private static double solve(
      double[] weight,
      double[] mean,
      double[] sd,
      double goal,
      double low,
      double high,
      double guess,
      double tolerance) {
    double from = low;
    double to = high;
    double x = guess > from && guess < to ? guess : from + 0.5 * (to - from);
    double lastStep = to - from;
    for (int i = 0; i < MAX_STEPS && from < x && x < to; i++) {
      double excess = mass(weight, mean, sd, x, true) - goal;
      if (excess < 0) {
        from = x;
      } else {
        to = x;
      }
      double step = -excess / density(weight, mean, sd, x);
      double next = x + step;
      boolean newton = next > from && next < to && Math.abs(step) <= 0.5 * Math.abs(lastStep);
      if (!newton) {
        if (Math.abs(step) <= Math.ulp(x)) {
          return x;
        }
        next = from + 0.5 * (to - from);
      }
      lastStep = next - x;
      x = next;
      // a step of Newton's so small is followed by one of its square
      if (newton && Math.abs(step) <= tolerance) {
        return x;
      }
    }
    return to;
  }

  /** The quantile of the normal distribution of the same mean and variance. */
  private static double guess(double[] weight, double[] mean, double[] sd, double z) {
    double total = 0;
    double centre = 0;
    for (int i = 0; i < weight.length; i++) {
      total += weight[i];
      centre += weight[i] > 0 ? weight[i] * mean[i] : 0;
    }
    centre /= total;
    double variance = 0;
    for (int i = 0; i < weight.length; i++) {
      double off = mean[i] - centre;
      variance += weight[i] > 0 ? weight[i] * (sd[i] * sd[i] + off * off) : 0;
    }
    return centre + z * Math.sqrt(variance / total);
  }

  private static double mass(
      double[] weight, double[] mean, double[] sd, double x, boolean including) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        if (sd[i] > 0) {
          sum += weight[i] * Normals.cdf((x - mean[i]) / sd[i]);
        } else if (including ? mean[i] <= x : mean[i] < x) {
          sum += weight[i];
        }
      }
    }
    return sum;
  }

  private static double density(double[] weight, double[] mean, double[] sd, double x) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0 && sd[i] > 0) {
        sum += weight[i] / sd[i] * Normals.density((x - mean[i]) / sd[i]);
      }
    }
    return sum;
  }

  private static double checkedTotal(double[] weight, double[] mean, double[] sd) {
    if (weight.length != mean.length || weight.length != sd.length) {
      throw new IllegalArgumentException(
          weight.length
              + " weights, "
              + mean.length
              + " means and "
              + sd.length
              + " standard deviations");
    }
    double total = 0;
    for (int i = 0; i < weight.length; i++) {
      if (!(weight[i] >= 0)
          || weight[i] > 0 && !(Double.isFinite(mean[i]) && sd[i] >= 0 && Double.isFinite(sd[i]))) {
        throw new IllegalArgumentException(
            "component " + i + ": weight " + weight[i] + ", mean " + mean[i] + ", sd " + sd[i]);
      }
      total += weight[i];
    }
    if (!(total > 0 && Double.isFinite(total))) {
      throw new IllegalArgumentException(
          "a mixture needs a component with a positive, finite weight");
    }
    return total;
  }
}
