package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.ClientHistory;
import foreshock.numeric.Interval;
import foreshock.numeric.Wilson;
import foreshock.outcome.Outcome;
import foreshock.signal.EarnedSales;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The lagging side of a trend: who came, stayed and left, and what they bought. Retention follows
 * the clients themselves: those at the period's start that are clients at its end. The difference
 * of counts, (end − new) ÷ start, would blame new clients that left again on the old ones. One
 * entry a period in each array.
 */
final class TrendFlow {
  private static final double CONFIDENCE = 0.9;
  private static final int YEAR = 12;

  /** Orders that begin so soon after the earlier of two years tell all of it. */
  private static final int SLACK_DAYS = 31;

  final int[] clients;
  final int[] entered;
  final double[] left;
  final int[] atStart;
  final double[] retention;
  final List<Optional<Interval>> retentionInterval = new ArrayList<>();
  final double[] revenue;
  final double[] coverage;
  final double[] coverageRevenue;
  final double[] grr;
  final double[] nrr;
  final List<Optional<Interval>> grrInterval = new ArrayList<>();
  final List<Optional<Interval>> nrrInterval = new ArrayList<>();

  private final List<ClientHistory> group;
  private final List<Outcome> outcomes;
  private final TrendPeriods periods;
  private final int[] firstSeen;

  /**
   * @param heard whether each client answered in each period
   * @param told whether a client that left would show
   * @param sales whether sales are known and of one currency
   * @param firstSale day of the first sale of all exports
   * @param annualise whether retention is raised to a year
   */
  TrendFlow(
      List<ClientHistory> group,
      List<Outcome> outcomes,
      TrendPeriods periods,
      boolean[][] heard,
      boolean told,
      boolean sales,
      int firstSale,
      boolean annualise) {
    int size = periods.count();
    this.group = group;
    this.outcomes = outcomes;
    this.periods = periods;
    firstSeen = group.stream().mapToInt(one -> one.firstSeenDay(periods.asOfDay())).toArray();
    clients = new int[size];
    entered = new int[size];
    left = new double[size];
    atStart = new int[size];
    retention = new double[size];
    revenue = new double[size];
    coverage = new double[size];
    coverageRevenue = new double[size];
    grr = new double[size];
    nrr = new double[size];
    for (int t = 0; t < size; t++) {
      count(t, heard, told, annualise);
      money(t, heard, sales);
      retained(t, sales, firstSale);
    }
  }

  private boolean isClient(int c, int day) {
    return firstSeen[c] <= day && group.get(c).isKnownBy(day) && outcomes.get(c).aliveOn(day);
  }

  private void count(int t, boolean[][] heard, boolean told, boolean annualise) {
    int before = periods.firstDay(t) - 1;
    int end = periods.lastDay(t);
    int stayed = 0;
    int during = 0;
    int spoke = 0;
    for (int c = 0; c < group.size(); c++) {
      Outcome outcome = outcomes.get(c);
      boolean atEnd = isClient(c, end);
      boolean began = isClient(c, before);
      boolean isNew =
          !began
              && firstSeen[c] > before
              && firstSeen[c] <= end
              && (outcome.alive() || isGoneAfter(outcome, firstSeen[c]));
      clients[t] += atEnd ? 1 : 0;
      entered[t] += isNew ? 1 : 0;
      left[t] += (began || isNew) && !atEnd ? 1 : 0;
      during += began || isNew ? 1 : 0;
      spoke += (began || isNew) && heard[c][t] ? 1 : 0;
      // who may have left unnoticed is neither retained nor lost
      boolean known = !outcome.alive() || outcome.observedUntilDay() >= end;
      if (began && known) {
        atStart[t]++;
        stayed += atEnd ? 1 : 0;
      }
    }
    coverage[t] = during == 0 ? Double.NaN : (double) spoke / during;
    if (!told || atStart[t] == 0) {
      left[t] = told ? left[t] : Double.NaN;
      atStart[t] = told ? atStart[t] : 0;
      retention[t] = Double.NaN;
      retentionInterval.add(Optional.empty());
      return;
    }
    double power = annualise ? 365.2425 / (end - before) : 1;
    Interval wilson = Wilson.interval(stayed, atStart[t], CONFIDENCE);
    retention[t] = Math.pow((double) stayed / atStart[t], power);
    retentionInterval.add(
        Optional.of(new Interval(Math.pow(wilson.low(), power), Math.pow(wilson.high(), power))));
  }

  private static boolean isGoneAfter(Outcome outcome, int day) {
    return outcome.leftDay().isPresent() && outcome.leftDay().getAsInt() > day;
  }

  private void money(int t, boolean[][] heard, boolean sales) {
    int before = periods.firstDay(t) - 1;
    int end = periods.lastDay(t);
    int yearBefore = AsOf.ofDay(end).dayMonthsBefore(YEAR);
    double year = 0;
    double yearHeard = 0;
    for (int c = 0; c < group.size(); c++) {
      ClientHistory one = group.get(c);
      for (int i = one.orders().countUntil(yearBefore); i < one.orders().countUntil(end); i++) {
        revenue[t] += one.orders().day(i) > before ? one.orders().amount(i) : 0;
        year += one.orders().amount(i);
        yearHeard += heard[c][t] ? one.orders().amount(i) : 0;
      }
    }
    revenue[t] = sales ? revenue[t] : Double.NaN;
    coverageRevenue[t] = sales && year > 0 ? yearHeard / year : Double.NaN;
  }

  /** Sales of twelve months of those that had bought for a year before, on the twelve before. */
  private void retained(int t, boolean sales, int firstSale) {
    int end = periods.lastDay(t);
    int middle = AsOf.ofDay(end).dayMonthsBefore(YEAR);
    int start = AsOf.ofDay(end).dayMonthsBefore(2 * YEAR);
    grr[t] = Double.NaN;
    nrr[t] = Double.NaN;
    List<double[]> pairs = new ArrayList<>();
    for (int c = 0; sales && firstSale <= start + SLACK_DAYS && c < group.size(); c++) {
      ClientHistory one = group.get(c);
      // a client that began within the earlier year grows for no reason but its age
      boolean old = firstSeen[c] <= Math.max(start, firstSale + SLACK_DAYS);
      if (old && one.orders().size() > 0) {
        EarnedSales earned = EarnedSales.of(one.orders(), end);
        double earlier = earned.in(start, middle);
        if (earlier > 0) {
          pairs.add(new double[] {earlier, earned.in(middle, end)});
        }
      }
    }
    int[] once = new int[pairs.size()];
    Arrays.fill(once, 1);
    double[] whole = ratios(pairs, once);
    grr[t] = whole[0];
    nrr[t] = whole[1];
    Optional<Interval>[] drawn =
        Resampling.intervals(pairs.size(), 2, copies -> ratios(pairs, copies));
    grrInterval.add(drawn[0]);
    nrrInterval.add(drawn[1]);
  }

  /** Gross (never more than before from anybody) and net. */
  private static double[] ratios(List<double[]> pairs, int[] copies) {
    double base = 0;
    double kept = 0;
    double all = 0;
    for (int i = 0; i < copies.length; i++) {
      double[] pair = pairs.get(i);
      base += copies[i] * pair[0];
      kept += copies[i] * Math.min(pair[0], pair[1]);
      all += copies[i] * pair[1];
    }
    return base > 0
        ? new double[] {kept / base, all / base}
        : new double[] {Double.NaN, Double.NaN};
  }
}
