package foreshock.simulate;

/**
 * How satisfaction wanders by itself: every attribute is {@code level + common(t) + own(t)}, where
 * both parts are first-order autoregressions with normal steps. With {@code pullPerMonth} 0 they
 * are random walks.
 *
 * @param meanLevel mean of the clients' levels, 0–100
 * @param levelSd standard deviation of the levels between clients, points
 * @param commonStepSd monthly step of the part that all attributes share, points
 * @param ownStepSd monthly step of each attribute's own part, points
 * @param pullPerMonth share of the distance to the level that is taken back each month, 0–1
 */
public record LatentProcess(
    double meanLevel, double levelSd, double commonStepSd, double ownStepSd, double pullPerMonth) {

  /** A level for one client. */
  double drawLevel(Stream stream) {
    return meanLevel + levelSd * stream.gaussian();
  }

  /**
   * Deviations from the level: one row for the common part and one for each attribute, {@code
   * months} columns, the first of which is zero.
   */
  double[][] draw(int months, Stream stream) {
    double[][] parts = new double[1 + Attribute.values().length][months];
    proceed(parts, 1, stream);
    return parts;
  }

  /** The same past with another future: columns from {@code column} on are drawn anew. */
  double[][] redrawnFrom(double[][] parts, int column, Stream stream) {
    double[][] copy = new double[parts.length][];
    for (int part = 0; part < parts.length; part++) {
      copy[part] = parts[part].clone();
    }
    proceed(copy, Math.max(1, column), stream);
    return copy;
  }

  /** Month by month, so that a longer path begins as the shorter one does. */
  private void proceed(double[][] parts, int column, Stream stream) {
    for (int t = column; t < parts[0].length; t++) {
      for (int part = 0; part < parts.length; part++) {
        double stepSd = part == 0 ? commonStepSd : ownStepSd;
        parts[part][t] = (1 - pullPerMonth) * parts[part][t - 1] + stepSd * stream.gaussian();
      }
    }
  }
}
