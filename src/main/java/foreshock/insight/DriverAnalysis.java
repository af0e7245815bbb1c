package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.history.Item;
import foreshock.numeric.Interval;
import foreshock.numeric.PairedCovariance;
import foreshock.numeric.ShapleyShares;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.PortfolioFit;
import foreshock.portfolio.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What satisfaction depends on: the overall score on the attributes, as shares of the explained
 * variance that are never negative ({@link ShapleyShares}); how each attribute performs; and
 * whether its fall precedes leaving.
 *
 * @param basis what the shares are of, or why there are none
 * @param rows the most important first, then those without a share by name
 * @param responses with an overall score and attributes
 * @param clients that gave them
 * @param rSquared share of the overall score's variance that all attributes explain; NaN without
 *     shares
 * @param exact whether all orders of attributes were averaged
 * @param meanPerformance of the attributes with a share; NaN where unknown
 * @param toldDepartures whether a client that left would show at all
 * @param sampled whether only some of the clients were looked at
 */
public record DriverAnalysis(
    Basis basis,
    List<DriverRow> rows,
    int responses,
    int clients,
    double rSquared,
    boolean exact,
    double meanPerformance,
    boolean toldDepartures,
    boolean sampled) {
  /** Whose variance is shared out, or why none is. */
  public enum Basis {
    /** Answers around their client's own mean. */
    WITHIN,
    /** Answers around the mean of all. */
    POOLED,
    /** No attribute is asked. */
    NO_ATTRIBUTES,
    /** No overall question is asked. */
    NO_OVERALL,
    /** Too few responses or clients have an overall score and attributes. */
    TOO_FEW,
    /** The attributes explain no more of the overall score than chance would. */
    UNEXPLAINED;

    /** Whether there are shares. */
    public boolean told() {
      return this == WITHIN || this == POOLED;
    }

    /** As it is written. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Clients of which the odds of leaving are learned. */
  static final int MOST_CLIENTS = 2000;

  private static final double SIGNIFICANT = 0.05;

  public DriverAnalysis {
    rows = List.copyOf(rows);
  }

  /** Analyses a portfolio. */
  public static DriverAnalysis of(ClientBook book, ScanSettings settings) {
    return of(book, settings, PortfolioFit.fit(book));
  }

  /** The same where the portfolio has been fitted. */
  public static DriverAnalysis of(ClientBook book, ScanSettings settings, Estimates estimates) {
    List<Outcome> outcomes = Outcomes.of(book, settings);
    Shares shares = Shares.of(book, estimates.index().offset());
    DriverWindow[] windows = DriverWindow.of(book.clients(), book.items().size(), book.asOf());
    List<Integer> sample =
        Arrays.stream(
                Sample.places(book.clients(), one -> one.responses().size() > 0, MOST_CLIENTS))
            .boxed()
            .toList();
    List<DriverOdds> odds =
        IntStream.range(0, book.items().size())
            .parallel()
            .mapToObj(
                item ->
                    book.items().get(item).overall()
                        ? new DriverOdds(Double.NaN, Optional.empty(), 0)
                        : DriverOdds.of(book, outcomes, estimates, sample, item))
            .toList();
    double stated = statedWeights(book.items());
    double mean = shares.meanOf(windows);
    List<DriverRow> rows = new ArrayList<>();
    for (int item = 0; item < book.items().size(); item++) {
      if (!book.items().get(item).overall()) {
        rows.add(
            shares.row(book.items().get(item), item, windows[item], odds.get(item), mean, stated));
      }
    }
    ToDoubleFunction<DriverRow> last =
        row -> Double.isNaN(row.importance()) ? 1 : -row.importance();
    rows.sort(Comparator.comparingDouble(last).thenComparing(DriverRow::attribute));
    long heard = book.clients().stream().filter(one -> one.responses().size() > 0).count();
    return new DriverAnalysis(
        shares.basis,
        rows,
        shares.answers.responses(),
        shares.answers.heard(),
        shares.basis.told() ? shares.lmg.rSquared() : Double.NaN,
        shares.lmg.exact(),
        mean,
        Outcomes.areTold(book, outcomes),
        heard > MOST_CLIENTS);
  }

  /** Sum of the attributes' stated weights, 0 where none is stated. */
  private static double statedWeights(List<Item> items) {
    return items.stream()
        .filter(item -> !item.overall() && item.weight() > 0)
        .mapToDouble(Item::weight)
        .sum();
  }

  /** The shares of explained variance with their intervals. */
  private static final class Shares {
    private static final ShapleyShares NONE = new ShapleyShares(new double[0], Double.NaN, true);

    final DriverAnswers answers;
    final int[] attributes;
    Basis basis;
    ShapleyShares lmg = NONE;
    private double[] importance = {};
    private double[] correlation = {};
    private List<Optional<Interval>> intervals = List.of();

    private Shares(DriverAnswers answers) {
      this.answers = answers;
      this.attributes = answers.attributes();
    }

    static Shares of(ClientBook book, double[] offset) {
      Shares shares = new Shares(new DriverAnswers(book, offset));
      boolean any = book.items().stream().anyMatch(item -> !item.overall());
      boolean overall = book.items().stream().anyMatch(Item::overall);
      shares.basis = any ? overall ? shares.fit() : Basis.NO_OVERALL : Basis.NO_ATTRIBUTES;
      return shares;
    }

    private Basis fit() {
      int[] once = new int[answers.clients()];
      Arrays.fill(once, 1);
      PairedCovariance own = answers.covariance(once, true);
      boolean within = answers.panel() >= DriverAnswers.LEAST_CLIENTS && answers.suffice(own);
      PairedCovariance used = within ? own : answers.covariance(once, false);
      int last = attributes.length;
      if (answers.clients() < DriverAnswers.LEAST_CLIENTS || !answers.suffice(used)) {
        return Basis.TOO_FEW;
      }
      double[][] matrix = used.matrix();
      ShapleyShares found = ShapleyShares.of(matrix);
      if (!(found.pValue(used.freedom(last, last)) < SIGNIFICANT)) {
        return Basis.UNEXPLAINED;
      }
      lmg = found;
      importance = parts(found);
      correlation = new double[last];
      for (int i = 0; i < last; i++) {
        correlation[i] = matrix[i][last] / Math.sqrt(matrix[i][i] * matrix[last][last]);
      }
      intervals =
          Arrays.asList(
              Resampling.intervals(
                  answers.clients(),
                  last,
                  copies -> parts(ShapleyShares.of(answers.covariance(copies, within).matrix()))));
      return within ? Basis.WITHIN : Basis.POOLED;
    }

    private static double[] parts(ShapleyShares shares) {
      return Arrays.stream(shares.share()).map(one -> one / shares.rSquared()).toArray();
    }

    /** Mean performance of the attributes with a share. */
    double meanOf(DriverWindow[] windows) {
      return basis.told()
          ? Arrays.stream(attributes)
              .mapToDouble(item -> windows[item].performance())
              .filter(Double::isFinite)
              .average()
              .orElse(Double.NaN)
          : Double.NaN;
    }

    DriverRow row(
        Item item, int place, DriverWindow window, DriverOdds odds, double mean, double stated) {
      int at = Arrays.binarySearch(attributes, place);
      double share =
          stated > 0
              ? Math.max(0, Double.isNaN(item.weight()) ? 0 : item.weight()) / stated
              : Double.NaN;
      if (at < 0 || !basis.told()) {
        return new DriverRow(
            item,
            Double.NaN,
            Optional.empty(),
            Double.NaN,
            Double.NaN,
            answers.pairs(place),
            window,
            odds,
            share,
            Optional.empty(),
            false);
      }
      double equal = 1.0 / attributes.length;
      boolean known = attributes.length > 1 && Double.isFinite(window.performance());
      Optional<Interval> interval = intervals.get(at).map(one -> reflected(one, importance[at]));
      boolean sure =
          interval.isPresent()
              && !interval.get().contains(equal)
              && window.performanceInterval().isPresent()
              && !window.performanceInterval().get().contains(mean);
      return new DriverRow(
          item,
          importance[at],
          interval,
          lmg.share()[at],
          correlation[at],
          answers.pairs(place),
          window,
          odds,
          share,
          known
              ? Optional.of(DriverVerdict.of(importance[at] >= equal, window.performance() < mean))
              : Optional.empty(),
          known && sure);
    }

    /**
     * The interval of the draws, down as far as they reach up: what is never negative is estimated
     * too high rather than too low, and no draw is as low as an attribute of which nothing depends.
     */
    private static Interval reflected(Interval draws, double value) {
      return new Interval(
          Math.max(0, Math.min(draws.low(), 2 * value - draws.high())),
          Math.max(draws.high(), value));
    }
  }
}
