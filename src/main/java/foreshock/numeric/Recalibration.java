package foreshock.numeric;

import java.util.Map;
import java.util.TreeMap;

/**
 * Whether probabilities mean what they say: logistic regression of what happened on the log odds
 * that were said, {@code log odds = intercept + slope · said} (Cox 1958, doi:10.2307/2333203).
 * Perfect probabilities have intercept 0 and slope 1; a slope below 1 says that they are too far
 * apart, an intercept above 0 that more happens than is said. Rows of one subject hang together, so
 * the variances are those of the sandwich over subjects (Liang and Zeger 1986,
 * doi:10.1093/biomet/73.1.13), without a small-sample factor.
 *
 * @param pValue Wald's, of intercept 0 and slope 1 at once; NaN where the variances do not exist
 */
public record Recalibration(
    double intercept, double interceptSd, double slope, double slopeSd, double pValue) {
  /**
   * So wide that it says nothing where there is anything to go by, and holds the fit where all that
   * left were above all that stayed.
   */
  private static final double PRIOR_SD = 10;

  /** Probabilities of 0 and 1 have no log odds. */
  private static final double LEAST = 1e-6;

  /**
   * Fits the line.
   *
   * @param said n probabilities
   * @param happened n flags
   * @param subject n numbers that tell whose row it is
   */
  public static Recalibration fit(double[] said, boolean[] happened, int[] subject) {
    int n = said.length;
    double[][] x = new double[n][];
    double[] outcome = new double[n];
    double[] weight = new double[n];
    for (int i = 0; i < n; i++) {
      double p = Math.max(LEAST, Math.min(1 - LEAST, said[i]));
      x[i] = new double[] {1, Math.log(p / (1 - p))};
      outcome[i] = happened[i] ? 1 : 0;
      weight[i] = 1;
    }
    double[] line =
        MapRegression.fit(
                x, outcome, weight, new double[] {0, 1}, new double[] {PRIOR_SD, PRIOR_SD})
            .coefficients();
    double[] information = new double[3];
    // ascending subjects, so that sums do not depend on the order of rows of different ones
    Map<Integer, double[]> scores = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      double p = 1 / (1 + Math.exp(-line[0] - line[1] * x[i][1]));
      information[0] += p * (1 - p);
      information[1] += p * (1 - p) * x[i][1];
      information[2] += p * (1 - p) * x[i][1] * x[i][1];
      double[] score = scores.computeIfAbsent(subject[i], unused -> new double[2]);
      score[0] += outcome[i] - p;
      score[1] += (outcome[i] - p) * x[i][1];
    }
    double[] meat = new double[3];
    for (double[] score : scores.values()) {
      meat[0] += score[0] * score[0];
      meat[1] += score[0] * score[1];
      meat[2] += score[1] * score[1];
    }
    double[] variance = sandwich(information, meat);
    double off = variance[0] * variance[2] - variance[1] * variance[1];
    double a = line[0];
    double b = line[1] - 1;
    double wald = (variance[2] * a * a - 2 * variance[1] * a * b + variance[0] * b * b) / off;
    // the survival function of chi-square with two degrees of freedom
    double pValue = off > 0 ? Math.exp(-wald / 2) : Double.NaN;
    return new Recalibration(
        line[0], Math.sqrt(variance[0]), line[1], Math.sqrt(variance[2]), pValue);
  }

  /** A⁻¹ B A⁻¹ of symmetric matrices, each as its elements 11, 12, 22. */
  private static double[] sandwich(double[] a, double[] b) {
    double determinant = a[0] * a[2] - a[1] * a[1];
    double i11 = a[2] / determinant;
    double i12 = -a[1] / determinant;
    double i22 = a[0] / determinant;
    return new double[] {
      i11 * i11 * b[0] + 2 * i11 * i12 * b[1] + i12 * i12 * b[2],
      i11 * i12 * b[0] + (i11 * i22 + i12 * i12) * b[1] + i12 * i22 * b[2],
      i12 * i12 * b[0] + 2 * i12 * i22 * b[1] + i22 * i22 * b[2]
    };
  }
}
