package foreshock.numeric;

/**
 * Several series over the same times, one row a series, NaN where a value is missing. All methods
 * return copies.
 */
final class Panel {
  private Panel() {}

  /** Change on the time before. */
  static double[][] changes(double[][] levels) {
    double[][] changes = new double[levels.length][];
    for (int g = 0; g < levels.length; g++) {
      changes[g] = new double[Math.max(0, levels[g].length - 1)];
      for (int t = 0; t < changes[g].length; t++) {
        changes[g][t] = levels[g][t + 1] - levels[g][t];
      }
    }
    return changes;
  }

  /**
   * Each row around its own mean and with a mean square of 1, so that no series outweighs others.
   */
  static double[][] standardised(double[][] rows) {
    double[][] standard = new double[rows.length][];
    for (int g = 0; g < rows.length; g++) {
      standard[g] = centred(rows[g]);
      double squares = 0;
      int n = 0;
      for (double value : standard[g]) {
        if (!Double.isNaN(value)) {
          squares += value * value;
          n++;
        }
      }
      double size = Math.sqrt(squares / n);
      double largest = 0;
      for (double value : rows[g]) {
        largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
      }
      // what is left of a constant is rounding
      double scale = size > 1e-12 * largest ? 1 / size : 0;
      for (int t = 0; t < standard[g].length; t++) {
        standard[g][t] *= scale;
      }
    }
    return standard;
  }

  private static double[] centred(double[] row) {
    double sum = 0;
    int n = 0;
    for (double value : row) {
      if (!Double.isNaN(value)) {
        sum += value;
        n++;
      }
    }
    double[] centred = new double[row.length];
    for (int t = 0; t < row.length; t++) {
      centred[t] = row[t] - sum / n;
    }
    return centred;
  }

  /**
   * Takes out of each time what all series have in common there, where three and more are known.
   */
  static double[][] withoutCommon(double[][] rows) {
    double[][] own = new double[rows.length][];
    int length = rows.length == 0 ? 0 : rows[0].length;
    for (int g = 0; g < rows.length; g++) {
      own[g] = rows[g].clone();
    }
    for (int t = 0; t < length; t++) {
      double sum = 0;
      int n = 0;
      for (double[] row : rows) {
        sum += Double.isNaN(row[t]) ? 0 : row[t];
        n += Double.isNaN(row[t]) ? 0 : 1;
      }
      for (int g = 0; g < rows.length && n > 2; g++) {
        own[g][t] -= sum / n;
      }
    }
    return own;
  }

  /** Takes the mean of its season out of every value, in place. */
  static void dropSeasons(double[] row, int[] season, int seasons) {
    double[] sum = new double[seasons];
    int[] n = new int[seasons];
    for (int t = 0; t < row.length; t++) {
      if (!Double.isNaN(row[t])) {
        sum[season[t]] += row[t];
        n[season[t]]++;
      }
    }
    for (int t = 0; t < row.length; t++) {
      row[t] -= n[season[t]] == 0 ? 0 : sum[season[t]] / n[season[t]];
    }
  }

  /** Values that are known. */
  static int known(double[][] rows) {
    int known = 0;
    for (double[] row : rows) {
      for (double value : row) {
        known += Double.isNaN(value) ? 0 : 1;
      }
    }
    return known;
  }
}
