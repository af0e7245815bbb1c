package foreshock.outcome;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Crm;
import foreshock.history.Orders;
import foreshock.outcome.Outcome.Cause;
import java.util.OptionalInt;

/**
 * Decides whether and when a client left: status with a date, contract end without renewal,
 * inactivity.
 */
public final class OutcomeJudge {
  /** A sale so long before a contract's end renews it. */
  private static final int RENEWAL_DAYS = 90;

  private static final int LEAST_ORDERS = 3;

  /** A pause has to be so much longer than the longest one so far. */
  private static final double BEYOND_LONGEST = 1.5;

  private final LeavingRules rules;
  private final AsOf asOf;
  private final boolean statusKept;
  private final boolean seesEverything;

  /**
   * @param seesEverything whether as-of is not before any answer, sale or interaction of the
   *     exports, so that "former" means former at as-of
   */
  public OutcomeJudge(LeavingRules rules, ClientBook book, boolean seesEverything) {
    this.rules = rules;
    this.asOf = book.asOf();
    this.statusKept = LeavingRules.keepsStatus(book);
    this.seesEverything = seesEverything;
  }

  /** The outcome of one client. */
  public Outcome judge(ClientHistory history) {
    Crm crm = history.crm();
    if (rules.status() && crm.churnDay().isPresent()) {
      return left(Cause.STATUS, crm.churnDay().getAsInt());
    }
    if (rules.status() && crm.isFormer()) {
      return former(history);
    }
    boolean saidToBeClient = rules.status() && statusKept && crm.isCalledClient();
    if (!saidToBeClient && rules.contract() && endedUnrenewed(history)) {
      return left(Cause.CONTRACT, crm.contractEndDay().getAsInt());
    }
    boolean underContract =
        crm.contractEndDay().isPresent() && crm.contractEndDay().getAsInt() > asOf.day();
    if (!saidToBeClient && !underContract && rules.inactivity()) {
      return inactivity(history);
    }
    return alive(asOf.day());
  }

  /**
   * A former client without a date: contract end, else last sale and one interval, else the last
   * sign of life.
   */
  private Outcome former(ClientHistory history) {
    Crm crm = history.crm();
    if (crm.contractEndDay().isPresent()) {
      return left(Cause.STATUS, crm.contractEndDay().getAsInt());
    }
    int sales = history.orders().size();
    if (sales > 0) {
      int last = history.orders().day(sales - 1);
      double interval = sales < LEAST_ORDERS ? 0 : Orders.median(history.orders().pauses(sales));
      int day = last + (int) Math.round(Double.isNaN(interval) ? 0 : interval);
      return left(Cause.STATUS, seesEverything ? Math.min(day, asOf.day()) : day);
    }
    int contacts = history.interactions().size();
    if (contacts > 0) {
      return left(Cause.STATUS, history.interactions().day(contacts - 1));
    }
    int answers = history.responses().size();
    return answers > 0
        ? left(Cause.STATUS, history.responses().day(answers - 1))
        : new Outcome(Cause.STATUS, OptionalInt.empty(), asOf.day());
  }

  private boolean endedUnrenewed(ClientHistory history) {
    if (history.crm().contractEndDay().isEmpty()) {
      return false;
    }
    int end = history.crm().contractEndDay().getAsInt();
    int sales = history.orders().size();
    int answers = history.responses().size();
    boolean renewed = sales > 0 && history.orders().day(sales - 1) > end - RENEWAL_DAYS;
    boolean talks = answers > 0 && history.responses().day(answers - 1) > end;
    return end <= asOf.day() && !renewed && !talks;
  }

  private Outcome inactivity(ClientHistory history) {
    int sales = history.orders().size();
    double[] pauses = history.orders().pauses(sales);
    if (sales < LEAST_ORDERS || pauses.length < LEAST_ORDERS - 1) {
      return alive(asOf.day());
    }
    double interval = Orders.median(pauses);
    double patience =
        Math.max(rules.inactivityFactor() * interval, BEYOND_LONGEST * pauses[pauses.length - 1]);
    int last = history.orders().day(sales - 1);
    int due = last + (int) Math.round(interval);
    int answers = history.responses().size();
    boolean talks = answers > 0 && history.responses().day(answers - 1) > due;
    if (!talks && asOf.day() - last > patience) {
      return left(Cause.INACTIVITY, due);
    }
    return alive(talks ? asOf.day() : Math.min(asOf.day(), due));
  }

  private Outcome left(Cause cause, int day) {
    return day <= asOf.day() ? new Outcome(cause, OptionalInt.of(day), day) : alive(asOf.day());
  }

  private static Outcome alive(int observedUntil) {
    return new Outcome(Cause.NONE, OptionalInt.empty(), observedUntil);
  }
}
