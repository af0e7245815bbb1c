package foreshock.testdata;

import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow;
import foreshock.ingest.EventRow;
import foreshock.ingest.InteractionRow;
import foreshock.ingest.InvitationRow;
import foreshock.ingest.OrderRow;
import foreshock.ingest.RowOrigin;
import foreshock.ingest.SurveyRow;

/** Copies of rows in another file or of another client, each with the hash of what it then says. */
final class Rows {
  private static final RowOrigin NOWHERE = new RowOrigin(0, 0, 0);

  private Rows() {}

  /** Equal for rows that say the same, whatever file they stand in. */
  private static RowOrigin origin(int file, Record row) {
    long hash = 0xcbf29ce484222325L;
    String text = row.toString();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return new RowOrigin(file, 1, hash ^ (hash >>> 29));
  }

  static ClientRow of(int file, ClientRow r, ClientRef client) {
    return copy(origin(file, copy(NOWHERE, r, client)), r, client);
  }

  private static ClientRow copy(RowOrigin origin, ClientRow r, ClientRef client) {
    return new ClientRow(
        origin,
        client,
        r.segment(),
        r.manager(),
        r.startDay(),
        r.standing(),
        r.churnDay(),
        r.contractEndDay(),
        r.value(),
        r.currency());
  }

  static OrderRow of(int file, OrderRow r, ClientRef client) {
    return copy(origin(file, copy(NOWHERE, r, client)), r, client);
  }

  private static OrderRow copy(RowOrigin origin, OrderRow r, ClientRef client) {
    return new OrderRow(
        origin,
        client,
        r.orderId(),
        r.day(),
        r.amount(),
        r.currency(),
        r.manager(),
        r.product(),
        r.stage());
  }

  static SurveyRow of(int file, SurveyRow r, ClientRef client) {
    return copy(origin(file, copy(NOWHERE, r, client)), r, client);
  }

  private static SurveyRow copy(RowOrigin origin, SurveyRow r, ClientRef client) {
    return new SurveyRow(
        origin,
        client,
        r.respondent(),
        r.responseId(),
        r.day(),
        r.segment(),
        r.manager(),
        r.answers(),
        r.comment());
  }

  static InteractionRow of(int file, InteractionRow r, ClientRef client) {
    InteractionRow plain = new InteractionRow(NOWHERE, client, r.day(), r.kind(), r.manager());
    return new InteractionRow(origin(file, plain), client, r.day(), r.kind(), r.manager());
  }

  static EventRow of(int file, EventRow r, ClientRef client) {
    EventRow plain =
        new EventRow(NOWHERE, r.day(), r.name(), r.segment(), r.manager(), client, r.attribute());
    return new EventRow(
        origin(file, plain), r.day(), r.name(), r.segment(), r.manager(), client, r.attribute());
  }

  static InvitationRow of(int file, InvitationRow r, ClientRef client) {
    InvitationRow plain = new InvitationRow(NOWHERE, client, r.respondent(), r.day());
    return new InvitationRow(origin(file, plain), client, r.respondent(), r.day());
  }
}
