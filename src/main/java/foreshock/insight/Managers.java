package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Responses;
import foreshock.numeric.FisherExact;
import foreshock.numeric.Holm;
import foreshock.numeric.Shrinkage;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Chunks;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.PortfolioFit;
import foreshock.signal.ClientSignals;
import foreshock.signal.EarnedSales;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Portfolios of managers: sales against satisfaction, and sales that were pushed. Figures are drawn
 * towards the whole as far as chance could have made them, and nobody is ranked.
 *
 * @param rows the whole first, then the managers by name
 * @param pushed the sales that were pushed, by manager, client and day
 */
public record Managers(List<ManagerRow> rows, List<Pushed> pushed) {
  static final int LEAST_CLIENTS = 5;
  private static final int YEAR = 12;
  private static final double SIGNIFICANT = 0.05;
  private static final double NINETY = 1.6448536269514722;

  /** Differences of so many points between managers are usual. */
  private static final double SCALE = 5;

  /** A pushed sale. */
  public record Pushed(
      String manager,
      Client client,
      int day,
      double amount,
      double usual,
      boolean gap,
      double change,
      boolean fell,
      OptionalInt leftDay) {}

  public Managers {
    rows = List.copyOf(rows);
    pushed = List.copyOf(pushed);
  }

  /** What one client adds. */
  private record One(
      boolean alive,
      boolean heard,
      double level,
      double change,
      double year,
      double before,
      boolean silent,
      List<PushedSales.Large> large) {}

  /** Sums of a group, not yet drawn together. */
  private record Sums(String name, List<One> members) {
    double[] levels() {
      return members.stream().filter(One::heard).mapToDouble(One::level).toArray();
    }

    double[] changes() {
      return members.stream().mapToDouble(One::change).filter(c -> !Double.isNaN(c)).toArray();
    }

    int hits() {
      return (int)
          members.stream()
              .filter(one -> one.large().stream().anyMatch(PushedSales.Large::pushed))
              .count();
    }
  }

  /** The portfolios of a book. */
  public static Managers of(ClientBook book, ScanSettings settings) {
    return of(book, settings, PortfolioFit.fit(book));
  }

  /** The same where the portfolio has been fitted. */
  public static Managers of(ClientBook book, ScanSettings settings, Estimates estimates) {
    List<Outcome> outcomes = Outcomes.of(book, settings);
    List<One> all =
        Chunks.map(
            book.clients().size(),
            i -> one(book.clients().get(i), outcomes.get(i), estimates, book));
    Map<String, List<Integer>> places = Trend.groups(book, Client::manager);
    List<Sums> groups = new ArrayList<>();
    places.forEach(
        (name, members) -> groups.add(new Sums(name, members.stream().map(all::get).toList())));
    Sums whole = new Sums(Trend.ALL, all);
    List<double[]> levels = shrunken(groups.stream().map(Sums::levels).toList());
    List<double[]> changes = shrunken(groups.stream().map(Sums::changes).toList());
    double[] p =
        Holm.adjust(
            groups.stream()
                .mapToDouble(
                    group ->
                        FisherExact.atLeast(
                            group.hits(), group.members().size(), whole.hits(), all.size()))
                .toArray());
    List<ManagerRow> rows = new ArrayList<>();
    double[] change = mean(whole.changes());
    boolean sales = book.facts().orders() && !book.facts().severalCurrencies();
    rows.add(row(whole, mean(whole.levels()), change, change[0], 1, sales));
    for (int g = 0; g < groups.size(); g++) {
      rows.add(row(groups.get(g), levels.get(g), changes.get(g), change[0], p[g], sales));
    }
    List<Pushed> pushed = new ArrayList<>();
    groups.forEach(
        group ->
            group.members().stream()
                .flatMap(one -> one.large().stream())
                .filter(PushedSales.Large::pushed)
                .forEach(large -> pushed.add(pushed(group.name(), large))));
    return new Managers(rows, pushed);
  }

  private static Pushed pushed(String manager, PushedSales.Large large) {
    return new Pushed(
        manager,
        large.history().client(),
        large.day(),
        large.amount(),
        large.usual(),
        large.gap(),
        large.change(),
        large.fell(),
        large.leftDay());
  }

