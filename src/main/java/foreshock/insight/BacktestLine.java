package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.Orders;
import foreshock.numeric.Ranking.Concordance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A contender on one date, or over all. Figures that do not exist are NaN.
 *
 * @param date empty for all dates together
 * @param clients whose fate is known; over all dates each counts once
 * @param left of them within the horizon of the date, or of any
 * @param auc of pairs of one date each, so that dates are not compared with each other
 * @param averagePrecision over all: mean over the dates, weighted by those that left
 * @param precision share of those called that left
 * @param recall share of those that left which were called
 * @param brier mean squared error of the risk; only foreshock says probabilities
 * @param medianLeadMonths from the first call that was at most a horizon early to leaving, over
 *     those that left; 0 for those never called
 * @param foundLeadMonths the same over those that were called
 * @param falseAlarms called and not left; over all: clients, none of whose calls was followed by
 *     leaving
 * @param found of those that left, called at least once
 */
public record BacktestLine(
    Optional<AsOf> date,
    Contender contender,
    int clients,
    int left,
    double auc,
    double averagePrecision,
    double precision,
    double recall,
    double brier,
    double medianLeadMonths,
    double foundLeadMonths,
    int falseAlarms,
    int found) {

  static BacktestLine of(BacktestDate date, Contender contender) {
    return of(Optional.of(date.asOf()), List.of(date), contender);
  }

  static BacktestLine pooled(List<BacktestDate> dates, Contender contender) {
    return of(Optional.empty(), dates, contender);
  }

  private static BacktestLine of(
      Optional<AsOf> asOf, List<BacktestDate> dates, Contender contender) {
    Concordance pairs = Concordance.NONE;
    double precisionSum = 0;
    int hits = 0;
    int called = 0;
    int leaving = 0;
    double squares = 0;
    int cases = 0;
    for (BacktestDate date : dates) {
      pairs = pairs.combine(date.ranking(contender).concordance());
      int left = date.left();
      precisionSum += left == 0 ? 0 : left * date.ranking(contender).averagePrecision();
      hits += date.hits(contender);
      called += date.calls();
      leaving += left;
      cases += date.cases().size();
      for (BacktestDate.Case one : date.cases()) {
        double off = one.risk() - (one.left() ? 1 : 0);
        squares += off * off;
      }
    }
    Map<String, Trace> traces = traces(dates, contender);
    double[] leads =
        traces.values().stream().filter(t -> t.left).mapToDouble(t -> t.lead).toArray();
    Arrays.sort(leads);
    return new BacktestLine(
        asOf,
        contender,
        traces.size(),
        leads.length,
        pairs.auc(),
        precisionSum / leaving,
        (double) hits / called,
        (double) hits / leaving,
        contender == Contender.FORESHOCK ? squares / cases : Double.NaN,
        Orders.median(leads),
        Orders.median(
            traces.values().stream()
                .filter(t -> t.found)
                .mapToDouble(t -> t.lead)
                .sorted()
                .toArray()),
        (int) traces.values().stream().filter(t -> t.called && !t.found).count(),
        (int) traces.values().stream().filter(t -> t.found).count());
  }

  /** What one client's dates come to. */
  private static final class Trace {
    private boolean left;
    private boolean called;
    private boolean found;
    private double lead;
  }

  private static Map<String, Trace> traces(List<BacktestDate> dates, Contender contender) {
    Map<String, Trace> traces = new TreeMap<>();
    for (BacktestDate date : dates) {
      for (int i = 0; i < date.cases().size(); i++) {
        BacktestDate.Case one = date.cases().get(i);
        Trace trace = traces.computeIfAbsent(one.client().id(), unused -> new Trace());
        boolean called = date.flags(contender, i);
        trace.left |= one.left();
        trace.called |= called;
        if (one.left() && called) {
          trace.found = true;
          double months = (one.leftDay() - date.asOf().day()) / Days.PER_MONTH;
          trace.lead = Math.max(trace.lead, months);
        }
      }
    }
    return traces;
  }
}
