package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Days that are compared: {@code [fromDay, event)} against {@code [event, toDay)}. Never smoothed,
 * so that nothing of the effect leaks to before the event. Another event that sets the touched
 * apart from the others ends the time on its side, if it leaves {@link #LEAST_MONTHS}.
 *
 * @param fromDay first day before the event
 * @param toDay one past the last day after it
 * @param entangled other events that set the same clients apart inside these days
 */
record ImpactWindow(int fromDay, int toDay, List<Event> entangled) {
  static final int LEAST_MONTHS = 3;

  /** Share of the touched less that of the others: from here on the two events are entangled. */
  private static final double APART = 0.5;

  /**
   * @param months on each side
   * @param touched whether the event touched each client of the book
   */
  static ImpactWindow of(ClientBook book, Event event, boolean[] touched, int months, AsOf asOf) {
    int from = event.day() - days(months);
    int to = Math.min(event.day() + days(months), asOf.day() + 1);
    List<Event> entangled = new ArrayList<>();
    for (Event other : book.events()) {
      boolean same = other.equals(event) || other.day() < from || other.day() >= to;
      if (same || !setsApart(book, other, touched)) {
        continue;
      }
      if (other.day() <= event.day() - days(LEAST_MONTHS)) {
        from = Math.max(from, other.day());
      } else if (other.day() >= event.day() + days(LEAST_MONTHS)) {
        to = Math.min(to, other.day());
      } else {
        entangled.add(other);
      }
    }
    return new ImpactWindow(from, to, List.copyOf(entangled));
  }

  private static boolean setsApart(ClientBook book, Event other, boolean[] touched) {
    int[] all = new int[2];
    int[] also = new int[2];
    for (int c = 0; c < touched.length; c++) {
      ClientHistory history = book.clients().get(c);
      if (history.isKnownBy(other.day())) {
        Client client = history.client();
        all[touched[c] ? 1 : 0]++;
        also[touched[c] ? 1 : 0] += other.touches(client) ? 1 : 0;
      }
    }
    double ours = all[1] == 0 ? 0 : also[1] / (double) all[1];
    double theirs = all[0] == 0 ? 0 : also[0] / (double) all[0];
    return Math.abs(ours - theirs) >= APART;
  }

  static int days(int months) {
    return (int) Math.round(months * Days.PER_MONTH);
  }
}
