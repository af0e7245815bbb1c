package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Event;
import foreshock.history.Orders;
import foreshock.history.Responses;
import foreshock.numeric.PoissonTail;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Chunks;
import foreshock.portfolio.Estimates;
import foreshock.signal.Onset;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Falls of satisfaction that began together, more than chance brings: in a quarter of a year, in
 * the whole, a segment or a manager's clients. Of all that are looked at each pays for the number
 * of them (Bonferroni), and for how unevenly falls come anyway (quasi-Poisson).
 *
 * @param falls plain falls at any time
 * @param unexplained clusters that no event is about, the least likely first
 */
public record OnsetClusters(int falls, List<Cluster> unexplained) {
  /** None were looked for. */
  public static final OnsetClusters NONE = new OnsetClusters(0, List.of());

  /**
   * @param group {@code all}, or a segment or manager
   * @param fromMonth months since January of year 0
   * @param expected falls that would be usual
   * @param clients whose satisfaction began to fall, ascending by id
   */
  public record Cluster(
      String group, int fromMonth, int toMonth, double expected, List<String> clients) {
    public Cluster {
      clients = List.copyOf(clients);
    }
  }

  public OnsetClusters {
    unexplained = List.copyOf(unexplained);
  }

  private static final double PLAIN = 0.9;
  private static final double OVER = 0.5;
  private static final double POINTS = -5;
  private static final int WIDTH = 3;
  private static final int LEAST = 5;
  private static final int MOST = 5;

  /** Median of chi-square with one degree of freedom. */
  private static final double CHI_SQUARE_MEDIAN = 0.4549;

  private static final double SIGNIFICANT = 0.05;

  /** So many months after its first answer a client can be seen to fall. */
  private static final int READY_MONTHS = 3;

  private record Fall(Client client, Onset onset) {}

  /** What one client adds: months in which its fall could have been seen, and its falls. */
  private record Seen(Client client, int fromMonth, int toMonth, List<Fall> falls) {}

  private record Found(Cluster cluster, double pValue, List<Fall> falls) {}

  static OnsetClusters of(ClientBook book, Estimates estimates, List<Outcome> outcomes) {
    List<Integer> places = ClientLag.sample(book, ClientLag.MOST_CLIENTS);
    List<Seen> seen =
        Chunks.map(
            places.size(),
            i ->
                seen(
                    book.clients().get(places.get(i)),
                    outcomes.get(places.get(i)),
                    estimates,
                    book.asOf()));
    List<Fall> falls = seen.stream().flatMap(one -> one.falls().stream()).toList();
    List<Found> found = new ArrayList<>();
    for (Found one : significant(seen)) {
      boolean overlaps =
          found.stream()
              .anyMatch(
                  other ->
                      other.cluster().fromMonth() <= one.cluster().toMonth()
                          && one.cluster().fromMonth() <= other.cluster().toMonth());
      if (!overlaps) {
        found.add(one);
      }
    }
    return new OnsetClusters(
        falls.size(),
        found.stream()
            .filter(one -> book.events().stream().noneMatch(event -> explains(event, one)))
            .map(Found::cluster)
            .limit(MOST)
            .toList());
  }

  private static boolean explains(Event event, Found cluster) {
    long about =
        cluster.falls().stream()
            .filter(fall -> event.touches(fall.client()))
            .filter(fall -> fall.onset().isAbout(Days.monthOf(event.day())))
            .count();
    return about * 2 >= cluster.falls().size();
  }

  private static Seen seen(ClientHistory history, Outcome outcome, Estimates estimates, AsOf asOf) {
    Responses responses = history.responses();
    int last = Math.min(asOf.day(), outcome.leftDay().orElse(asOf.day() + 1) - 1);
    int toMonth = Days.monthOf(last);
    int fromMonth = responses.size() == 0 ? toMonth + 1 : Days.monthOf(responses.day(0));
    List<AsOf> days = new ArrayList<>();
    for (int month = fromMonth + READY_MONTHS; month <= toMonth; month++) {
      days.add(AsOf.ofDay(Math.min(last, Days.lastDayOf(month))));
    }
    List<Fall> falls = new ArrayList<>();
    double mean = estimates.meanOf(history.client());
    List<Satisfaction> along =
        Satisfaction.along(
            responses, estimates.index(), estimates.level(), mean, days, Estimates.CHANGE_MONTHS);
    boolean falling = false;
    for (int i = 0; i < along.size(); i++) {
      Satisfaction then = along.get(i);
      if (!falling && then.fallProbability() >= PLAIN && then.change() <= POINTS) {
        falling = true;
        falls.add(
            new Fall(
                history.client(),
                Onset.of(responses, estimates.index(), estimates.level(), mean, days.get(i))));
      } else if (falling && then.fallProbability() < OVER) {
        falling = false;
      }
    }
    return new Seen(history.client(), fromMonth + 1, toMonth, falls);
  }

