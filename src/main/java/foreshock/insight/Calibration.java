package foreshock.insight;

import foreshock.numeric.Interval;
import foreshock.numeric.Normals;
import foreshock.numeric.Recalibration;
import foreshock.numeric.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the risks of the past meant what they said.
 *
 * @param groups of clients with alike risks, the lowest first
 * @param departures clients that left within a horizon
 * @param said mean risk over all clients and dates
 * @param observed share of them that left within the horizon
 * @param brier mean squared error of the risk
 * @param brierOfShare the same of {@code observed} said of everybody
 * @param line of what came on what was said; empty with fewer than {@value #LEAST_DEPARTURES}
 *     departures
 */
public record Calibration(
    List<Group> groups,
    int departures,
    double said,
    double observed,
    double brier,
    double brierOfShare,
    Optional<Line> line) {
  /** Fewer departures than this judge nothing. */
  public static final int LEAST_DEPARTURES = 20;

  private static final int FEW_DEPARTURES = 50;
  private static final int GROUPS = 10;
  private static final int FEW_GROUPS = 5;
  private static final double CONFIDENCE = 0.9;
  private static final double CONVINCING = 0.05;

  /**
   * Clients of alike risk, each at each of its dates.
   *
   * @param from lowest risk
   * @param to highest risk
   * @param said mean risk
   * @param observed Wilson's 90 % interval of the share that left, for as many clients as there
   *     would be if horizons did not overlap
   */
  public record Group(
      double from, double to, int clients, int left, double said, Interval observed) {}

  /**
   * Log odds of what came on log odds that were said: intercept 0 and slope 1 are right. Intervals
   * are 90 %.
   *
   * @param pValue of intercept 0 and slope 1 at once
   */
  public record Line(
      double intercept,
      Interval interceptInterval,
      double slope,
      Interval slopeInterval,
      double pValue) {
    private static final double Z90 = Normals.quantile(0.5 + CONFIDENCE / 2);

    static Line of(Recalibration fit) {
      return new Line(
          fit.intercept(),
          around(fit.intercept(), fit.interceptSd()),
          fit.slope(),
          around(fit.slope(), fit.slopeSd()),
          fit.pValue());
    }

    private static Interval around(double value, double sd) {
      return new Interval(value - Z90 * sd, value + Z90 * sd);
    }
  }

  /** What can be said. */
  public enum Verdict {
    /** No fault is seen. */
    GOOD,
    /** The probabilities are off. */
    POOR,
    /** Too few departures. */
    TOO_FEW
  }

  public Calibration {
    groups = List.copyOf(groups);
  }

  /** Poor where intercept 0 and slope 1 are rejected at 5 %. */
  public Verdict verdict() {
    if (line.isEmpty()) {
      return Verdict.TOO_FEW;
    }
    return line.get().pValue() < CONVINCING ? Verdict.POOR : Verdict.GOOD;
  }

  /**
   * @param overlap share of a horizon that lies between two dates, at most 1
   */
  static Calibration of(List<BacktestDate> dates, int departures, double overlap) {
    List<BacktestDate.Case> cases = new ArrayList<>();
    dates.forEach(date -> cases.addAll(date.cases()));
    int n = cases.size();
    double[] said = cases.stream().mapToDouble(BacktestDate.Case::risk).toArray();
    boolean[] left = new boolean[n];
    int[] subject = new int[n];
    Map<String, Integer> subjects = new HashMap<>();
    double sum = 0;
    double squares = 0;
    int leavers = 0;
    for (int i = 0; i < n; i++) {
      BacktestDate.Case one = cases.get(i);
      left[i] = one.left();
      subject[i] = subjects.computeIfAbsent(one.client().id(), unused -> subjects.size());
      double off = one.risk() - (one.left() ? 1 : 0);
      sum += one.risk();
      squares += off * off;
      leavers += one.left() ? 1 : 0;
    }
    double observed = (double) leavers / n;
    return new Calibration(
        groups(cases, departures, overlap),
        departures,
        sum / n,
        observed,
        squares / n,
        observed * (1 - observed),
        departures < LEAST_DEPARTURES
            ? Optional.empty()
            : Optional.of(Line.of(Recalibration.fit(said, left, subject))));
  }

  private static List<Group> groups(List<BacktestDate.Case> all, int departures, double overlap) {
    List<BacktestDate.Case> cases = new ArrayList<>(all);
    // a stable sort: equal risks keep the order of dates and ids
    cases.sort(Comparator.comparingDouble(BacktestDate.Case::risk));
    int wanted = departures < FEW_DEPARTURES ? FEW_GROUPS : GROUPS;
    List<Group> groups = new ArrayList<>();
    int from = 0;
    for (int g = 1; g <= wanted; g++) {
      int to = (int) ((long) cases.size() * g / wanted);
      while (to > 0 && to < cases.size() && cases.get(to).risk() == cases.get(to - 1).risk()) {
        to++;
      }
      if (to > from) {
        groups.add(group(cases.subList(from, to), overlap));
        from = to;
      }
    }
    return groups;
  }

  private static Group group(List<BacktestDate.Case> cases, double overlap) {
    int left = (int) cases.stream().filter(BacktestDate.Case::left).count();
    long alone = Math.max(1, Math.round(cases.size() * overlap));
    long leftAlone = Math.min(alone, Math.round(left * overlap));
    return new Group(
        cases.get(0).risk(),
        cases.get(cases.size() - 1).risk(),
        cases.size(),
        left,
        cases.stream().mapToDouble(BacktestDate.Case::risk).sum() / cases.size(),
        Wilson.interval(leftAlone, alone, CONFIDENCE));
  }
}
