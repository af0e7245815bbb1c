package foreshock.insight;

import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.Responses;
import foreshock.numeric.LocalLevel;
import foreshock.portfolio.Estimates;

/**
 * What was believed at the start of a month of a client's satisfaction in the months before:
 * smoothed, and yet from no answer of that month or later, so that a fall that came after leaving
 * cannot leak backwards. A random walk with the portfolio's variances and its mean drift.
 */
final class PastLevels {
  private static final int MID_MONTH = 14;

  /** A change is against so many months before. */
  static final int CHANGE_MONTHS = 6;

  private final double driftPerMonth;
  private final double prior;
  private final int size;
  private final int[] day;
  private final double[] value;
  private final double[] noise;
  private final double priorMean;

  /**
   * @param untilDay answers from this day on are left out altogether
   */
  PastLevels(Client client, Responses responses, Estimates estimates, int untilDay) {
    double drift = 0;
    for (int i = 0; i < estimates.level().drift().length; i++) {
      drift += estimates.level().drift()[i] * estimates.level().share()[i];
    }
    boolean voices = responses.respondents() > 1;
    driftPerMonth = drift;
    // what one respondent says belongs to the client; of several each has an inclination of its own
    prior = estimates.level().between() + (voices ? 0 : estimates.level().respondents());
    priorMean = estimates.meanOf(client);
    int count = responses.countUntil(untilDay - 1);
    day = new int[count];
    value = new double[count];
    noise = new double[count];
    int used = 0;
    for (int i = 0; i < count; i++) {
      var index = estimates.index().of(responses, i);
      if (!Double.isNaN(index.value())) {
        day[used] = responses.day(i);
        value[used] = index.value();
        noise[used++] =
            estimates.level().noise()
                + index.variance()
                + (voices ? estimates.level().respondents() : 0);
      }
    }
    size = used;
  }

  /** Answers before a day. */
  int answersBefore(int beforeDay) {
    int count = 0;
    while (count < size && day[count] < beforeDay) {
      count++;
    }
    return count;
  }

  /**
   * What is believed at the start of a month.
   *
   * @param level in the middle of that month and of those before it, by lag
   * @param change now less half a year ago
   * @param changeVariance its variance
   * @param variance of the level at lag 0
   */
  record Belief(double[] level, double change, double changeVariance, double variance) {}

  /**
   * The belief at the start of a month, or null-free: the prior's where nothing was heard.
   *
   * @param lags how many months back, 0 included
   */
  Belief at(int month, int lags) {
    int known = answersBefore(Days.firstDayOf(month));
    int points = Math.max(lags, CHANGE_MONTHS + 1);
    double[] time = new double[known + points];
    double[] y = new double[time.length];
    double[] variance = new double[time.length];
    int[] place = new int[points];
    int used = 0;
    int lag = points - 1;
    int a = 0;
    while (lag >= 0 || a < known) {
      int pointDay = lag >= 0 ? Days.firstDayOf(month - lag) + MID_MONTH : Integer.MAX_VALUE;
      if (a < known && day[a] <= pointDay) {
        time[used] = day[a] / Days.PER_MONTH;
        y[used] = value[a];
        variance[used++] = noise[a++];
      } else {
        time[used] = pointDay / Days.PER_MONTH;
        y[used] = Double.NaN;
        variance[used] = 1;
        place[lag--] = used++;
      }
    }
    LocalLevel.Smoothed smooth =
        LocalLevel.smooth(time, y, variance, priorMean, prior, driftPerMonth);
    double[] level = new double[lags];
    for (int i = 0; i < lags; i++) {
      level[i] = smooth.mean(place[i]);
    }
    int now = place[0];
    int then = place[CHANGE_MONTHS];
    return new Belief(
        level,
        smooth.mean(now) - smooth.mean(then),
        smooth.variance(now) + smooth.variance(then) - 2 * smooth.covarianceWithLast(then),
        smooth.variance(now));
  }

  /**
   * By how much the answers after a day lie below what was believed before it, in standard
   * deviations; NaN without answers on both sides.
   */
  double fallAfter(int fromDay, int untilDay, Responses responses, Estimates estimates) {
    int known = answersBefore(fromDay);
    double sum = 0;
    double noises = 0;
    double days = 0;
    int after = 0;
    for (int i = responses.countUntil(fromDay - 1); i < responses.countUntil(untilDay); i++) {
      var index = estimates.index().of(responses, i);
      if (!Double.isNaN(index.value())) {
        sum += index.value();
        noises += estimates.level().noise() + index.variance() + estimates.level().respondents();
        days += responses.day(i) - fromDay;
        after++;
      }
    }
    if (known == 0 || after == 0) {
      return Double.NaN;
    }
    Belief before = at(Days.monthOf(fromDay), 1);
    double variance =
        before.variance() + driftPerMonth * days / after / Days.PER_MONTH + noises / after / after;
    return (before.level()[0] - sum / after) / Math.sqrt(variance);
  }
}
