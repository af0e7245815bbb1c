package foreshock.insight;

import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Event;
import foreshock.history.Responses;
import foreshock.portfolio.Estimates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What of the whole touches one client: what the company changed and what that did to all it
 * touched, falls that began together with its own, orders far above its size, and how far
 * satisfaction runs ahead of leaving among its like.
 *
 * @param touches events that touched it, the latest first
 * @param clusters falls that began together, its own among them, and that no event explains
 * @param large its orders far above its own size, the latest first
 * @param lag of its segment where that can be told, else of the whole
 */
public record ClientContext(
    List<Touch> touches, List<OnsetClusters.Cluster> clusters, List<Large> large, ClientLag lag) {
  private static final int MOST = 5;

  /**
   * An event that touched the client.
   *
   * @param effect on all it touched, over all attributes
   * @param before the client's own mean in the window before, 0–100; NaN without an answer
   * @param after the same after it
   */
  public record Touch(ImpactRow effect, double before, double after) {}

  /**
   * An order at least twice as large as any before.
   *
   * @param gap whether hardly any order followed in four months
   * @param change points of satisfaction after it against before; NaN where it was not heard
   * @param fell whether that is a plain fall
   */
  public record Large(
      int day, double amount, double usual, boolean gap, double change, boolean fell) {}

  public ClientContext {
    touches = List.copyOf(touches);
    clusters = List.copyOf(clusters);
    large = List.copyOf(large);
  }

  /** The context of a client of the scanned portfolio. */
  public static ClientContext of(ClientHistory history, ScanResult scan) {
    ClientBook book = scan.book();
    Estimates estimates = scan.estimates();
    OnsetClusters clusters = OnsetClusters.of(book, estimates, scan.outcomes());
    Impact impact = Impact.of(book, scan.outcomes(), estimates, Impact.WINDOW_MONTHS, clusters);
    List<Touch> touches = new ArrayList<>();
    for (ImpactRow row : impact.rows()) {
      Event event = row.event();
      if (row.attribute().equals(Trend.ALL) && event.touches(history.client())) {
        int day = event.day();
        touches.add(
            new Touch(
                row,
                mean(history.responses(), estimates, back(day, Impact.WINDOW_MONTHS), day - 1),
                mean(
                    history.responses(),
                    estimates,
                    day - 1,
                    back(day, -Impact.WINDOW_MONTHS) - 1)));
      }
    }
    touches.sort(Comparator.comparingInt((Touch one) -> one.effect().event().day()).reversed());
    String id = history.client().id();
    List<Large> large = new ArrayList<>();
    PushedSales.of(
            history,
            scan.outcomes().get(book.clients().indexOf(history)),
            estimates,
            book.asOf().day())
        .forEach(
            one ->
                large.add(
                    0,
                    new Large(
                        one.day(),
                        one.amount(),
                        one.usual(),
                        one.gap(),
                        one.change(),
                        one.fell())));
    return new ClientContext(
        touches.stream().limit(MOST).toList(),
        clusters.unexplained().stream().filter(one -> one.clients().contains(id)).toList(),
        large.stream().limit(MOST).toList(),
        ClientLag.of(scan, history.client().segment()));
  }

  private static int back(int day, int months) {
    return (int) Math.round(day - months * Days.PER_MONTH);
  }

  /** Mean index of the answers after a day, until another. */
  private static double mean(Responses of, Estimates estimates, int afterDay, int untilDay) {
    double sum = 0;
    int count = 0;
    for (int i = of.countUntil(afterDay); i < of.countUntil(untilDay); i++) {
      double index = estimates.index().of(of, i).value();
      if (!Double.isNaN(index)) {
        sum += index;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
