package foreshock.outcome;

import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Crm;

/**
 * What counts as having left.
 *
 * @param status a former client by its status or churn date
 * @param contract a contract that ended without renewal
 * @param inactivity no sale for longer than the client's own rhythm explains
 * @param inactivityFactor so many of its own intervals without a sale
 */
public record LeavingRules(
    boolean status, boolean contract, boolean inactivity, double inactivityFactor) {
  /** All three ways. */
  public static final LeavingRules DEFAULT = new LeavingRules(true, true, true, 3);

  /** Whether the clients file says of anybody that it left; only then does "active" mean alive. */
  public static boolean keepsStatus(ClientBook book) {
    for (ClientHistory history : book.clients()) {
      Crm crm = history.crm();
      boolean former =
          crm.churnDay().isPresent()
              ? crm.churnDay().getAsInt() <= book.asOf().day()
              : crm.isFormer();
      if (former) {
        return true;
      }
    }
    return false;
  }
}
