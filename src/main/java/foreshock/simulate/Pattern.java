package foreshock.simulate;

import java.util.Locale;

/** What happens to a client, as the answer key names it. */
public enum Pattern {
  /** Well served, stays about where it is. */
  HEALTHY,
  /** Low for years, and no lower. */
  LOW,
  /** A change of service made it unhappy while it goes on buying. */
  ERODING,
  /** Bought far more than it needs in one go, then regrets it. */
  PUSHED,
  /** Grows unhappy and stops answering surveys. */
  FADING,
  /** A dip that was mended. */
  RECOVERING,
  /** A client since less than a year. */
  NEW,
  /** Buys more every month. */
  GROWING,
  /** Buys less every month for reasons of its own; content. */
  SHRINKING,
  /** Left for a reason that no survey could show: bankrupt, bought, closed. */
  OUTSIDE,
  /** Satisfaction wanders without a story (the statistical worlds). */
  DRIFT;

  /** As in truth.csv. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
