package foreshock.risk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Probability of leaving within the horizon.
 *
 * @param probability point estimate
 * @param low lower end of the 90 % interval
 * @param high upper end of the 90 % interval
 * @param contributions of each feature to the log-odds, against the mean client; positive raises
 *     the risk
 */
public record Risk(
    double probability, double low, double high, Map<Feature, Double> contributions) {
  public Risk {
    // in the order of the features: the order of Map.copyOf differs from run to run
    Map<Feature, Double> ordered = new EnumMap<>(Feature.class);
    ordered.putAll(contributions);
    contributions = Collections.unmodifiableMap(ordered);
  }
}