  /** Clusters beyond chance, the least likely first. */
  private static List<Found> significant(List<Seen> seen) {
    int from = seen.stream().mapToInt(Seen::fromMonth).min().orElse(0);
    int to = seen.stream().mapToInt(Seen::toMonth).max().orElse(-1);
    int windows = to - from + 2 - WIDTH;
    Map<String, List<Seen>> groups = new LinkedHashMap<>();
    groups.put(Trend.ALL, seen);
    for (Seen one : seen) {
      group(groups, one.client().segment(), one);
      group(groups, one.client().manager(), one);
    }
    List<Found> found = new ArrayList<>();
    if (windows < 2 * WIDTH) {
      return found;
    }
    double spread = spread(seen, from, to);
    double tests = (double) windows * groups.size();
    double[] monthsOfAll = new double[windows];
    double[] fallsOfAll = new double[windows];
    double allMonths = atRisk(seen, from, to + 1);
    double allFalls = seen.stream().mapToInt(one -> one.falls().size()).sum();
    for (int w = 0; w < windows; w++) {
      monthsOfAll[w] = atRisk(seen, from + w, from + w + WIDTH);
      fallsOfAll[w] = falls(seen, from + w).size();
    }
    groups.forEach(
        (name, members) -> {
          for (int w = 0; w < windows; w++) {
            List<Fall> here = falls(members, from + w);
            if (here.size() < LEAST) {
              continue;
            }
            double months = atRisk(members, from + w, from + w + WIDTH);
            double usual = (allFalls - fallsOfAll[w]) / (allMonths - monthsOfAll[w]);
            double others = monthsOfAll[w] - months;
            double now = others > 0 ? (fallsOfAll[w] - here.size()) / others : 0;
            double expected = months * Math.max(usual, now);
            double p = PoissonTail.atLeast(here.size() / spread, expected / spread);
            if (p * tests <= SIGNIFICANT) {
              List<String> ids = here.stream().map(fall -> fall.client().id()).sorted().toList();
              found.add(
                  new Found(
                      new Cluster(name, from + w, from + w + WIDTH - 1, expected, ids), p, here));
            }
          }
        });
    found.sort(
        Comparator.comparingDouble(Found::pValue)
            .thenComparing(one -> one.cluster().fromMonth())
            .thenComparing(one -> one.cluster().group()));
    return found;
  }

  private static void group(Map<String, List<Seen>> groups, String name, Seen one) {
    if (!name.isEmpty()) {
      groups.computeIfAbsent(name, unused -> new ArrayList<>()).add(one);
    }
  }

  /**
   * Variance over mean of the falls of windows side by side, at least 1; by medians, so that the
   * cluster that is looked for does not hide itself.
   */
  private static double spread(List<Seen> seen, int from, int to) {
    List<Double> counts = new ArrayList<>();
    for (int month = from; month + WIDTH <= to + 1; month += WIDTH) {
      counts.add((double) falls(seen, month).size());
    }
    double usual = Math.max(1, median(counts));
    double squares =
        median(counts.stream().map(one -> (one - usual) * (one - usual) / usual).toList());
    return Math.max(1, squares / CHI_SQUARE_MEDIAN);
  }

  private static double median(List<Double> values) {
    return Orders.median(values.stream().mapToDouble(one -> one).sorted().toArray());
  }

  private static List<Fall> falls(List<Seen> seen, int fromMonth) {
    return seen.stream()
        .flatMap(one -> one.falls().stream())
        .filter(fall -> fall.onset().month() >= fromMonth)
        .filter(fall -> fall.onset().month() < fromMonth + WIDTH)
        .toList();
  }

  private static double atRisk(List<Seen> seen, int from, int to) {
    double months = 0;
    for (Seen one : seen) {
      months += Math.max(0, Math.min(to, one.toMonth() + 1) - Math.max(from, one.fromMonth()));
    }
    return months;
  }
}