  private static One one(
      ClientHistory history, Outcome outcome, Estimates estimates, ClientBook book) {
    AsOf asOf = book.asOf();
    ClientSignals signals = estimates.signals(history, asOf);
    EarnedSales sales = EarnedSales.of(history.orders(), asOf.day());
    boolean alive = outcome.alive() && history.isKnownBy(asOf.day());
    return new One(
        alive,
        alive && signals.heard(),
        signals.satisfaction().level(),
        change(history.responses(), estimates, asOf),
        sales.in(asOf.dayMonthsBefore(YEAR), asOf.day()),
        sales.in(asOf.dayMonthsBefore(2 * YEAR), asOf.dayMonthsBefore(YEAR)),
        alive && Quadrant.of(signals) == Quadrant.SILENT,
        PushedSales.of(history, outcome, estimates, asOf.day()));
  }

  /**
   * A client's mean of 12 months less that of the 12 before; NaN where it was not heard in both.
   */
  private static double change(Responses responses, Estimates estimates, AsOf asOf) {
    int middle = responses.countUntil(asOf.dayMonthsBefore(YEAR));
    double before =
        mean(responses, estimates, responses.countUntil(asOf.dayMonthsBefore(2 * YEAR)), middle);
    return mean(responses, estimates, middle, responses.countUntil(asOf.day())) - before;
  }

  private static double mean(Responses responses, Estimates estimates, int from, int to) {
    return IntStream.range(from, to)
        .mapToDouble(i -> estimates.index().of(responses, i).value())
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  private static ManagerRow row(
      Sums sums, double[] level, double[] change, double whole, double p, boolean sales) {
    double year = sums.members().stream().mapToDouble(One::year).sum();
    double before = sums.members().stream().mapToDouble(One::before).sum();
    List<PushedSales.Large> pushed =
        sums.members().stream()
            .flatMap(one -> one.large().stream())
            .filter(PushedSales.Large::pushed)
            .toList();
    double low = change[0] - NINETY * change[1];
    double high = change[0] + NINETY * change[1];
    boolean few = sums.changes().length < LEAST_CLIENTS;
    ManagerVerdict verdict =
        p <= SIGNIFICANT
            ? ManagerVerdict.PUSHES
            : few
                ? ManagerVerdict.TOO_LITTLE_DATA
                : high < whole
                    ? ManagerVerdict.FALLING
                    : low > whole ? ManagerVerdict.RISING : ManagerVerdict.ALIKE;
    return new ManagerRow(
        sums.name(),
        (int) sums.members().stream().filter(One::alive).count(),
        sales ? year : Double.NaN,
        sales && before > 0 ? year / before - 1 : Double.NaN,
        level[0],
        change[0],
        low,
        high,
        pushed.size(),
        (int) pushed.stream().filter(large -> large.leftDay().isPresent()).count(),
        sales
            ? sums.members().stream().filter(One::silent).mapToDouble(One::year).sum()
            : Double.NaN,
        verdict);
  }

  /** Mean and standard error of each group, drawn together; NaN of groups without any value. */
  private static List<double[]> shrunken(List<double[]> groups) {
    double squares = 0;
    int freedom = 0;
    for (double[] group : groups) {
      double mean = mean(group)[0];
      for (double value : group) {
        squares += (value - mean) * (value - mean);
      }
      freedom += Math.max(0, group.length - 1);
    }
    int[] known = IntStream.range(0, groups.size()).filter(g -> groups.get(g).length > 0).toArray();
    List<double[]> found = new ArrayList<>();
    groups.forEach(group -> found.add(new double[] {Double.NaN, Double.NaN}));
    if (freedom == 0 || squares == 0) {
      return found;
    }
    double[] observed = new double[known.length];
    double[] variance = new double[known.length];
    for (int k = 0; k < known.length; k++) {
      double[] group = groups.get(known[k]);
      observed[k] = mean(group)[0];
      variance[k] = squares / freedom / group.length;
    }
    Shrinkage drawn = Shrinkage.of(observed, variance, SCALE);
    for (int k = 0; k < known.length; k++) {
      found.set(known[k], new double[] {drawn.mean()[k], drawn.sd()[k]});
    }
    return found;
  }

  private static double[] mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new double[] {mean, Math.sqrt(squares / (values.length - 1.0) / values.length)};
  }
}
