package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.outcome.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Had foreshock been run in the past: at each date everything is fitted anew to what was known
 * then, said of every client, and held against what came within the horizon, beside what plain
 * rules would have said. What is learned from at a date has ended by it, and what it is judged by
 * begins after it.
 */
public final class Backtest {
  /** With so many clients the dates are taken one by one, so that one book at a time is held. */
  private static final int LARGE = 20_000;

  private final ClientBook now;
  private final Function<AsOf, ClientBook> past;
  private final ScanSettings settings;
  private final BacktestSettings how;

  private Backtest(
      ClientBook now,
      Function<AsOf, ClientBook> past,
      ScanSettings settings,
      BacktestSettings how) {
    this.now = now;
    this.past = past;
    this.settings = settings;
    this.how = how;
  }

  /**
   * Replays the past.
   *
   * @param now the book from which is told what became of the clients
   * @param past the book of the same exports as of an earlier date, made of the rows until then
   */
  public static BacktestResult of(
      ClientBook now,
      Function<AsOf, ClientBook> past,
      ScanSettings settings,
      BacktestSettings how) {
    return new Backtest(now, past, settings, how).run();
  }

  /** The same past, read by every metric that the data have. */
  public static MetricChoice metrics(
      ClientBook now,
      Function<AsOf, ClientBook> past,
      ScanSettings settings,
      BacktestSettings how) {
    List<Metric> metrics = Metric.all(now.items());
    List<Replay> replays =
        new Backtest(now, past, settings, how)
            .replays(book -> Forecast.of(book, settings, metrics));
    double[] known = new double[metrics.size()];
    double clients = 0;
    for (Replay one : replays) {
      clients += one.said().clients().size();
      for (int m = 0; m < known.length; m++) {
        known[m] += one.said().known().get(m);
      }
    }
    for (int m = 0; m < known.length; m++) {
      known[m] = clients == 0 ? 0 : known[m] / clients;
    }
    return MetricChoice.of(replays.stream().map(Replay::date).toList(), metrics, known);
  }

  /** What was said on a date, and what came of it. */
  private record Replay(Forecast said, BacktestDate date) {}

  /** Each date by itself, so that threads change nothing; the earliest first. */
  private List<Replay> replays(Function<ClientBook, Forecast> forecast) {
    List<Integer> monthsBack = new ArrayList<>(how.monthsBack(now, settings.horizonMonths()));
    Collections.reverse(monthsBack);
    Map<String, Outcome> fates = fates();
    Stream<Integer> stream = monthsBack.stream();
    return (now.clients().size() < LARGE ? stream.parallel() : stream)
        .map(
            months -> {
              Forecast said = forecast.apply(book(months));
              int endDay = dateBack(months - settings.horizonMonths()).day();
              return new Replay(said, BacktestDate.of(said, fates, endDay, how));
            })
        .toList();
  }

  private BacktestResult run() {
    List<BacktestDate> dates =
        replays(book -> Forecast.of(book, settings)).stream().map(Replay::date).toList();
    List<BacktestLine> lines = new ArrayList<>();
    for (Contender contender : Contender.values()) {
      lines.add(BacktestLine.pooled(dates, contender));
    }
    for (BacktestDate date : dates) {
      for (Contender contender : Contender.values()) {
        lines.add(BacktestLine.of(date, contender));
      }
    }
    int departures = lines.get(0).left();
    int step = how.step(now, settings.horizonMonths());
    double overlap = Math.min(1, (double) step / settings.horizonMonths());
    return new BacktestResult(
        dates.stream().map(BacktestDate::asOf).toList(),
        BacktestSettings.monthsOfSignals(now),
        step,
        dates.stream().mapToInt(BacktestDate::calls).min().orElse(0),
        dates.stream().mapToInt(BacktestDate::calls).max().orElse(0),
        dates.isEmpty() ? List.of() : lines,
        lines.get(0).clients(),
        departures,
        dates.stream().mapToInt(BacktestDate::protectedClients).sum(),
        dates.stream().mapToInt(BacktestDate::unnoticed).sum(),
        Comparison.all(dates, departures),
        Calibration.of(dates, departures, overlap),
        BacktestMiss.of(dates));
  }

  /** Books are made one at a time: the maker need not bear threads. */
  private synchronized ClientBook book(int monthsBack) {
    return past.apply(dateBack(monthsBack));
  }

  /** Months before as-of; where that is the last day of a month, the last days of months. */
  private AsOf dateBack(int months) {
    int day = now.asOf().day();
    int month = Days.monthOf(day);
    return AsOf.ofDay(
        Days.lastDayOf(month) == day
            ? Days.lastDayOf(month - months)
            : now.asOf().dayMonthsBefore(months));
  }

  private Map<String, Outcome> fates() {
    ClientBook known = settings.seesEverything() ? now : now.asKnown();
    List<Outcome> outcomes = Fitted.outcomes(known, settings);
    Map<String, Outcome> fates = new HashMap<>();
    IntStream.range(0, outcomes.size())
        .forEach(i -> fates.put(known.clients().get(i).client().id(), outcomes.get(i)));
    return fates;
  }
}
