package foreshock.insight;

import foreshock.outcome.LeavingRules;

/**
 * How the clients of a segment are judged, where that differs from the others.
 *
 * @param policy where its levels begin
 * @param leaving what counts as having left
 */
public record SegmentRules(FlagPolicy policy, LeavingRules leaving) {
  /** The defaults of all clients. */
  public static final SegmentRules DEFAULT =
      new SegmentRules(FlagPolicy.DEFAULT, LeavingRules.DEFAULT);
}
