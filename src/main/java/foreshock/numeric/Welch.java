package foreshock.numeric;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;

/**
 * Difference of two means, first less second, whose variances may differ (B. L. Welch, 1947,
 * doi:10.1093/biomet/34.1-2.28). With one figure a client it is a comparison clustered by client:
 * the variance is HC2 and the degrees of freedom those of R. M. Bell and D. F. McCaffrey (2002; G.
 * W. Imbens and M. Kolesár, 2016, doi:10.1162/REST_a_00552).
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

  /**
   * Mean of the first less the median of the second. The median is that of F. E. Harrell and C. E.
   * Davis (1982, doi:10.1093/biomet/69.3.635), the mean of the medians of all draws with
   * replacement, so that values that come in steps do not make it jump; its variance is that of
   * those medians (J. S. Maritz and R. G. Jarrett, 1978, doi:10.1080/01621459.1978.10480027).
   */
  public static Welch againstMedian(double[] first, double[] second) {
    double mean = mean(first);
    double[] sorted = second.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double half = (n + 1) / 2.0;
    double[] weight = new double[n];
    double median = n == 0 ? Double.NaN : 0;
    double below = 0;
    for (int i = 0; i < n; i++) {
      double until = i == n - 1 ? 1 : Beta.regularizedBeta((i + 1) / (double) n, half, half);
      weight[i] = until - below;
      median += weight[i] * sorted[i];
      below = until;
    }
    double b = n < 2 ? Double.NaN : 0;
    for (int i = 0; i < n; i++) {
      b += weight[i] * (sorted[i] - median) * (sorted[i] - median);
    }
    double a = variance(first, mean) / first.length;
    double freedom = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (n - 1));
    return of(mean - median, Math.sqrt(a + b), freedom);
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
