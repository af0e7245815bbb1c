package foreshock.signal;

/**
 * Variance components of satisfaction over the whole portfolio; variances are points² on 0–100.
 *
 * @param mean mean satisfaction of the portfolio's clients
 * @param between variance of clients around their segment's mean
 * @param noise variance of a response around its respondent's level, beyond what its answers leave
 * @param respondents variance of respondents around their client; acts only where a client has
 *     several
 * @param drift variance that each regime adds to the level in a month; the first is 0: nothing
 *     moves
 * @param share share of time that clients spend in each regime; sums to 1
 * @param redrawPerMonth rate at which a client's regime is drawn anew
 */
public record LevelModel(
    double mean,
    double between,
    double noise,
    double respondents,
    double[] drift,
    double[] share,
    double redrawPerMonth) {

  /** The same with other shares of the regimes. */
  public LevelModel withShare(double[] newShare) {
    return new LevelModel(mean, between, noise, respondents, drift, newShare, redrawPerMonth);
  }

  /** The same with another mean. */
  public LevelModel withMean(double newMean) {
    return new LevelModel(newMean, between, noise, respondents, drift, share, redrawPerMonth);
  }
}
