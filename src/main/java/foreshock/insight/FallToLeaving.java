package foreshock.insight;

import foreshock.numeric.KaplanMeier;
import foreshock.numeric.Normals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How long clients stayed once their satisfaction had plainly fallen: from the month in which that
 * was seen until they left, with recoveries as the competing end. A fall is plain at 5 points and
 * more with a probability of 0.9; it is over when half of it is made good.
 *
 * @param falls seen
 * @param left that ended in leaving
 * @param recovered that were made good
 * @param medianMonths from the fall to leaving, of those that leave; empty below five
 * @param shareWithinYear of falls that end in leaving within twelve months
 */
public record FallToLeaving(
    int falls, int left, int recovered, OptionalDouble medianMonths, double shareWithinYear) {
  private static final double PLAIN = 0.9;
  private static final double POINTS = 5;
  private static final int LEAST_DEPARTURES = 5;
  private static final int YEAR = 12;

  /** An open fall: the month in which it was seen, and the level at which it is over. */
  private record Open(int month, double recovery) {}

  static FallToLeaving of(ClientLagRows rows) {
    Map<Integer, Open> open = new HashMap<>();
    Map<Integer, Integer> last = new HashMap<>();
    List<double[]> ends = new ArrayList<>();
    rows.follow(
        (client, month, left, belief) -> {
          last.put(client, month);
          double sd = Math.sqrt(Math.max(1e-12, belief.changeVariance()));
          boolean plain = belief.change() <= -POINTS && Normals.cdf(-belief.change() / sd) >= PLAIN;
          Open fall = open.get(client);
          if (fall == null && plain) {
            fall = new Open(month, belief.level()[0] - belief.change() / 2);
            open.put(client, fall);
          }
          if (fall != null && left) {
            ends.add(new double[] {month - fall.month(), 1});
            open.remove(client);
          } else if (fall != null && belief.level()[0] >= fall.recovery()) {
            ends.add(new double[] {month - fall.month(), 2});
            open.remove(client);
          }
        });
    open.forEach((client, fall) -> ends.add(new double[] {last.get(client) - fall.month(), 0}));
    double[] months = ends.stream().mapToDouble(end -> end[0]).toArray();
    int[] cause = ends.stream().mapToInt(end -> (int) end[1]).toArray();
    KaplanMeier.Incidence incidence = KaplanMeier.incidence(months, cause);
    int left = (int) java.util.Arrays.stream(cause).filter(one -> one == 1).count();
    int recovered = (int) java.util.Arrays.stream(cause).filter(one -> one == 2).count();
    return new FallToLeaving(
        months.length,
        left,
        recovered,
        left < LEAST_DEPARTURES ? OptionalDouble.empty() : incidence.medianGivenEvent(),
        months.length == 0 ? Double.NaN : incidence.incidenceAt(YEAR));
  }
}
