package foreshock.simulate;

import java.util.Locale;

/**
 * Who leaves when. In each month a client leaves for one of two reasons that do not know of each
 * other: its satisfaction {@code lagMonths} ago (logistic), or something outside (constant).
 *
 * @param lagMonths months by which satisfaction runs ahead of leaving, 0 to {@link
 *     ClientPath#LEAD_IN_MONTHS}
 * @param logitAt50 log-odds of leaving in a month at a satisfaction of 50
 * @param logitPer10Lower added log-odds for every 10 points lower; 0 means no relation
 * @param outsidePerMonth probability of leaving in a month for an outside reason
 */
public record DepartureModel(
    int lagMonths, double logitAt50, double logitPer10Lower, double outsidePerMonth) {

  /** Futures over which a probability is averaged where satisfaction after as-of matters. */
  private static final int FUTURES = 200;

  /** Why a client left. */
  public enum Cause {
    SATISFACTION,
    OUTSIDE;

    /** As in truth.csv. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param month the month of leaving
   * @param cause why
   */
  record Departure(int month, Cause cause) {}

  public DepartureModel {
    if (lagMonths < 0 || lagMonths > ClientPath.LEAD_IN_MONTHS) {
      throw new IllegalArgumentException(
          "lagMonths is " + lagMonths + "; expected 0 to " + ClientPath.LEAD_IN_MONTHS);
    }
  }

  /** Probability of leaving in a month for the satisfaction of {@link #lagMonths} before. */
  public double hazardPerMonth(double satisfactionThen) {
    double logit = logitAt50 + logitPer10Lower * (50 - satisfactionThen) / 10;
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /**
   * The departure that happens in the months {@code [firstMonth, endMonth)}; its month is past the
   * end for a client that stays.
   */
  Departure draw(ClientPath path, int startMonth, int firstMonth, int endMonth, Stream stream) {
    for (int month = firstMonth; month < endMonth; month++) {
      if (stream.chance(outsidePerMonth)) {
        return new Departure(month, Cause.OUTSIDE);
      }
      if (stream.chance(hazardPerMonth(laggedSatisfaction(path, startMonth, month)))) {
        return new Departure(month, Cause.SATISFACTION);
      }
    }
    return new Departure(Integer.MAX_VALUE, Cause.OUTSIDE);
  }

  /**
   * True probability that a client alive at the end of {@code month − 1} leaves in {@code [month,
   * month + months)}, given its satisfaction up to then. Exact where the lag is at least {@code
   * months}; else the mean over futures that could follow.
   */
  double probabilityWithin(ClientPath path, int startMonth, int month, int months, Stream stream) {
    if (lagMonths >= months) {
      return probabilityOn(path, startMonth, month, months);
    }
    double sum = 0;
    for (int i = 0; i < FUTURES; i++) {
      sum += probabilityOn(path.redrawnFrom(month, stream), startMonth, month, months);
    }
    return sum / FUTURES;
  }

  private double probabilityOn(ClientPath path, int startMonth, int month, int months) {
    double stays = 1;
    for (int m = month; m < month + months; m++) {
      double hazard = hazardPerMonth(laggedSatisfaction(path, startMonth, m));
      stays *= (1 - outsidePerMonth) * (1 - hazard);
    }
    return 1 - stays;
  }

  /** A client that has not been one for the whole lag is taken at its first month. */
  private double laggedSatisfaction(ClientPath path, int startMonth, int month) {
    int earliest = Math.max(startMonth, -ClientPath.LEAD_IN_MONTHS);
    return path.satisfaction(Math.max(month - lagMonths, earliest));
  }
}
