package foreshock.testdata;

import foreshock.ingest.ClientRow;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.EventRow;
import foreshock.ingest.InteractionRow;
import foreshock.ingest.InvitationRow;
import foreshock.ingest.OrderRow;
import foreshock.ingest.RawAnswer;
import foreshock.ingest.SurveyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Exports that tell another future: everything dated after a day is otherwise. */
public final class Perturbed {
  private final int day;
  private final SplittableRandom random;

  private Perturbed(int day, long seed) {
    this.day = day;
    this.random = new SplittableRandom(seed);
  }

  /**
   * The same until a day. Of the rows after it some are gone, some come on other days and say
   * otherwise; who left later leaves on another day or never, who stayed may leave, contracts that
   * end later end at another time.
   */
  public static Export after(Export export, int day, long seed) {
    return new Perturbed(day, seed).export(export);
  }

  private Export export(Export export) {
    List<OrderRow> orders = new ArrayList<>();
    for (OrderRow row : export.orders()) {
      if (row.day() <= day) {
        orders.add(row);
      } else if (random.nextInt(3) > 0) {
        orders.add(
            new OrderRow(
                row.origin(),
                row.client(),
                row.orderId(),
                later(),
                row.amount() * random.nextDouble() * 5,
                row.currency(),
                row.manager(),
                row.product(),
                row.stage()));
      }
    }
    List<SurveyRow> surveys = new ArrayList<>();
    for (SurveyRow row : export.surveys()) {
      if (row.day() <= day) {
        surveys.add(row);
      } else if (random.nextInt(3) > 0) {
        surveys.add(survey(row));
      }
    }
    List<InteractionRow> interactions = new ArrayList<>();
    for (InteractionRow row : export.interactions()) {
      if (row.day() <= day || random.nextBoolean()) {
        interactions.add(row);
      }
    }
    List<EventRow> events = new ArrayList<>();
    for (EventRow row : export.events()) {
      if (row.day() <= day || random.nextBoolean()) {
        events.add(row);
      }
    }
    List<InvitationRow> invitations = new ArrayList<>();
    for (InvitationRow row : export.invitations()) {
      if (row.day() <= day || random.nextBoolean()) {
        invitations.add(row);
      }
    }
    return new Export(
        export.clients().stream().map(this::client).toList(),
        orders,
        surveys,
        interactions,
        events,
        invitations);
  }

  private int later() {
    return day + 1 + random.nextInt(400);
  }

  private SurveyRow survey(SurveyRow row) {
    List<RawAnswer> answers = new ArrayList<>();
    for (RawAnswer answer : row.answers()) {
      answers.add(ExportBuilder.raw(answer.item(), answer.overall(), 1 + random.nextInt(5)));
    }
    return new SurveyRow(
        row.origin(),
        row.client(),
        row.respondent() + random.nextInt(2),
        row.responseId(),
        later(),
        row.segment(),
        row.manager(),
        answers,
        row.comment());
  }

  private ClientRow client(ClientRow row) {
    boolean leftBefore =
        row.churnDay().isPresent()
            ? row.churnDay().getAsInt() <= day
            : row.standing() == Standing.FORMER;
    boolean leavesLater = !leftBefore && random.nextBoolean();
    Standing stays = row.standing() == Standing.FORMER ? Standing.ACTIVE : row.standing();
    Standing leaves = row.standing() == Standing.UNKNOWN ? Standing.UNKNOWN : Standing.FORMER;
    return new ClientRow(
        row.origin(),
        row.client(),
        row.segment(),
        row.manager(),
        row.startDay(),
        leftBefore ? row.standing() : leavesLater ? leaves : stays,
        leftBefore ? row.churnDay() : leavesLater ? OptionalInt.of(later()) : OptionalInt.empty(),
        row.contractEndDay().isPresent() && row.contractEndDay().getAsInt() > day
            ? OptionalInt.of(later())
            : row.contractEndDay(),
        row.value(),
        row.currency());
  }
}
