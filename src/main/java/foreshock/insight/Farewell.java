package foreshock.insight;

import foreshock.history.ClientHistory;
import foreshock.history.Interactions;
import foreshock.history.Orders;
import foreshock.outcome.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The day from which a client that left was on its way: that of leaving, or an earlier one on which
 * the decision shows. Satisfaction after that day follows the decision and foretells nothing.
 */
final class Farewell {
  /** A notice longer ago than this was about something else. */
  private static final int LONGEST_NOTICE_DAYS = 550;

  private static final int LEAST_PAUSES = 2;

  /** A pause shorter than this is no sign that sales stopped. */
  private static final int SHORTEST_GAP_DAYS = 45;

  /**
   * Kinds of contacts that give notice, in the languages of the exports; no word that a cancelled
   * visit has as well.
   */
  private static final List<String> NOTICE =
      List.of("cancellation", "termination", "offboard", "churn", "kündigung", "расторж");

  private Farewell() {}

  /** The day; empty for a client that has not left, or whose day of leaving is unknown. */
  static OptionalInt dayOf(ClientHistory history, Outcome outcome) {
    if (outcome.leftDay().isEmpty()) {
      return OptionalInt.empty();
    }
    int left = outcome.leftDay().getAsInt();
    return OptionalInt.of(Math.min(notice(history.interactions(), left), salesEnd(history, left)));
  }

  private static int notice(Interactions contacts, int left) {
    for (int i = 0; i < contacts.size(); i++) {
      int day = contacts.day(i);
      String kind = contacts.kind(i).toLowerCase(Locale.ROOT);
      boolean near = day <= left && day > left - LONGEST_NOTICE_DAYS;
      if (near && (kind.equals("notice") || NOTICE.stream().anyMatch(kind::contains))) {
        return day;
      }
    }
    return left;
  }

  /** The day on which the next sale was due, where that lies a whole interval before leaving. */
  private static int salesEnd(ClientHistory history, int left) {
    Orders orders = history.orders();
    int count = orders.countUntil(left);
    double[] pauses = orders.pauses(count);
    if (pauses.length < LEAST_PAUSES) {
      return left;
    }
    double interval = Orders.median(pauses);
    int due = orders.day(count - 1) + (int) Math.round(interval);
    double longest = pauses[pauses.length - 1];
    return left - due > Math.max(Math.max(interval, longest), SHORTEST_GAP_DAYS) ? due : left;
  }
}
