package foreshock.simulate;

import java.util.OptionalInt;

/**
 * How a world differs from what it is by itself.
 *
 * @param lagMonths months by which satisfaction runs ahead of leaving; empty for the world's own
 * @param strength factor on how much satisfaction decides about leaving; clients of mean
 *     satisfaction leave as often as before, 0 means no relation
 * @param response factor on the probability of answering, cut at 1
 * @param drift factor on the monthly steps of satisfaction
 */
public record WorldOptions(OptionalInt lagMonths, double strength, double response, double drift) {
  /** As the world is. */
  public static final WorldOptions NONE = new WorldOptions(OptionalInt.empty(), 1, 1, 1);

  private static final double MOST = 10;

  public WorldOptions {
    if (lagMonths.orElse(0) < 0 || lagMonths.orElse(0) > ClientPath.LEAD_IN_MONTHS) {
      throw new OutOfRange(
          "lag", lagMonths.getAsInt(), 0, ClientPath.LEAD_IN_MONTHS, OutOfRange.Unit.MONTHS);
    }
    check("strength", strength);
    check("response", response);
    check("drift", drift);
  }

  private static void check(String name, double factor) {
    if (!(factor >= 0 && factor <= MOST)) {
      throw new OutOfRange(name, factor, 0, (int) MOST, OutOfRange.Unit.FACTOR);
    }
  }

  /** Whether the relation of satisfaction and leaving is to be another one. */
  boolean changeRelation() {
    return lagMonths.isPresent() || strength != 1;
  }

  LatentProcess of(LatentProcess process) {
    return new LatentProcess(
        process.meanLevel(),
        process.levelSd(),
        process.commonStepSd() * drift,
        process.ownStepSd() * drift,
        process.pullPerMonth());
  }

  DepartureModel of(DepartureModel departures, LatentProcess process) {
    double slope = departures.logitPer10Lower() * strength;
    double lost = departures.logitPer10Lower() - slope;
    return new DepartureModel(
        lagMonths.orElse(departures.lagMonths()),
        departures.logitAt50() + lost * (50 - process.meanLevel()) / 10,
        slope,
        departures.outsidePerMonth());
  }
}
