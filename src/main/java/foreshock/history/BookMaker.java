package foreshock.history;

import foreshock.axis.AsOf;
import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow;
import foreshock.ingest.CurrencyRates;
import foreshock.ingest.EventRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Sorts the collected rows by client and leaves out everything that is dated after as-of. */
public final class BookMaker {
  private final HistoryCollector rows;
  private final AsOf asOf;
  private final QuestionScales scaleOf;
  private final Map<String, Double> weights;
  private final CurrencyRates rates;

  /**
   * @param scaleOf the scale of a question by its file and name
   * @param weights weights of questions in the index by their names in lower case, {@code *} for
   *     all that are not named; others are taken from the data or estimated
   */
  public BookMaker(
      HistoryCollector rows, AsOf asOf, QuestionScales scaleOf, Map<String, Double> weights) {
    this(rows, asOf, scaleOf, weights, CurrencyRates.NONE);
  }

  private BookMaker(
      HistoryCollector rows,
      AsOf asOf,
      QuestionScales scaleOf,
      Map<String, Double> weights,
      CurrencyRates rates) {
    this.rows = rows;
    this.asOf = asOf;
    this.scaleOf = scaleOf;
    this.weights = Map.copyOf(weights);
    this.rates = rates;
  }

  /** The same with amounts of several currencies converted. */
  public BookMaker withRates(CurrencyRates newRates) {
    return new BookMaker(rows, asOf, scaleOf, weights, newRates);
  }

  /** The portfolio as it was known at as-of. */
  public ClientBook make() {
    OnceOnly orderRows = OnceOnly.of(rows.orders(), asOf.day());
    OnceOnly surveyRows = OnceOnly.of(rows.surveys(), asOf.day());
    OnceOnly interactionRows = OnceOnly.of(rows.interactions(), asOf.day());
    OnceOnly invitationRows = OnceOnly.of(rows.invitations(), asOf.day());
    Kept orderKept = orderRows.kept();
    Kept surveyKept = surveyRows.kept();
    ClientMatcher.Matched matched =
        rows.matcher.match(
            mentioned(orderKept, surveyKept, interactionRows.kept(), invitationRows.kept()));
    int clients = matched.ids().size();
    Money money = Money.of(currencies(orderKept), rates);

    ItemCatalogue catalogue = ItemCatalogue.of(rows, surveyKept, scaleOf, weights);
    Responses[] responses =
        new ResponseSorter(rows, matched, surveyKept, scaleOf, catalogue).byClient();
    Orders[] orders = new OrderSorter(rows.orders(), orderKept, matched, factors(money)).byClient();
    ContactSorter interactions =
        new ContactSorter(rows.texts, rows.interactions(), interactionRows.kept(), matched);
    ContactSorter invitations =
        new ContactSorter(rows.texts, rows.invitations(), invitationRows.kept(), matched);
    Map<Integer, List<ClientRow>> crm = new HashMap<>();
    for (int i = 0; i < rows.clientRows.size(); i++) {
      crm.computeIfAbsent(matched.clientOf()[rows.clientRefs.get(i)], unused -> new ArrayList<>(1))
          .add(rows.clientRows.get(i));
    }
    Belonging belonging = new Belonging(rows, matched, surveyKept, orderKept);

    List<ClientHistory> histories = new ArrayList<>(clients);
    for (int c = 0; c < clients; c++) {
      List<ClientRow> records = crm.getOrDefault(c, List.of());
      histories.add(
          new ClientHistory(
              new Client(
                  matched.ids().get(c),
                  matched.names().get(c),
                  belonging.segment(c, records),
                  belonging.manager(c, records)),
              CrmRecords.merge(records, money),
              responses[c],
              orders[c],
              interactions.interactions(c),
              invitations.invitations(c)));
    }
    return new ClientBook(
        asOf,
        histories,
        catalogue.items(),
        events(matched),
        new ClientBook.Facts(
            matched.clientsFile(),
            orderKept.any(),
            invitationRows.kept().any(),
            interactionRows.kept().any(),
            money.currency(),
            money.found(),
            money.unrated(),
            money.converts(),
            matched.unmatched(),
            matched.clashes(),
            orderRows.repeated()
                + surveyRows.repeated()
                + interactionRows.repeated()
                + invitationRows.repeated()));
  }

