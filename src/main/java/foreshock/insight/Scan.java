package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Chunks;
import foreshock.portfolio.Estimates;
import foreshock.risk.HazardModel;
import foreshock.risk.MonthsLeft;
import foreshock.risk.Risk;
import foreshock.signal.ClientSignals;
import foreshock.signal.Onset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The main run: outcomes, pass 1 over the portfolio, then each client that is alive by itself. */
public final class Scan {
  private static final double LIKELY = 0.75;

  private final Fitted fitted;
  private final ClientBook book;
  private final ScanSettings settings;
  private final Map<String, Alert> before;
  private final List<Outcome> outcomes;
  private final Estimates estimates;
  private final HazardModel hazard;

  private Scan(Fitted fitted, ScanSettings settings, Map<String, Alert> before) {
    this.fitted = fitted;
    this.book = fitted.book();
    this.settings = settings;
    this.before = before;
    this.outcomes = fitted.outcomes();
    this.estimates = fitted.estimates();
    this.hazard = fitted.hazard();
  }

  /** Assesses every client that is alive at the book's as-of, highest value at risk first. */
  public static ScanResult of(ClientBook book, ScanSettings settings) {
    return of(book, settings, Map.of());
  }

  /**
   * The same with levels that do not switch back and forth from run to run.
   *
   * @param before what the run before said of each client, by its id; a client that is not in it is
   *     seen for the first time
   */
  public static ScanResult of(ClientBook book, ScanSettings settings, Map<String, Alert> before) {
    return new Scan(Fitted.of(book, settings), settings, before).run();
  }

  private ScanResult run() {
    List<ClientHistory> alive = fitted.alive();
    List<ClientSignals> signals =
        Chunks.map(alive.size(), i -> estimates.signals(alive.get(i), book.asOf()));
    List<Risk> risks = Chunks.map(alive.size(), i -> hazard.risk(signals.get(i), estimates));
    double sum = 0;
    for (Risk risk : risks) {
      sum += risk.probability();
    }
    double meanRisk = risks.isEmpty() ? 1 : sum / risks.size();
    Map<Level, OptionalDouble> monthsLeft = monthsLeft();
    List<Ranked> ranked =
        Chunks.map(
            alive.size(),
            i ->
                Ranked.of(
                    assess(alive.get(i), signals.get(i), risks.get(i), meanRisk, monthsLeft)));
    ranked.sort(Ranked.ORDER);
    List<Assessment> assessments = new ArrayList<>(ranked.size());
    for (Ranked one : ranked) {
      assessments.add(one.one());
    }
    return new ScanResult(
        book, assessments, outcomes, estimates, hazard, Headline.of(book, outcomes, assessments));
  }

  private Assessment assess(
      ClientHistory history,
      ClientSignals signals,
      Risk risk,
      double meanRisk,
      Map<Level, OptionalDouble> monthsLeft) {
    double lift = risk.probability() / meanRisk;
    Alert alert = alert(history, signals, lift);
    boolean falls = signals.satisfaction().fallProbability() >= LIKELY;
    Optional<Onset> onset = falls ? Optional.of(onset(history)) : Optional.empty();
    Optional<String> driver =
        falls
            ? Drivers.of(history, estimates, book.asOf()).stream()
                .filter(Drivers.Moved::fell)
                .findFirst()
                .map(moved -> moved.item().name())
            : Optional.empty();
    List<Reason> reasons =
        new Evidence(history.client(), signals, estimates)
            .of(risk, lift, onset, driver, book.events());
    return new Assessment(
        history.client(),
        signals,
        risk,
        lift,
        alert,
        Quadrant.of(signals),
        value(history, signals),
        onset,
        driver,
        monthsLeft.getOrDefault(alert.level(), OptionalDouble.empty()),
        reasons);
  }

  private Alert alert(ClientHistory history, ClientSignals signals, double lift) {
    FlagPolicy policy = settings.rulesOf(history.client()).policy();
    Alert last = before.get(history.client().id());
    return last == null ? Alert.first(policy, signals, lift) : last.next(policy, signals, lift);
  }

  private Onset onset(ClientHistory history) {
    return Onset.of(
        history.responses(),
        estimates.index(),
        estimates.level(),
        estimates.meanOf(history.client()),
        book.asOf());
  }

  private Map<Level, OptionalDouble> monthsLeft() {
    MonthsLeft past = hazard.monthsLeft();
    Map<Level, OptionalDouble> months = new EnumMap<>(Level.class);
    for (Level level : List.of(Level.ALARM, Level.WARN, Level.WATCH)) {
      months.put(level, past.median(settings.usual().policy().liftOf(level)));
    }
    return months;
  }

  /** Sales of twelve months; where there are none the clients file's value. */
  private OptionalDouble value(ClientHistory history, ClientSignals signals) {
    if (book.facts().severalCurrencies()) {
      return OptionalDouble.empty();
    }
    OptionalDouble sales = signals.sales().twelveMonths();
    boolean sold = sales.isPresent() && sales.getAsDouble() > 0;
    return sold || history.crm().value().isEmpty() ? sales : history.crm().value();
  }

  /**
   * What decides the place of a client: rounded as printed, so that what looks equal is ordered by
   * id.
   */
  private record Ranked(Assessment one, double valueAtRisk, double risk) {
    private static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble(Ranked::valueAtRisk)
            .thenComparingDouble(Ranked::risk)
            .reversed()
            .thenComparing(ranked -> ranked.one().client().id());

    static Ranked of(Assessment one) {
      return new Ranked(
          one,
          rounded(one.valueAtRisk().orElse(Double.NEGATIVE_INFINITY), 2),
          rounded(one.risk().probability(), 4));
    }

    private static double rounded(double value, int decimals) {
      double unit = decimals == 2 ? 100 : 10_000;
      double scaled = value * unit;
      double whole = Math.floor(scaled + 0.5);
      // decimal arithmetic, a thousand times slower, where the product may have crossed a half
      boolean clear = Math.abs(scaled + 0.5 - Math.rint(scaled + 0.5)) > 1e-6;
      return clear && whole < 1e9 || Double.isInfinite(value)
          ? whole / unit
          : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }
  }
}
