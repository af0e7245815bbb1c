package foreshock.outcome;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Crm;
import foreshock.history.Orders;
import foreshock.history.Pauses;
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

  /** Who was not seen for so long has gone, where no rhythm says more. */
  private static final int LONG_SILENCE_DAYS = 365;

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
   * sign of life. What came after as-of is not known, so that at an as-of of the past it has left
   * only when it was not seen for longer than its rhythm explains.
   */
  private Outcome former(ClientHistory history) {
    Crm crm = history.crm();
    if (crm.contractEndDay().isPresent()) {
      return left(Cause.STATUS, crm.contractEndDay().getAsInt());
    }
    Orders orders = history.orders();
    int sales = orders.size();
    if (sales > 0) {
      int last = orders.day(sales - 1);
      Pauses pauses = orders.pausesBetween(sales);
      if (sales < LEAST_ORDERS || pauses.count() == 0) {
        return goneSince(last);
      }
      int due = last + (int) Math.round(pauses.median());
      if (seesEverything) {
        return left(Cause.STATUS, Math.min(due, asOf.day()));
      }
      double patience = patience(pauses);
      Outcome outcome =
          asOf.day() - last > patience
              ? noticed(Cause.STATUS, due, last + patience)
              : alive(asOf.day());
      return outcome.settledUntil(settledDay(patience, pauses));
    }
    int contacts = history.interactions().size();
    if (contacts > 0) {
      return goneSince(history.interactions().day(contacts - 1));
    }
    int answers = history.responses().size();
    return answers > 0
        ? goneSince(history.responses().day(answers - 1))
        : new Outcome(Cause.STATUS, OptionalInt.empty(), asOf.day());
  }

  private Outcome goneSince(int day) {
    return seesEverything || asOf.day() - day > LONG_SILENCE_DAYS
        ? left(Cause.STATUS, day)
        : alive(asOf.day());
  }

  /** Days without a sale that pauses between sales still explain. */
  private double patience(Pauses pauses) {
    return Math.max(rules.inactivityFactor() * pauses.median(), BEYOND_LONGEST * pauses.longest());
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
    Pauses pauses = history.orders().pausesBetween(sales);
    if (sales < LEAST_ORDERS || pauses.count() < LEAST_ORDERS - 1) {
      return alive(asOf.day());
    }
    double interval = pauses.median();
    int last = history.orders().day(sales - 1);
    int due = last + (int) Math.round(interval);
    int answers = history.responses().size();
    boolean talks = answers > 0 && history.responses().day(answers - 1) > due;
    double patience = patience(pauses);
    boolean gone = !talks && asOf.day() - last > patience;
    boolean atItsEnd = gone && contractEndsWithin(history.crm(), last, last + patience);
    Outcome outcome =
        atItsEnd
            ? noticed(Cause.CONTRACT, history.crm().contractEndDay().orElseThrow(), last + patience)
            : gone
                ? noticed(Cause.INACTIVITY, due, last + patience)
                : alive(talks ? asOf.day() : Math.min(asOf.day(), due));
    return outcome.settledUntil(settledDay(patience, pauses));
  }

  /** Bills go on until a contract ends, so the last one renewed nothing where none came after. */
  private boolean contractEndsWithin(Crm crm, int from, double to) {
    return rules.contract()
        && crm.contractEndDay().isPresent()
        && crm.contractEndDay().getAsInt() >= from
        && crm.contractEndDay().getAsInt() <= to;
  }

  /** Who stopped on a later day is not yet silent for long enough. */
  private int settledDay(double patience, Pauses pauses) {
    return asOf.day() - (int) Math.ceil(patience - pauses.median());
  }

  /** It left on a day and was taken for a client until its silence had lasted long enough. */
  private Outcome noticed(Cause cause, int leftDay, double noticedDay) {
    return new Outcome(cause, OptionalInt.of(leftDay), (int) Math.ceil(noticedDay));
  }

  private Outcome left(Cause cause, int day) {
    return day <= asOf.day() ? new Outcome(cause, OptionalInt.of(day), day) : alive(asOf.day());
  }

  private static Outcome alive(int observedUntil) {
    return new Outcome(Cause.NONE, OptionalInt.empty(), observedUntil);
  }
}
