package foreshock.insight;

import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Item;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Indexing;
import foreshock.signal.IndexModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Leading beside lagging, period by period, for the whole and by group.
 *
 * @param rows all periods of the whole, then those of each group
 * @param told whether a client that left would show at all
 */
public record Trend(TrendPeriods periods, List<TrendRow> rows, boolean told) {
  /** The whole. */
  public static final String ALL = "all";

  /** Clients without a segment or manager. */
  public static final String NONE = "(none)";

  /** What the clients are grouped by. */
  public enum By {
    NOTHING,
    SEGMENT,
    MANAGER,
    CLIENT;

    String of(Client client) {
      return switch (this) {
        case NOTHING -> "";
        case SEGMENT -> client.segment();
        case MANAGER -> client.manager();
        case CLIENT -> client.id();
      };
    }
  }

  public Trend {
    rows = List.copyOf(rows);
  }

  /**
   * Makes the trend.
   *
   * @param period {@code month}, {@code quarter}, {@code week} or {@code auto}
   * @param annualise whether retention is raised to a year
   */
  public static Trend of(
      ClientBook book, ScanSettings settings, By by, String period, boolean annualise) {
    TrendPeriods periods = TrendPeriods.of(book, period);
    List<Outcome> outcomes = Outcomes.of(book, settings);
    IndexModel index = Indexing.of(book);
    boolean told = Outcomes.areTold(book, outcomes);
    Maker maker =
        new Maker(
            book,
            outcomes,
            periods,
            index,
            npsItem(book.items()),
            TrendVoice.answerVariance(book.clients(), index),
            told,
            firstSale(book),
            annualise);
    List<Integer> everybody = new ArrayList<>();
    for (int c = 0; c < book.clients().size(); c++) {
      everybody.add(c);
    }
    List<TrendRow> rows = new ArrayList<>(maker.rows(ALL, everybody));
    if (by != By.NOTHING) {
      groups(book, by::of).forEach((name, members) -> rows.addAll(maker.rows(name, members)));
    }
    return new Trend(periods, rows, told);
  }

  /** The step of the whole's satisfaction that stands out, if one does. */
  public Optional<TrendStep> step() {
    return TrendStep.of(rows.subList(0, periods.count()));
  }

  /** Places of the clients by group, those without one last. */
  static Map<String, List<Integer>> groups(ClientBook book, Function<Client, String> group) {
    Map<String, List<Integer>> groups =
        new TreeMap<>(
            java.util.Comparator.<String, Boolean>comparing(NONE::equals)
                .thenComparing(java.util.Comparator.naturalOrder()));
    for (int c = 0; c < book.clients().size(); c++) {
      String name = group.apply(book.clients().get(c).client());
      groups.computeIfAbsent(name.isEmpty() ? NONE : name, unused -> new ArrayList<>()).add(c);
    }
    return groups;
  }

  private static int npsItem(List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).name().toLowerCase(Locale.ROOT).equals("nps")) {
        return i;
      }
    }
    return -1;
  }

  private static int firstSale(ClientBook book) {
    return book.clients().stream()
        .filter(one -> one.orders().size() > 0)
        .mapToInt(one -> one.orders().day(0))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private record Maker(
      ClientBook book,
      List<Outcome> outcomes,
      TrendPeriods periods,
      IndexModel index,
      int npsItem,
      double answerVariance,
      boolean told,
      int firstSale,
      boolean annualise) {

    List<TrendRow> rows(String name, List<Integer> members) {
      List<ClientHistory> group = members.stream().map(book.clients()::get).toList();
      TrendVoice voice =
          new TrendVoice(
              group, periods, index, npsItem, book.facts().invitations(), answerVariance);
      TrendFlow flow =
          new TrendFlow(
              group,
              members.stream().map(outcomes::get).toList(),
              periods,
              voice.heard,
              told,
              book.facts().orders() && !book.facts().severalCurrencies(),
              firstSale,
              annualise);
      List<TrendRow> rows = new ArrayList<>();
      for (int t = 0; t < periods.count(); t++) {
        rows.add(row(name, t, voice, flow));
      }
      return rows;
    }

    private TrendRow row(String name, int t, TrendVoice voice, TrendFlow flow) {
      return new TrendRow(
          periods.text(t),
          name,
          voice.csi[t],
          voice.csiInterval.get(t),
          voice.nps[t],
          voice.npsInterval.get(t),
          voice.responses[t],
          voice.respondents[t],
          voice.rate[t],
          flow.coverage[t],
          flow.coverageRevenue[t],
          flow.clients[t],
          flow.entered[t],
          flow.left[t],
          flow.retention[t],
          flow.retentionInterval.get(t),
          flow.atStart[t],
          flow.revenue[t],
          flow.grr[t],
          flow.grrInterval.get(t),
          flow.nrr[t],
          flow.nrrInterval.get(t),
          voice.raw[t],
          voice.same[t],
          voice.mix[t],
          periods.isPartial(t));
    }
  }
}
