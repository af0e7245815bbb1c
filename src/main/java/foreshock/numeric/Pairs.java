package foreshock.numeric;

import java.util.Arrays;

/**
 * Two columns of equal length, without the rows in which either is NaN: a missing answer is neither
 * a tie nor a value.
 */
record Pairs(double[] times, double[] values) {
  static Pairs complete(double[] times, double[] values) {
    if (times.length != values.length) {
      throw new IllegalArgumentException(times.length + " times for " + values.length + " values");
    }
    double[] keptTimes = new double[times.length];
    double[] keptValues = new double[times.length];
    int n = 0;
    for (int i = 0; i < times.length; i++) {
      if (!Double.isNaN(times[i]) && !Double.isNaN(values[i])) {
        keptTimes[n] = times[i];
        keptValues[n++] = values[i];
      }
    }
    return new Pairs(Arrays.copyOf(keptTimes, n), Arrays.copyOf(keptValues, n));
  }

  int size() {
    return times.length;
  }

  /**
   * Median of the first n elements, which are sorted in place; the mean of the two middle ones for
   * even n, NaN for n = 0.
   */
  static double medianInPlace(double[] sample, int n) {
    if (n == 0) {
      return Double.NaN;
    }
    Arrays.sort(sample, 0, n);
    return n % 2 == 1 ? sample[n / 2] : 0.5 * (sample[n / 2 - 1] + sample[n / 2]);
  }
}
