package foreshock.numeric;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Difference of two means, first less second, whose variances may differ (B. L. Welch, 1947,
 * doi:10.1093/biomet/34.1-2.28). With one figure a client it is a comparison clustered by client.
 *
 * @param difference of the means; NaN where a side is empty
 * @param error its standard error; NaN where a side has fewer than two values
 * @param freedom degrees of freedom of its t distribution
 * @param pValue two-sided, of a difference as large by chance; NaN where it cannot be told
 */
public record Welch(double difference, double error, double freedom, double pValue) {
  /** Compares the values of two groups. */
  public static Welch of(double[] first, double[] second) {
    double one = mean(first);
    double other = mean(second);
    double a = variance(first, one) / first.length;
    double b = variance(second, other) / second.length;
    double freedom = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
    return of(one - other, Math.sqrt(a + b), freedom);
  }

  /** Compares the mean of a group with 0: Student's test. */
  public static Welch of(double[] values) {
    double mean = mean(values);
    double error = Math.sqrt(variance(values, mean) / values.length);
    return of(mean, error, values.length - 1.0);
  }

  static Welch of(double estimate, double error, double freedom) {
    double p = Double.NaN;
    if (error == 0) {
      // all clients say exactly the same
      p = estimate == 0 ? 1 : 0;
    } else if (freedom > 0) {
      p = 2 * new TDistribution(freedom).cumulativeProbability(-Math.abs(estimate / error));
    }
    return new Welch(estimate, error, freedom, p);
  }

  /** Ends of the interval that leaves {@code tail} on each side; NaN where none can be told. */
  public double[] ends(double tail) {
    if (error == 0) {
      return new double[] {difference, difference};
    }
    if (!(freedom > 0) || Double.isNaN(error)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double reach = error * -new TDistribution(freedom).inverseCumulativeProbability(tail);
    return new double[] {difference - reach, difference + reach};
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  private static double variance(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length < 2 ? Double.NaN : squares / (values.length - 1);
  }
}
