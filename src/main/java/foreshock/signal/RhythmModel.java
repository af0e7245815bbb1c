package foreshock.signal;

/**
 * How often the portfolio's clients buy, on the logarithm of days between sales.
 *
 * @param meanLog mean over clients of the logarithm of their median interval
 * @param between variance of clients around it
 * @param within variance of one interval around its client
 */
public record RhythmModel(double meanLog, double between, double within) {
  /** Nothing is known: each client's own median stands for itself. */
  public static final RhythmModel NONE = new RhythmModel(0, Double.POSITIVE_INFINITY, 1);

  /**
   * A client's interval in days from the median of its own, shrunken the more, the fewer there are.
   */
  double shrunken(double medianDays, int intervals) {
    if (Double.isInfinite(between)) {
      return medianDays;
    }
    double own = between / (between + within / intervals);
    return Math.exp(own * Math.log(medianDays) + (1 - own) * meanLog);
  }
}
