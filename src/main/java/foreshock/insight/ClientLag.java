package foreshock.insight;

import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.numeric.CrossCorrelation;
import foreshock.numeric.LagProfile;
import foreshock.numeric.Normals;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.PortfolioFit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How many months satisfaction runs ahead of leaving, for one group of clients.
 *
 * @param group name, or {@code all}
 * @param clients that were heard while they were clients
 * @param departures of them
 * @param lag months; −1 where nothing can be told
 * @param low lower end of the 90 % interval of the lag
 * @param high upper end
 * @param oddsRatio of leaving in a month, for 10 points lower satisfaction at that lag
 * @param pValue of a relation as strong at any lag, by chance
 * @param reversePValue of so great a fall after leaving or the decision to, by chance; NaN where
 *     hardly anybody answered after it
 * @param lastLag longest lag looked at
 * @param neededDepartures so many would show odds of 1.5 in four of five cases; 0 where unknown
 */
public record ClientLag(
    String group,
    int clients,
    int departures,
    int lag,
    int low,
    int high,
    double oddsRatio,
    double pValue,
    double reversePValue,
    int lastLag,
    int neededDepartures,
    LagVerdict verdict) {
  /** Fewer tell nothing. */
  public static final int LEAST_DEPARTURES = 10;

  private static final int LONGEST_LAG = 24;

  /** Of more clients only so many are looked at. */
  public static final int MOST_CLIENTS = 4000;

  /** A scan waits for nobody: its headline is of so many. */
  private static final int FEWER_CLIENTS = 1000;

  /** Half the 90 % quantile of chi-square with one degree of freedom. */
  private static final double DROP = 1.3527;

  /** Smoothing answers that come every few months moves the peak by about a month. */
  private static final int BLUR_MONTHS = 1;

  private static final double POINTS = 10;

  /** Departures with answers after them that a test of the other direction needs. */
  private static final int LEAST_AFTER = 5;

  private static final int AFTER_DAYS = 365;

  /** A segment with fewer at risk in a month shares its strata with others as small. */
  private static final double LEAST_STRATUM = 8;

  private static final double SHOWN_ODDS = 1.5;
  private static final double POWER = 0.8;

  /**
   * The lag of the whole and of each group, and what came of falls.
   *
   * @param rows the whole first
   * @param sampled whether only some of the clients were looked at
   */
  public record Answer(List<ClientLag> rows, FallToLeaving falls, boolean sampled) {
    public Answer {
      rows = List.copyOf(rows);
    }
  }

  /** The lag of the whole and of each group. */
  public static Answer of(ClientBook book, ScanSettings settings, Trend.By by) {
    return of(book, settings, PortfolioFit.fit(book), by);
  }

  static Answer of(ClientBook book, ScanSettings settings, Estimates estimates, Trend.By by) {
    List<Outcome> outcomes = Outcomes.of(book, settings);
    ClientLagRows rows = ClientLagRows.of(book, outcomes, estimates, sample(book, MOST_CLIENTS));
    List<ClientLag> all = new ArrayList<>();
    all.add(one(Trend.ALL, rows, book, Client::segment));
    if (by != Trend.By.NOTHING) {
      Trend.groups(book, by::of)
          .forEach((name, members) -> all.add(one(name, rows.only(members), book, client -> "")));
    }
    return new Answer(all, FallToLeaving.of(rows), book.clients().size() > MOST_CLIENTS);
  }

  /** The lag of the whole after a scan, which has outcomes and estimates at hand. */
  public static ClientLag of(ScanResult scan) {
    ClientLagRows rows =
        ClientLagRows.of(
            scan.book(), scan.outcomes(), scan.estimates(), sample(scan.book(), FEWER_CLIENTS));
    return one(Trend.ALL, rows, scan.book(), Client::segment);
  }

  /** The lag of a segment after a scan; of the whole where the segment alone tells too little. */
  static ClientLag of(ScanResult scan, String segment) {
    ClientLagRows rows =
        ClientLagRows.of(
            scan.book(), scan.outcomes(), scan.estimates(), sample(scan.book(), MOST_CLIENTS));
    List<Integer> members = Trend.groups(scan.book(), Client::segment).get(segment);
    if (!segment.isEmpty() && members != null) {
      ClientLag own = one(segment, rows.only(members), scan.book(), client -> "");
      if (own.verdict() != LagVerdict.TOO_LITTLE_DATA) {
        return own;
      }
    }
    return one(Trend.ALL, rows, scan.book(), Client::segment);
  }

  /** All clients, or of many those whose ids hash lowest. */
  static List<Integer> sample(ClientBook book, int most) {
    return IntStream.range(0, book.clients().size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(i -> book.clients().get(i).client().scrambledId())
                .thenComparingInt(i -> i))
        .limit(most)
        .sorted()
        .toList();
  }

  private static ClientLag one(
      String name, ClientLagRows rows, ClientBook book, Function<Client, String> apart) {
    int departures = rows.departures();
    int lastLag = Math.min(LONGEST_LAG, rows.months() / 2);
    int[] order = rows.inStrata(strata(rows, book, apart));
    LagProfile profile =
        departures == 0 || lastLag < 1
            ? LagProfile.NONE
            : LagProfile.of(
                rows.levels(order, lastLag + 1, POINTS), rows.strata(order), rows.events(order));
    int needed = needed(profile);
    if (departures < LEAST_DEPARTURES || profile.lag() < 0) {
      return new ClientLag(
          name,
          rows.clients(),
          departures,
          -1,
          -1,
          -1,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          lastLag,
          Math.max(LEAST_DEPARTURES, needed),
          LagVerdict.TOO_LITTLE_DATA);
    }
    double reverse = reverse(rows, order);
    int[] within = profile.within(DROP);
    boolean ahead = profile.pValue() <= CrossCorrelation.SIGNIFICANCE;
    boolean after = reverse <= CrossCorrelation.SIGNIFICANCE;
    LagVerdict verdict =
        ahead && after
            ? LagVerdict.BOTH
            : ahead
                ? profile.lag() == 0 ? LagVerdict.COINCIDENT : LagVerdict.LEADS
                : after ? LagVerdict.LAGS : LagVerdict.NO_EVIDENCE;
    return new ClientLag(
        name,
        rows.clients(),
        departures,
        profile.lag(),
        Math.max(0, within[0] - BLUR_MONTHS),
        Math.min(lastLag, within[1] + BLUR_MONTHS),
        Math.exp(profile.coefficient()[profile.lag()]),
        profile.pValue(),
        reverse,
        lastLag,
        Math.max(LEAST_DEPARTURES, needed),
        verdict);
  }

  /**
   * Departures that show odds of 1.5 for 10 points in four cases of five (D. A. Schoenfeld, 1983,
   * doi:10.2307/2531021), with the search over lags paid for.
   */
  private static int needed(LagProfile profile) {
    if (!(profile.spread() > 0)) {
      return 0;
    }
    double reach = profile.critical() + Normals.quantile(POWER);
    double effect = Math.log(SHOWN_ODDS) * profile.spread();
    return (int) Math.ceil(reach * reach / effect / effect);
  }

  /**
   * Whether those that left fell more after it than others did: scores as a covariate of one lag.
   */
  private static double reverse(ClientLagRows rows, int[] order) {
    double[] fall = rows.fallsAfter(order, AFTER_DAYS);
    int[] strata = rows.strata(order);
    boolean[] events = rows.events(order);
    int[] kept = IntStream.range(0, fall.length).filter(i -> !Double.isNaN(fall[i])).toArray();
    double[][] x = new double[kept.length][];
    int[] stratum = new int[kept.length];
    boolean[] event = new boolean[kept.length];
    for (int i = 0; i < kept.length; i++) {
      x[i] = new double[] {fall[kept[i]]};
      stratum[i] = strata[kept[i]];
      event[i] = events[kept[i]];
    }
    LagProfile profile = LagProfile.of(x, stratum, event);
    return profile.events() < LEAST_AFTER ? Double.NaN : profile.pValue();
  }

  /** Stratum of each group: a number of its own where it is large enough, else 0. */
  static Map<String, Integer> strata(
      ClientLagRows rows, ClientBook book, Function<Client, String> apart) {
    Map<String, Integer> count = new TreeMap<>();
    for (int client : rows.clientOfRows()) {
      count.merge(apart.apply(book.clients().get(client).client()), 1, Integer::sum);
    }
    Map<String, Integer> numbers = new HashMap<>();
    int next = 1;
    for (Map.Entry<String, Integer> one : count.entrySet()) {
      boolean large = one.getValue() >= LEAST_STRATUM * Math.max(1, rows.months());
      numbers.put(one.getKey(), large ? next++ : 0);
    }
    return numbers;
  }

  /** Months between which the history of rows lies. */
  static OptionalInt firstAnswerMonth(ClientBook book) {
    return book.clients().stream()
        .map(ClientHistory::responses)
        .filter(one -> one.size() > 0)
        .mapToInt(one -> Days.monthOf(one.day(0)))
        .min();
  }
}
