package foreshock.insight;

import foreshock.numeric.LevelShift;
import java.util.List;
import java.util.Optional;

/**
 * The one step of the whole's satisfaction, where one stands out.
 *
 * @param last period before it
 * @param earliest lower end of the 90 % interval of {@code last}
 * @param latest upper end
 * @param before mean satisfaction until it
 * @param after mean satisfaction since
 * @param p probability of such a step in a series without one
 * @param periods whole periods with answers that were looked at
 */
public record TrendStep(
    String last,
    String earliest,
    String latest,
    double before,
    double after,
    double p,
    int periods) {
  private static final double RARE = 0.05;

  /** What as-of cuts is no period to compare. */
  static Optional<TrendStep> of(List<TrendRow> whole) {
    List<TrendRow> heard =
        whole.stream().filter(row -> !row.partial() && !Double.isNaN(row.csi())).toList();
    return LevelShift.of(heard.stream().mapToDouble(TrendRow::csi).toArray())
        .filter(shift -> shift.p() <= RARE)
        .map(
            shift ->
                new TrendStep(
                    heard.get(shift.last()).period(),
                    heard.get(shift.lowLast()).period(),
                    heard.get(shift.highLast()).period(),
                    shift.before(),
                    shift.after(),
                    shift.p(),
                    heard.size()));
  }
}
