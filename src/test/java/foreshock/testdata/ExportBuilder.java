package foreshock.testdata;

import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.EventRow;
import foreshock.ingest.InteractionRow;
import foreshock.ingest.InvitationRow;
import foreshock.ingest.OrderRow;
import foreshock.ingest.OrderRow.Stage;
import foreshock.ingest.RawAnswer;
import foreshock.ingest.RowOrigin;
import foreshock.ingest.Scale;
import foreshock.ingest.SurveyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes an export row by row; scores are on 0–100 unless an answer is given as such. */
public final class ExportBuilder {
  private static final RowOrigin NOWHERE = new RowOrigin(0, 0, 0);
  private static final Scale HUNDRED = new Scale(0, 100);

  private final List<ClientRow> clients = new ArrayList<>();
  private final List<OrderRow> orders = new ArrayList<>();
  private final List<SurveyRow> surveys = new ArrayList<>();
  private final List<InteractionRow> interactions = new ArrayList<>();
  private final List<EventRow> events = new ArrayList<>();
  private final List<InvitationRow> invitations = new ArrayList<>();
  private int file;

  /** A reference by id alone. */
  public static ClientRef id(String id) {
    return new ClientRef(id, "", "", "", "");
  }

  /** A reference by name alone. */
  public static ClientRef name(String name) {
    return new ClientRef("", name, "", "", "");
  }

  /** A reference by an address alone. */
  public static ClientRef email(String address) {
    return new ClientRef("", "", address, "", "");
  }

  /** An overall score on 0–100. */
  public static RawAnswer score(double points) {
    return new RawAnswer("score", true, points, HUNDRED, OptionalDouble.empty());
  }

  /** An attribute on 0–100. */
  public static RawAnswer attribute(String name, double points) {
    return new RawAnswer(name, false, points, HUNDRED, OptionalDouble.empty());
  }

  /** An answer on the question's own scale. */
  public static RawAnswer raw(String name, boolean overall, double raw) {
    return new RawAnswer(name, overall, raw, Scale.UNKNOWN, OptionalDouble.empty());
  }

  /** The same with a weight in the index. */
  public static RawAnswer weighted(RawAnswer answer, double weight) {
    return new RawAnswer(
        answer.item(), answer.overall(), answer.raw(), answer.scale(), OptionalDouble.of(weight));
  }

  /** The rows that follow stand in this file. */
  public ExportBuilder file(int index) {
    file = index;
    return this;
  }

  /** A client of which the clients file gives nothing but the id. */
  public ExportBuilder client(String id) {
    return client(id(id), new Record("", Standing.UNKNOWN, "", "", ""));
  }

  /**
   * What the clients file says; dates that are empty texts are not known.
   *
   * @param start start of the relation
   * @param churn churn date
   * @param contractEnd end of the contract
   */
  public record Record(
      String segment, Standing standing, String start, String churn, String contractEnd) {}

  /** A client of the clients file. */
  public ExportBuilder client(ClientRef client, Record record) {
    return client(client, record, "", OptionalDouble.empty(), "");
  }

  /** A client of the clients file with its manager and value a year. */
  public ExportBuilder client(
      ClientRef client, Record record, String manager, OptionalDouble value, String currency) {
    ClientRow row =
        new ClientRow(
            NOWHERE,
            client,
            record.segment(),
            manager,
            dayIn(record.start()),
            record.standing(),
            dayIn(record.churn()),
            dayIn(record.contractEnd()),
            value,
            currency);
    clients.add(Rows.of(file, row, client));
    return this;
  }

  private static OptionalInt dayIn(String date) {
    return date.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Export.day(date));
  }

  /** A won order without a number. */
  public ExportBuilder order(String id, int day, double amount) {
    return order(id(id), "", day, amount, "EUR", Stage.WON);
  }

  /** An order. */
  public ExportBuilder order(
      ClientRef client, String document, int day, double amount, String currency, Stage stage) {
    OrderRow row =
        new OrderRow(NOWHERE, client, document, day, amount, currency, "", "product", stage);
    orders.add(Rows.of(file, row, client));
    return this;
  }

  /** An overall score of one respondent. */
  public ExportBuilder answer(String id, int day, String respondent, double points) {
    return response(id(id), "", day, respondent, List.of(score(points)));
  }

  /** A response, or a row of one. */
  public ExportBuilder response(
      ClientRef client, String responseId, int day, String respondent, List<RawAnswer> answers) {
    SurveyRow row =
        new SurveyRow(NOWHERE, client, respondent, responseId, day, "", "", answers, "");
    surveys.add(Rows.of(file, row, client));
    return this;
  }

  /** A visit, call or ticket. */
  public ExportBuilder contact(String id, int day, String kind) {
    InteractionRow row = new InteractionRow(NOWHERE, id(id), day, kind, "");
    interactions.add(Rows.of(file, row, row.client()));
    return this;
  }

  /** A survey that was sent. */
  public ExportBuilder invitation(String id, int day) {
    InvitationRow row = new InvitationRow(NOWHERE, id(id), "", day);
    invitations.add(Rows.of(file, row, row.client()));
    return this;
  }

  /** A change that the company made. */
  public ExportBuilder event(int day, String name, String segment, ClientRef client) {
    return event(new EventRow(NOWHERE, day, name, segment, "", client, ""));
  }

  /**
   * A change that touched a segment, a manager or an attribute alone; empty texts do not narrow.
   */
  public ExportBuilder event(
      int day, String name, String segment, String manager, String attribute) {
    return event(new EventRow(NOWHERE, day, name, segment, manager, ClientRef.NONE, attribute));
  }

  private ExportBuilder event(EventRow row) {
    events.add(Rows.of(file, row, row.client()));
    return this;
  }

  /** All rows so far. */
  public Export build() {
    return new Export(clients, orders, surveys, interactions, events, invitations);
  }
}