  /** Factor of an order's amount by the number of its currency's text. */
  private double[] factors(Money money) {
    double[] factors = new double[rows.texts.size()];
    for (int text = 0; text < factors.length; text++) {
      factors[text] = money.factor(rows.texts.get(text));
    }
    return factors;
  }

  private Set<String> currencies(Kept orderKept) {
    BitSet texts = new BitSet();
    for (int s = 0; s < rows.orders().size(); s++) {
      OrderSegment segment = rows.orders().get(s);
      for (int i = 0; i < segment.size; i++) {
        if (orderKept.has(s, i)) {
          texts.set(segment.currency.get(i));
        }
      }
    }
    Set<String> found = new HashSet<>();
    texts.stream().mapToObj(rows.texts::get).forEach(found::add);
    rows.clientRows.stream()
        .filter(row -> row.value().isPresent())
        .map(ClientRow::currency)
        .forEach(found::add);
    return found;
  }

  private List<Event> events(ClientMatcher.Matched matched) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < rows.eventRows.size(); i++) {
      EventRow row = rows.eventRows.get(i);
      if (row.day() <= asOf.day()) {
        events.add(
            new Event(
                row.day(),
                row.name(),
                row.segment(),
                row.manager(),
                touched(rows.eventRefs.get(i), row.client(), matched),
                row.attribute()));
      }
    }
    events.sort(
        Comparator.comparingInt(Event::day)
            .thenComparing(Event::name)
            .thenComparing(Event::segment)
            .thenComparing(Event::clientId));
    return events.stream().distinct().toList();
  }

  /** Id of the client that an event narrows itself to, as written where nobody else knows it. */
  private static String touched(int ref, ClientRef written, ClientMatcher.Matched matched) {
    if (ref < 0) {
      return "";
    }
    int client = matched.clientOf()[ref];
    return client >= 0
        ? matched.ids().get(client)
        : Stream.of(
                written.id(), written.name(), written.taxId(), written.email(), written.domain())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
  }

  /** References that any row on or before as-of, or the clients file, makes. */
  private boolean[] mentioned(
      Kept orderKept, Kept surveyKept, Kept interactionKept, Kept inviteKept) {
    boolean[] mentioned = new boolean[rows.matcher.size()];
    mention(mentioned, rows.orders(), orderKept);
    mention(mentioned, rows.surveys(), surveyKept);
    mention(mentioned, rows.interactions(), interactionKept);
    mention(mentioned, rows.invitations(), inviteKept);
    for (int i = 0; i < rows.clientRefs.size(); i++) {
      mentioned[rows.clientRefs.get(i)] = true;
    }
    for (int i = 0; i < rows.eventRefs.size(); i++) {
      if (rows.eventRefs.get(i) >= 0 && rows.eventRows.get(i).day() <= asOf.day()) {
        mentioned[rows.eventRefs.get(i)] = true;
      }
    }
    return mentioned;
  }

  private static void mention(boolean[] mentioned, List<? extends RowSegment> segments, Kept kept) {
    for (int s = 0; s < segments.size(); s++) {
      RowSegment segment = segments.get(s);
      for (int i = 0; i < segment.size; i++) {
        if (kept.has(s, i)) {
          mentioned[segment.ref.get(i)] = true;
        }
      }
    }
  }

  /** The largest of several values, so that the order of records does not matter. */
  static OptionalDouble largest(OptionalDouble one, OptionalDouble other) {
    return one.isEmpty() || (other.isPresent() && other.getAsDouble() > one.getAsDouble())
        ? other
        : one;
  }
}
