package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Event;
import foreshock.history.Responses;
import foreshock.numeric.MannKendall;
import foreshock.numeric.TheilSen;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import foreshock.signal.ClientSignals;
import foreshock.signal.Onset;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One client's whole story up to as-of.
 *
 * @param outcome whether it is still a client
 * @param signals what is known of it
 * @param assessment what the scan says of it; empty for a client that has left
 * @param firstMonth month of the first point of {@code timeline}
 * @param timeline satisfaction at each month's end as it was known then; NaN before the first
 *     answer
 * @param onset when the present fall began
 * @param events of the company that touched it about the onset
 * @param moved its attributes, the one that fell most first
 * @param trend plain evidence that can be computed again in a spreadsheet; empty with fewer than
 *     three answers
 */
public record ClientStory(
    ClientHistory history,
    Outcome outcome,
    ClientSignals signals,
    Optional<Assessment> assessment,
    int firstMonth,
    double[] timeline,
    Optional<Onset> onset,
    List<Event> events,
    List<Moved> moved,
    Optional<Trend> trend) {
  private static final int LONGEST_TIMELINE = 60;
  private static final int LEAST_ANSWERS = 3;

  /** An attribute's level now and change against six months ago, points. */
  public record Moved(String attribute, Satisfaction satisfaction) {}

  /** Theil–Sen slope in points a month, two-sided Mann–Kendall p and the last index. */
  public record Trend(double pointsPerMonth, double pValue, double lastIndex) {}

  /** The story of a client of the scanned portfolio. */
  public static ClientStory of(ClientHistory history, ScanResult scan) {
    ClientBook book = scan.book();
    Estimates estimates = scan.estimates();
    Optional<Assessment> assessment =
        scan.assessments().stream()
            .filter(one -> one.client().id().equals(history.client().id()))
            .findFirst();
    Optional<Onset> onset = assessment.flatMap(Assessment::onset);
    Outcome outcome = scan.outcomes().get(book.clients().indexOf(history));
    int now = Days.monthOf(outcome.leftDay().orElse(book.asOf().day()));
    int first = firstMonth(history, now);
    return new ClientStory(
        history,
        outcome,
        estimates.signals(history, book.asOf()),
        assessment,
        first,
        timeline(history, estimates, first, now, book.asOf()),
        onset,
        onset.map(began -> about(history, book.events(), began)).orElse(List.of()),
        Drivers.of(history, estimates, book.asOf()).stream()
            .map(one -> new Moved(one.item().name(), one.satisfaction()))
            .toList(),
        trend(history.responses(), estimates));
  }

  private static int firstMonth(ClientHistory history, int now) {
    int first = now;
    if (history.responses().size() > 0) {
      first = Math.min(first, Days.monthOf(history.responses().day(0)));
    }
    return Math.max(first, now - LONGEST_TIMELINE + 1);
  }

  private static double[] timeline(
      ClientHistory history, Estimates estimates, int first, int now, AsOf asOf) {
    double[] levels = new double[now - first + 1];
    Arrays.fill(levels, Double.NaN);
    for (int month = first; month <= now; month++) {
      AsOf then = AsOf.ofDay(Math.min(Days.lastDayOf(month), asOf.day()));
      if (history.responses().countUntil(then.day()) > 0) {
        levels[month - first] = estimates.satisfaction(history, then).level();
      }
    }
    return levels;
  }

  private static List<Event> about(ClientHistory history, List<Event> events, Onset onset) {
    return events.stream()
        .filter(event -> event.touches(history.client()))
        .filter(event -> onset.isAbout(Days.monthOf(event.day())))
        .toList();
  }

  private static Optional<Trend> trend(Responses responses, Estimates estimates) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      double index = estimates.index().of(responses, i).value();
      if (!Double.isNaN(index)) {
        points.add(new double[] {responses.day(i) / Days.PER_MONTH, index});
      }
    }
    if (points.size() < LEAST_ANSWERS) {
      return Optional.empty();
    }
    double[] months = points.stream().mapToDouble(point -> point[0]).toArray();
    double[] index = points.stream().mapToDouble(point -> point[1]).toArray();
    return Optional.of(
        new Trend(
            TheilSen.slope(months, index).slope(),
            MannKendall.test(months, index).pTwoSided(),
            index[index.length - 1]));
  }
}
