package foreshock.numeric;

/**
 * Robust straight line: the median of the slopes through all pairs of points. H. Theil, 1950, "A
 * rank-invariant method of linear and polynomial regression analysis", Indagationes Mathematicae
 * 12:85-91; P. K. Sen, 1968, doi:10.1080/01621459.1968.10480934. Up to 29 % of the points may be
 * wild without moving it far.
 */
public final class TheilSen {
  private TheilSen() {}

  /**
   * @param slope units of value per unit of time; NaN unless two times differ
   * @param intercept median of {@code value - slope * time}, the level at time 0; NaN with the
   *     slope
   */
  public record Line(double slope, double intercept) {
    /** Value of the line at a time; NaN where there is no line. */
    public double at(double time) {
      return intercept + slope * time;
    }
  }

  /**
   * Pairs at the same time have no slope and are left out (Sen 1968). Takes n(n-1)/2 doubles of
   * memory and sorts them: meant for the answers of a client, not for a portfolio.
   *
   * @param times in any order and unit; rows with a NaN in either column are left out
   * @param values as many as times
   * @return NaN, NaN for fewer than two points or when all times agree
   */
  public static Line slope(double[] times, double[] values) {
    Pairs pairs = Pairs.complete(times, values);
    int n = pairs.size();
    double[] t = pairs.times();
    double[] y = pairs.values();
    double[] slopes = new double[Math.multiplyExact(n, Math.max(0, n - 1)) / 2];
    int count = 0;
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double step = t[i] - t[j];
        if (step != 0) {
          slopes[count++] = (y[i] - y[j]) / step;
        }
      }
    }
    double slope =
        Pairs.medianInPlace(slopes, count)
            + 0.0; // no -0.0, whose sign depends on the order of rows
    double[] residuals = new double[n];
    for (int i = 0; i < n; i++) {
      residuals[i] = y[i] - slope * t[i];
    }
    return new Line(slope, Pairs.medianInPlace(residuals, n) + 0.0);
  }
}
