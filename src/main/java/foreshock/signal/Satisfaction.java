package foreshock.signal;

import foreshock.axis.AsOf;
import foreshock.history.Responses;
import foreshock.numeric.MixtureInterval;
import foreshock.numeric.Normals;
import java.util.ArrayList;
import java.util.List;

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
 * @param levelChangeCovariance covariance of level and change, points²
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
    double levelChangeCovariance,
    double fallProbability,
    int responses) {

  private static final double TAIL = 0.05;

  /** Points to which the ends of the interval are found. */
  private static final double CLOSE = 1e-4;

  /**
   * Estimates the satisfaction.
   *
   * @param mean what is believed of a client of this segment that never answered
   * @param months the change is against the day so many months before
   */
  public static Satisfaction of(
      Responses responses, IndexModel index, LevelModel model, double mean, AsOf at, int months) {
    return along(responses, index, model, mean, List.of(at), months).get(0);
  }

  /**
   * The same as it was known on several days, ascending, in one pass: for the change against an
   * earlier day the run is copied on that day and goes on from there.
   */
  public static List<Satisfaction> along(
      Responses responses,
      IndexModel index,
      LevelModel model,
      double mean,
      List<AsOf> days,
      int months) {
    if (days.isEmpty()) {
      return List.of();
    }
    Observations seen = Observations.of(responses, index, days.get(days.size() - 1).day());
    List<Satisfaction> found = new ArrayList<>(days.size());
    LevelTrack first = null;
    LevelTrack several = null;
    LevelTrack copy = null;
    boolean copied = false;
    for (int i = 0; i < days.size(); i++) {
      int day = days.get(i).day();
      int earlier = days.get(i).dayMonthsBefore(months);
      int answers = seen.countUntil(day);
      boolean alone = answers <= seen.alone();
      LevelTrack base = alone ? first : several;
      if (base == null) {
        base = new LevelTrack(seen, model, mean, alone);
        copied = false;
        first = alone ? base : first;
        several = alone ? several : base;
      }
      // before its first answer a client is nothing but its segment's mean, from which nobody falls
      int then = answers == 0 ? earlier : Math.max(earlier, seen.day()[0]);
      base.takeUntil(then);
      LevelTrack track = base;
      if (i + 1 < days.size()) {
        copy = copied ? copy : new LevelTrack(seen, model, mean, alone);
        copied = true;
        copy.goOnFrom(base);
        track = copy;
      }
      track.remember(then);
      found.add(of(track.estimate(day), answers));
    }
    return found;
  }

  private static Satisfaction of(LevelEstimate estimate, int answers) {
    return new Satisfaction(
        bounded(estimate.meanLevel()),
        bounded(quantile(estimate, TAIL)),
        bounded(quantile(estimate, 1 - TAIL)),
        estimate.levelVariance(),
        estimate.meanChange(),
        estimate.changeVariance(),
        estimate.levelChangeCovariance(),
        fallProbability(estimate),
        answers);
  }

  private static double quantile(LevelEstimate estimate, double p) {
    return MixtureInterval.quantile(
        estimate.weight(), estimate.level(), estimate.levelSd(), p, CLOSE);
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
