package foreshock.history;

import foreshock.axis.AsOf;
import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow;
import foreshock.ingest.EventRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sorts the collected rows by client and leaves out everything that is dated after as-of. */
public final class BookMaker {
  private final HistoryCollector rows;
  private final AsOf asOf;
  private final QuestionScales scaleOf;
  private final Map<String, Double> weights;

  /**
   * @param scaleOf the scale of a question by its file and name
   * @param weights weights of questions in the index by their names in lower case, {@code *} for
   *     all that are not named; others are taken from the data or estimated
   */
  public BookMaker(
      HistoryCollector rows, AsOf asOf, QuestionScales scaleOf, Map<String, Double> weights) {
    this.rows = rows;
    this.asOf = asOf;
    this.scaleOf = scaleOf;
    this.weights = Map.copyOf(weights);
  }

  /** The portfolio as it was known at as-of. */
  public ClientBook make() {
    boolean[] orderKept = rows.orders.once.kept(asOf.day());
    boolean[] surveyKept = rows.surveys.once.kept(asOf.day());
    boolean[] interactionKept = rows.interactions.once.kept(asOf.day());
    boolean[] invitationKept = rows.invitations.once.kept(asOf.day());
    ClientMatcher.Matched matched =
        rows.matcher.match(mentioned(orderKept, surveyKept, interactionKept, invitationKept));
    int clients = matched.ids().size();
    TreeSet<String> currencies = currencies(orderKept);
    boolean several = currencies.size() > 1;

    ItemCatalogue catalogue = ItemCatalogue.of(rows, surveyKept, scaleOf, weights);
    Responses[] responses =
        new ResponseSorter(rows, matched, surveyKept, scaleOf, catalogue).byClient();
    Orders[] orders = new OrderSorter(rows.orders, matched, orderKept, several).byClient();
    int[][] interactionRows = byClient(rows.interactions, matched, interactionKept);
    int[][] invitationRows = byClient(rows.invitations, matched, invitationKept);
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
              CrmRecords.merge(records, several),
              responses[c],
              orders[c],
              interactions(interactionRows[c]),
              invitations(invitationRows[c])));
    }
    return new ClientBook(
        asOf,
        histories,
        catalogue.items(),
        events(matched),
        new ClientBook.Facts(
            matched.clientsFile(),
            any(orderKept),
            any(invitationKept),
            any(interactionKept),
            currencies.size() == 1 ? currencies.first() : "",
            several,
            matched.unmatched(),
            repeated(rows.orders.once, orderKept)
                + repeated(rows.surveys.once, surveyKept)
                + repeated(rows.interactions.once, interactionKept)
                + repeated(rows.invitations.once, invitationKept)));
  }

  private TreeSet<String> currencies(boolean[] orderKept) {
    TreeSet<String> found = new TreeSet<>();
    for (int i = 0; i < orderKept.length; i++) {
      if (orderKept[i]) {
        found.add(rows.texts.get(rows.orders.currency.get(i)));
      }
    }
    rows.clientRows.stream()
        .filter(row -> row.value().isPresent())
        .map(ClientRow::currency)
        .forEach(found::add);
    found.remove("");
    return found;
  }

  private int[][] byClient(
      HistoryCollector.ContactColumns columns, ClientMatcher.Matched matched, boolean[] kept) {
    int[] counts = new int[matched.ids().size()];
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        counts[matched.clientOf()[columns.ref.get(i)]]++;
      }
    }
    int[][] found = new int[counts.length][];
    for (int c = 0; c < counts.length; c++) {
      found[c] = new int[counts[c]];
      counts[c] = 0;
    }
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        int client = matched.clientOf()[columns.ref.get(i)];
        found[client][counts[client]++] = i;
      }
    }
    return found;
  }

  private Interactions interactions(int[] found) {
    List<Integer> order = new ArrayList<>();
    Arrays.stream(found).forEach(order::add);
    order.sort(
        Comparator.<Integer>comparingInt(i -> rows.interactions.day.get(i))
            .thenComparing(i -> rows.texts.get(rows.interactions.kind.get(i))));
    return new Interactions(
        order.stream().mapToInt(i -> rows.interactions.day.get(i)).toArray(),
        order.stream().map(i -> rows.texts.get(rows.interactions.kind.get(i))).toList());
  }

  private Invitations invitations(int[] found) {
    return new Invitations(
        Arrays.stream(found).map(i -> rows.invitations.day.get(i)).sorted().distinct().toArray());
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
      boolean[] orderKept, boolean[] surveyKept, boolean[] interactionKept, boolean[] inviteKept) {
    boolean[] mentioned = new boolean[rows.matcher.size()];
    mention(mentioned, rows.orders.ref, orderKept);
    mention(mentioned, rows.surveys.ref, surveyKept);
    mention(mentioned, rows.interactions.ref, interactionKept);
    mention(mentioned, rows.invitations.ref, inviteKept);
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

  private static void mention(boolean[] mentioned, Columns.Ints refs, boolean[] kept) {
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        mentioned[refs.get(i)] = true;
      }
    }
  }

  private static boolean any(boolean[] kept) {
    for (boolean one : kept) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  private long repeated(OnceOnly once, boolean[] kept) {
    long counted = 0;
    for (boolean one : kept) {
      counted += one ? 1 : 0;
    }
    return once.countUntil(asOf.day()) - counted;
  }

  /** The largest of several values, so that the order of records does not matter. */
  static OptionalDouble largest(OptionalDouble one, OptionalDouble other) {
    return one.isEmpty() || (other.isPresent() && other.getAsDouble() > one.getAsDouble())
        ? other
        : one;
  }
}
