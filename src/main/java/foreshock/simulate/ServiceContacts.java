package foreshock.simulate;

import foreshock.simulate.World.Interaction;
import java.util.ArrayList;
import java.util.List;

/**
 * How often people of the vendor and a client meet. Worse support makes more tickets.
 *
 * @param visitsPerMonth probability of a visit in a month
 * @param callsPerMonth probability of a call in a month
 * @param ticketsPerMonth mean number of tickets in a month for content clients
 * @param visitsEndMonth month from which nobody comes any more
 */
record ServiceContacts(
    double visitsPerMonth, double callsPerMonth, double ticketsPerMonth, int visitsEndMonth) {

  private static final double CONTENT = 70;
  private static final double POINTS_THAT_DOUBLE_TICKETS = 30;

  /** All contacts before {@code endDay}. */
  List<Interaction> interactions(
      ClientPlan plan, ClientPath path, WorldSettings settings, int endDay, Stream stream) {
    List<Interaction> rows = new ArrayList<>();
    for (int month = Math.max(0, plan.startMonth()); month < settings.months(); month++) {
      boolean visits = stream.chance(visitsPerMonth) && month < visitsEndMonth;
      int visitDay = settings.anyDayOf(month, stream);
      boolean calls = stream.chance(callsPerMonth);
      int callDay = settings.anyDayOf(month, stream);
      if (visits) {
        rows.add(new Interaction(plan.id(), visitDay, "visit", plan.manager()));
      }
      if (calls) {
        rows.add(new Interaction(plan.id(), callDay, "call", plan.manager()));
      }
      double unhappy = Math.max(0, CONTENT - path.attribute(Attribute.SUPPORT, month));
      double tickets = ticketsPerMonth * (1 + unhappy / POINTS_THAT_DOUBLE_TICKETS);
      for (int i = 0; i < 3; i++) {
        boolean opened = stream.chance(tickets / 3);
        int day = settings.anyDayOf(month, stream);
        if (opened) {
          rows.add(new Interaction(plan.id(), day, "ticket", ""));
        }
      }
    }
    rows.removeIf(row -> row.day() >= endDay);
    return rows;
  }
}
