package foreshock.testdata;

import foreshock.axis.AsOf;
import foreshock.history.BookMaker;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.HistoryCollector;
import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow;
import foreshock.ingest.EventRow;
import foreshock.ingest.InteractionRow;
import foreshock.ingest.InvitationRow;
import foreshock.ingest.OrderRow;
import foreshock.ingest.RowOrigin;
import foreshock.ingest.RowSink;
import foreshock.ingest.Scale;
import foreshock.ingest.SurveyRow;
import foreshock.insight.FlagPolicy;
import foreshock.insight.Scan;
import foreshock.insight.ScanResult;
import foreshock.insight.ScanSettings;
import foreshock.outcome.LeavingRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The typed rows of an export, as the readers hand them to the core; laws change them a little. */
public record Export(
    List<ClientRow> clients,
    List<OrderRow> orders,
    List<SurveyRow> surveys,
    List<InteractionRow> interactions,
    List<EventRow> events,
    List<InvitationRow> invitations) {
  private static final Scale NPS = new Scale(0, 10);
  private static final Scale FIVE = new Scale(1, 5);

  public Export {
    clients = List.copyOf(clients);
    orders = List.copyOf(orders);
    surveys = List.copyOf(surveys);
    interactions = List.copyOf(interactions);
    events = List.copyOf(events);
    invitations = List.copyOf(invitations);
  }

  /** Days since 1970-01-01 of {@code 2024-03-31}. */
  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** As-of {@code 2024-03-31}. */
  public static AsOf asOf(String date) {
    return new AsOf(LocalDate.parse(date));
  }

  /** NPS on 0–10, everything else on 1–5; an answer that names its own scale has that. */
  public static Scale scaleOf(String item) {
    return item.toLowerCase(Locale.ROOT).equals("nps") ? NPS : FIVE;
  }

  /** Both exports, one after the other. */
  public Export plus(Export other) {
    return new Export(
        joined(clients, other.clients),
        joined(orders, other.orders),
        joined(surveys, other.surveys),
        joined(interactions, other.interactions),
        joined(events, other.events),
        joined(invitations, other.invitations));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** The same with a share of the answers, drawn by a seed. */
  public Export keeping(double share, long seed) {
    Random random = new Random(seed);
    List<SurveyRow> kept =
        surveys.stream().filter(row -> share >= 1 || random.nextDouble() < share).toList();
    return new Export(clients, orders, kept, interactions, events, invitations);
  }

  /** The same with other sales. */
  public Export withOrders(UnaryOperator<OrderRow> change) {
    return new Export(
        clients, orders.stream().map(change).toList(), surveys, interactions, events, invitations);
  }

  /** The same with other records of the clients file. */
  public Export withClients(UnaryOperator<ClientRow> change) {
    return new Export(
        clients.stream().map(change).toList(), orders, surveys, interactions, events, invitations);
  }

  /** The same with other answers. */
  public Export withSurveys(UnaryOperator<SurveyRow> change) {
    return new Export(
        clients, orders, surveys.stream().map(change).toList(), interactions, events, invitations);
  }

  /** The same where every row names its client otherwise; the rows say something else then. */
  public Export withRefs(UnaryOperator<ClientRef> change) {
    return new Export(
        clients.stream().map(r -> Rows.of(r.origin().file(), r, change.apply(r.client()))).toList(),
        orders.stream().map(r -> Rows.of(r.origin().file(), r, change.apply(r.client()))).toList(),
        surveys.stream().map(r -> Rows.of(r.origin().file(), r, change.apply(r.client()))).toList(),
        interactions.stream()
            .map(r -> Rows.of(r.origin().file(), r, change.apply(r.client())))
            .toList(),
        events.stream().map(r -> Rows.of(r.origin().file(), r, change.apply(r.client()))).toList(),
        invitations.stream()
            .map(r -> Rows.of(r.origin().file(), r, change.apply(r.client())))
            .toList());
  }

  /**
   * The same rows in other files; rows of one document stay together, as lines of it must.
   *
   * @param fileOf the file of a row by a hash of its document, or of itself where it has none
   */
  public Export inFiles(IntUnaryOperator fileOf) {
    return new Export(
        clients.stream().map(r -> Rows.of(file(fileOf, r.origin(), ""), r, r.client())).toList(),
        orders.stream()
            .map(r -> Rows.of(file(fileOf, r.origin(), r.orderId()), r, r.client()))
            .toList(),
        surveys.stream()
            .map(r -> Rows.of(file(fileOf, r.origin(), r.responseId()), r, r.client()))
            .toList(),
        interactions.stream()
            .map(r -> Rows.of(file(fileOf, r.origin(), ""), r, r.client()))
            .toList(),
        events.stream().map(r -> Rows.of(file(fileOf, r.origin(), ""), r, r.client())).toList(),
        invitations.stream()
            .map(r -> Rows.of(file(fileOf, r.origin(), ""), r, r.client()))
            .toList());
  }

  private static int file(IntUnaryOperator fileOf, RowOrigin origin, String document) {
    return fileOf.applyAsInt(
        document.isEmpty() ? Long.hashCode(origin.contentHash()) : document.hashCode());
  }

  /** Hands the rows over, role by role in their order. */
  public void feed(RowSink sink) {
    calls().forEach(call -> call.accept(sink));
  }

  private List<Consumer<RowSink>> calls() {
    List<Consumer<RowSink>> calls = new ArrayList<>();
    clients.forEach(row -> calls.add(sink -> sink.client(row)));
    orders.forEach(row -> calls.add(sink -> sink.order(row)));
    surveys.forEach(row -> calls.add(sink -> sink.survey(row)));
    interactions.forEach(row -> calls.add(sink -> sink.interaction(row)));
    events.forEach(row -> calls.add(sink -> sink.event(row)));
    invitations.forEach(row -> calls.add(sink -> sink.invitation(row)));
    return calls;
  }

  /** The portfolio as it was known then. */
  public ClientBook book(AsOf asOf) {
    HistoryCollector rows = new HistoryCollector(true);
    feed(rows);
    return book(rows, asOf);
  }

  private static ClientBook book(HistoryCollector rows, AsOf asOf) {
    return new BookMaker(rows, asOf, (file, item) -> scaleOf(item), Map.of()).make();
  }

  /** The only client of an export, or the one with this id. */
  public ClientHistory client(String id, AsOf asOf) {
    return book(asOf).findClient(id).orElseThrow();
  }

  /** The main run with everything at its default, as-of after all rows. */
  public ScanResult scan(AsOf asOf) {
    return scan(book(asOf));
  }

  /** The main run over the rows in a random order, roles mixed. */
  public ScanResult scanShuffled(AsOf asOf, long seed) {
    List<Consumer<RowSink>> calls = new ArrayList<>(calls());
    Collections.shuffle(calls, new Random(seed));
    HistoryCollector rows = new HistoryCollector(true);
    calls.forEach(call -> call.accept(rows));
    return scan(book(rows, asOf));
  }

  private static ScanResult scan(ClientBook book) {
    return Scan.of(book, new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true));
  }
}
