package foreshock.insight;

import foreshock.numeric.Interval;
import java.util.Optional;

/**
 * One period of one group. NaN is unknown.
 *
 * @param period its text
 * @param group name, or {@code all}
 * @param csi satisfaction, 0–100, as if the same people had answered in every period
 * @param csiInterval 90 %; empty without an answer
 * @param nps net promoter score, −100 to 100
 * @param npsInterval 90 %
 * @param responses answered surveys
 * @param respondents people who answered
 * @param responseRate share of waves that were answered
 * @param coverage share of clients heard
 * @param coverageRevenue share of the sales of 12 months that is with clients heard
 * @param clients at the period's end
 * @param entered new clients
 * @param left clients that left
 * @param retention share of those at its start that are clients at its end
 * @param retentionInterval 90 %, Wilson's
 * @param atStart clients at its start of which it is known whether they stayed
 * @param revenue sales of the period
 * @param grr gross revenue retention of 12 months
 * @param grrInterval 90 %
 * @param nrr net revenue retention of 12 months
 * @param nrrInterval 90 %
 * @param csiRaw plain mean over the responses
 * @param sameChange points against the last period with answers, over people that answered in both
 * @param mixChange the rest of the change of the plain mean
 * @param partial whether as-of cuts the period
 */
public record TrendRow(
    String period,
    String group,
    double csi,
    Optional<Interval> csiInterval,
    double nps,
    Optional<Interval> npsInterval,
    int responses,
    int respondents,
    double responseRate,
    double coverage,
    double coverageRevenue,
    int clients,
    int entered,
    double left,
    double retention,
    Optional<Interval> retentionInterval,
    int atStart,
    double revenue,
    double grr,
    Optional<Interval> grrInterval,
    double nrr,
    Optional<Interval> nrrInterval,
    double csiRaw,
    double sameChange,
    double mixChange,
    boolean partial) {
  /** Below so many clients retention says little. */
  public static final int FEW = 20;

  /** Whether the retention is of few clients. */
  public boolean few() {
    return atStart > 0 && atStart < FEW;
  }

  /** By how much one client more or less that stays would move the retention. */
  public double oneClient() {
    return atStart == 0 ? Double.NaN : 1.0 / atStart;
  }
}
