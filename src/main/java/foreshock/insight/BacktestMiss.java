package foreshock.insight;

import foreshock.history.Client;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A client of which foreshock was wrong.
 *
 * @param missed it left and was never called within the horizon before; else it was called, and no
 *     call was followed by leaving
 * @param leftDay when it left; of a false alarm after the horizon, if at all
 * @param dates at which its leaving lay within the horizon; of a false alarm, at which its fate is
 *     known
 * @param called at how many of those it was called
 * @param firstCalledDay the first of them
 * @param lastCalledDay the last of them
 * @param bestRank best place at those dates, from 1
 * @param highestRisk highest risk at those dates
 */
public record BacktestMiss(
    Client client,
    boolean missed,
    OptionalInt leftDay,
    int dates,
    int called,
    OptionalInt firstCalledDay,
    OptionalInt lastCalledDay,
    int bestRank,
    double highestRisk) {

  /** Misses by the day of leaving, then false alarms, the most stubborn first. */
  static List<BacktestMiss> of(List<BacktestDate> dates) {
    Map<String, Trace> traces = new TreeMap<>();
    for (BacktestDate date : dates) {
      for (int i = 0; i < date.cases().size(); i++) {
        BacktestDate.Case one = date.cases().get(i);
        traces
            .computeIfAbsent(one.client().id(), unused -> new Trace(one))
            .add(
                date.asOf().day(),
                one,
                date.rank(Contender.FORESHOCK, i) + 1,
                date.flags(Contender.FORESHOCK, i));
      }
    }
    List<BacktestMiss> wrong = new ArrayList<>();
    for (Trace trace : traces.values()) {
      if (trace.leaving.dates > 0 && trace.leaving.called == 0) {
        wrong.add(trace.leaving.miss(trace.one, true));
      } else if (trace.all.called > 0 && trace.leaving.called == 0) {
        wrong.add(trace.all.miss(trace.one, false));
      }
    }
    // stable sorts: what is equal stays in the order of ids
    wrong.sort(
        Comparator.comparing((BacktestMiss one) -> !one.missed())
            .thenComparingInt(one -> one.missed() ? one.leftDay().orElseThrow() : -one.called()));
    return wrong;
  }

  private static final class Trace {
    private final BacktestDate.Case one;
    private final Sum leaving = new Sum();
    private final Sum all = new Sum();

    Trace(BacktestDate.Case one) {
      this.one = one;
    }

    void add(int day, BacktestDate.Case at, int rank, boolean called) {
      all.add(day, at.risk(), rank, called);
      if (at.left()) {
        leaving.add(day, at.risk(), rank, called);
      }
    }
  }

  private static final class Sum {
    private int dates;
    private int called;
    private OptionalInt first = OptionalInt.empty();
    private OptionalInt last = OptionalInt.empty();
    private int bestRank = Integer.MAX_VALUE;
    private double highestRisk;

    void add(int day, double risk, int rank, boolean isCalled) {
      dates++;
      bestRank = Math.min(bestRank, rank);
      highestRisk = Math.max(highestRisk, risk);
      if (isCalled) {
        called++;
        first = first.isPresent() ? first : OptionalInt.of(day);
        last = OptionalInt.of(day);
      }
    }

    BacktestMiss miss(BacktestDate.Case one, boolean missed) {
      return new BacktestMiss(
          one.client(),
          missed,
          one.leftDay() == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(one.leftDay()),
          dates,
          called,
          first,
          last,
          bestRank,
          highestRisk);
    }
  }
}
