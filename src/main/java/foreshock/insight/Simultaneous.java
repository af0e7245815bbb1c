package foreshock.insight;

import foreshock.numeric.Interval;
import java.util.Arrays;

/**
 * Intervals that hold for many figures at once: as many standard errors wide as the largest
 * standardised deviation over all of them in nine draws of ten.
 */
final class Simultaneous {
  private static final double COVERED = 0.9;

  /** Two-sided, so that one draw of forty lies below by chance. */
  private static final double SURE = 0.95;

  private final double[] figure;
  private final double[][] drawn;
  private final double errors;

  private Simultaneous(double[] figure, double[][] drawn, double errors) {
    this.figure = figure;
    this.drawn = drawn;
    this.errors = errors;
  }

  /**
   * Of the differences of all pairs.
   *
   * @param figure n figures
   * @param drawn draws × n, the figures in draws of the clients
   */
  static Simultaneous ofPairs(double[] figure, double[][] drawn) {
    double[] most = new double[drawn.length];
    for (int i = 0; i < figure.length; i++) {
      for (int j = i + 1; j < figure.length; j++) {
        double error = error(drawn, i, j);
        double difference = figure[i] - figure[j];
        for (int d = 0; error > 0 && d < drawn.length; d++) {
          most[d] = Math.max(most[d], Math.abs(drawn[d][i] - drawn[d][j] - difference) / error);
        }
      }
    }
    return new Simultaneous(figure, drawn, quantile(most, COVERED));
  }

  /** Of figure i less figure j. */
  Interval interval(int i, int j) {
    double half = errors * error(drawn, i, j);
    double difference = figure[i] - figure[j];
    return new Interval(difference - half, difference + half);
  }

  /** Lower end of the highest figure, the search among all of them paid for. */
  static double lowest(double[] figure, double[][] drawn) {
    double[] most = new double[drawn.length];
    for (int i = 0; i < figure.length; i++) {
      double error = error(drawn, i, -1);
      for (int d = 0; error > 0 && d < drawn.length; d++) {
        most[d] = Math.max(most[d], Math.abs(drawn[d][i] - figure[i]) / error);
      }
    }
    double errors = quantile(most, SURE);
    double low = 0;
    for (int i = 0; i < figure.length; i++) {
      low = Math.max(low, figure[i] - errors * error(drawn, i, -1));
    }
    return low;
  }

  /** Standard error of a difference; of the first alone where {@code j} is negative. */
  private static double error(double[][] drawn, int i, int j) {
    double sum = 0;
    double squares = 0;
    for (double[] row : drawn) {
      double value = row[i] - (j < 0 ? 0 : row[j]);
      sum += value;
      squares += value * value;
    }
    int n = drawn.length;
    return n < 2 ? 0 : Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
  }

  private static double quantile(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(p * (sorted.length - 1))];
  }
}
