package foreshock.insight;

import foreshock.numeric.CrossCorrelation;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of two plain series runs ahead, for each group and for all pooled. A row says it of one
 * group.
 *
 * @param group name, or {@link #ALL}
 * @param periods that have both figures; of a pooled panel the pairs of changes
 * @param ahead whether the leading series runs ahead
 * @param reverse the same with the roles turned round, from lag 1 on
 */
public record SeriesLag(
    String group,
    int periods,
    CrossCorrelation ahead,
    CrossCorrelation reverse,
    LagVerdict verdict) {
  /** The whole. */
  public static final String ALL = "all";

  /** Fewer periods tell nothing. */
  public static final int LEAST_PERIODS = 24;

  private static final int LONGEST_LAG = 24;

  /**
   * Series over the same regular periods, one row a group, NaN where a figure is missing.
   *
   * @param names of the groups
   * @param season of each period, from 0
   * @param seasons how many there are, 1 for none
   */
  public record Series(
      List<String> names, double[][] leading, double[][] lagging, int[] season, int seasons) {
    public Series {
      names = List.copyOf(names);
    }
  }

  /** The whole first, then each group where there are several. */
  public static List<SeriesLag> of(Series series) {
    List<SeriesLag> rows = new ArrayList<>();
    int groups = series.names().size();
    rows.add(
        groups == 1
            ? row(ALL, bothKnown(series, 0), series, 0, 1)
            : row(ALL, pairsOfChanges(series), series, 0, groups));
    for (int g = 0; g < groups && groups > 1; g++) {
      rows.add(row(series.names().get(g), bothKnown(series, g), series, g, g + 1));
    }
    return rows;
  }

  private static SeriesLag row(String name, int periods, Series series, int from, int to) {
    int longest = 0;
    for (int g = from; g < to; g++) {
      longest = Math.max(longest, bothKnown(series, g));
    }
    int lastLag = Math.min(LONGEST_LAG, longest / 2);
    if (periods < LEAST_PERIODS || lastLag < 1) {
      return new SeriesLag(
          name, periods, CrossCorrelation.NONE, CrossCorrelation.NONE, LagVerdict.TOO_LITTLE_DATA);
    }
    double[][] leading = java.util.Arrays.copyOfRange(series.leading(), from, to);
    double[][] lagging = java.util.Arrays.copyOfRange(series.lagging(), from, to);
    CrossCorrelation ahead =
        CrossCorrelation.of(leading, lagging, series.season(), series.seasons(), 0, lastLag);
    CrossCorrelation reverse =
        CrossCorrelation.of(lagging, leading, series.season(), series.seasons(), 1, lastLag);
    return new SeriesLag(name, periods, ahead, reverse, verdict(ahead, reverse));
  }

  /** What both directions say together; a lead needs a weaker reverse side. */
  static LagVerdict verdict(CrossCorrelation ahead, CrossCorrelation reverse) {
    boolean leads = ahead.pValue() <= CrossCorrelation.SIGNIFICANCE;
    boolean follows = reverse.pValue() <= CrossCorrelation.SIGNIFICANCE;
    boolean weaker = !(reverse.correlation() >= ahead.correlation());
    if (leads && ahead.lag() == 0) {
      return follows && !weaker ? LagVerdict.LAGS : LagVerdict.COINCIDENT;
    }
    if (leads && follows) {
      return LagVerdict.BOTH;
    }
    if (leads && weaker) {
      return LagVerdict.LEADS;
    }
    return follows ? LagVerdict.LAGS : LagVerdict.NO_EVIDENCE;
  }

  private static int bothKnown(Series series, int group) {
    int known = 0;
    for (int t = 0; t < series.season().length; t++) {
      known += isKnown(series, group, t) ? 1 : 0;
    }
    return known;
  }

  private static boolean isKnown(Series series, int group, int t) {
    return !Double.isNaN(series.leading()[group][t] + series.lagging()[group][t]);
  }

  private static int pairsOfChanges(Series series) {
    int pairs = 0;
    for (int g = 0; g < series.names().size(); g++) {
      for (int t = 1; t < series.season().length; t++) {
        pairs += isKnown(series, g, t) && isKnown(series, g, t - 1) ? 1 : 0;
      }
    }
    return pairs;
  }
}
