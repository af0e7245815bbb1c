package foreshock.insight;

import foreshock.history.Item;
import foreshock.numeric.Interval;
import java.util.Optional;

/**
 * An attribute: how much satisfaction depends on it, how it performs, and whether its fall precedes
 * leaving. NaN and empty where that cannot be told.
 *
 * @param importance share of what all attributes together explain, 0–1
 * @param explained the same as a share of the overall score's variance
 * @param correlation with the overall score
 * @param pairs responses with both the attribute and an overall score
 * @param window its mean of the last year and its change
 * @param odds of leaving in a month, for a fall of 10 points
 * @param departures of clients that had answered it
 * @param stated share of the attributes' weights that is stated for it; NaN where none is
 * @param verdict where both importance and performance are known
 * @param sure whether neither the interval of importance nor that of performance reaches over to
 *     another verdict
 */
public record DriverRow(
    Item item,
    double importance,
    Optional<Interval> importanceInterval,
    double explained,
    double correlation,
    int pairs,
    DriverWindow window,
    DriverOdds odds,
    double stated,
    Optional<DriverVerdict> verdict,
    boolean sure) {

  public String attribute() {
    return item.name();
  }
}
