package foreshock.signal;

import foreshock.axis.AsOf;
import foreshock.history.Responses;
import foreshock.numeric.MixtureInterval;
import foreshock.numeric.Normals;

/**
 * A client's satisfaction on a day, estimated from its answers until then and the portfolio's
 * variances.
 *
 * @param level mean, 0–100
 * @param low lower end of the 90 % interval
 * @param high upper end of the 90 % interval
 * @param levelVariance variance of the level, points²
 * @param change against the day some months before, or that of the first answer where it is later,
 *     points
 * @param changeVariance variance of the change, points²
 * @param fallProbability probability that it really fell
 * @param responses answers on or before the day
 */
public record Satisfaction(
    double level,
    double low,
    double high,
    double levelVariance,
    double change,
    double changeVariance,
    double fallProbability,
    int responses) {

  /** Paths of regimes that are kept when a client is judged. */
  private static final int PATHS = 10;

  private static final double TAIL = 0.05;

  /**
   * Estimates the satisfaction.
   *
   * @param mean what is believed of a client of this segment that never answered
   * @param months the change is against the day so many months before
   */
  public static Satisfaction of(
      Responses responses, IndexModel index, LevelModel model, double mean, AsOf at, int months) {
    Observations seen = Observations.of(responses, index, at.day());
    LevelEstimate estimate =
        run(seen, model.withMean(mean), since(seen, at.dayMonthsBefore(months)), at.day(), PATHS)
            .estimate(seen.heard() == 1 ? model.respondents() : 0);
    return new Satisfaction(
        bounded(estimate.meanLevel()),
        bounded(quantile(estimate, TAIL)),
        bounded(quantile(estimate, 1 - TAIL)),
        estimate.levelVariance(),
        estimate.meanChange(),
        estimate.changeVariance(),
        fallProbability(estimate),
        seen.size());
  }

  /**
   * The day that the change is against: before its first answer a client is nothing but its
   * segment's mean, and from there nobody falls.
   */
  private static int since(Observations seen, int earlierDay) {
    return seen.size() == 0 ? earlierDay : Math.max(earlierDay, seen.day()[0]);
  }

  /** Log density of the answers under a model. */
  public static double logLikelihood(
      Responses responses, IndexModel index, LevelModel model, double mean, int atDay, int paths) {
    Observations seen = Observations.of(responses, index, atDay);
    return run(seen, model.withMean(mean), atDay, atDay, paths).logLikelihood();
  }

  private static LevelFilter run(
      Observations seen, LevelModel model, int thenDay, int atDay, int paths) {
    LevelFilter filter = new LevelFilter(model, seen.voices(), paths);
    int today = seen.size() == 0 ? thenDay : Math.min(seen.day()[0], thenDay);
    boolean remembered = false;
    for (int i = 0; i < seen.size(); i++) {
      if (!remembered && seen.day()[i] > thenDay) {
        filter.advance(thenDay - today);
        filter.remember();
        remembered = true;
        today = thenDay;
      }
      filter.advance(seen.day()[i] - today);
      today = seen.day()[i];
      double noise =
          model.noise() + seen.variance()[i] + (seen.stranger()[i] ? model.respondents() : 0);
      filter.observe(seen.index()[i], noise, seen.voice()[i]);
    }
    if (!remembered) {
      filter.advance(thenDay - today);
      filter.remember();
      today = thenDay;
    }
    filter.advance(atDay - today);
    return filter;
  }

  private static double quantile(LevelEstimate estimate, double p) {
    return MixtureInterval.quantile(estimate.weight(), estimate.level(), estimate.levelSd(), p);
  }

  /** A path that stood still has not fallen, however its noise lies. */
  private static double fallProbability(LevelEstimate estimate) {
    double fell = 0;
    for (int i = 0; i < estimate.weight().length; i++) {
      if (estimate.changeSd()[i] > 0) {
        double z = -estimate.change()[i] / estimate.changeSd()[i];
        fell += estimate.weight()[i] * Normals.cdf(z);
      }
    }
    return Math.min(1, fell);
  }

  private static double bounded(double points) {
    return Math.max(0, Math.min(100, points));
  }
}
