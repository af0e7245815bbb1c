package foreshock.insight;

import foreshock.history.Client;
import foreshock.outcome.LeavingRules;
import java.util.Map;

/**
 * How a portfolio is judged.
 *
 * @param horizonMonths risk is the probability of leaving within so many months
 * @param usual how clients are judged
 * @param segments how the clients of single segments are judged instead, by the segment's name
 * @param seesEverything whether as-of is not before any row of the exports
 */
public record ScanSettings(
    int horizonMonths,
    SegmentRules usual,
    Map<String, SegmentRules> segments,
    boolean seesEverything) {
  public ScanSettings {
    segments = Map.copyOf(segments);
  }

  /** One way for all clients. */
  public ScanSettings(
      int horizonMonths, FlagPolicy policy, LeavingRules leaving, boolean seesEverything) {
    this(horizonMonths, new SegmentRules(policy, leaving), Map.of(), seesEverything);
  }

  /** The level that a client would have if nothing were known of earlier runs. */
  public Level plainLevel(Assessment one) {
    return rulesOf(one.client()).policy().level(one.signals(), one.lift());
  }

  SegmentRules rulesOf(Client client) {
    return segments.getOrDefault(client.segment(), usual);
  }
}
