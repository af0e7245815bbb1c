package foreshock.insight;

import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.history.Event;
import foreshock.history.Item;
import foreshock.history.Responses;
import foreshock.numeric.Holm;
import foreshock.numeric.InterruptedSeries;
import foreshock.numeric.Welch;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.PortfolioFit;
import foreshock.signal.EarnedSales;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each event did to satisfaction and sales, against clients that it did not touch: difference
 * in differences of the clients' own means before and after (O. Ashenfelter and D. Card, 1985,
 * doi:10.2307/1924810), one figure a client, so that a client's answers count as one. Without such
 * clients an interrupted series.
 *
 * <p>The change of the others is what all share and the troubles that a few of them have by
 * themselves, and nothing tells whether the touched would have had as many of these. If so, their
 * mean is what the touched are to be held against; if none, what the typical of them did, their
 * median, which a few do not move. The effect lies between the two (C. F. Manski and J. V. Pepper,
 * 2018, doi:10.1162/REST_a_00689): the interval holds those of both, and p is the larger.
 *
 * @param rows an event and attribute each, the events in order of their days and the index first
 * @param entangled events whose effects cannot be told apart, as pairs
 * @param unknownAttributes attributes that events name and no survey asks
 * @param clusters falls that began together and that no event explains
 */
public record Impact(
    List<ImpactRow> rows,
    List<Event[]> entangled,
    List<String> unknownAttributes,
    OnsetClusters clusters) {
  /** Fewer clients on a side tell nothing. */
  public static final int LEAST_CLIENTS = 5;

  /** Months compared on each side of an event. */
  public static final int WINDOW_MONTHS = 12;

  private static final double TAIL = 0.05;
  private static final double SIGNIFICANT = 0.05;

  public Impact {
    rows = List.copyOf(rows);
    entangled = List.copyOf(entangled);
    unknownAttributes = List.copyOf(unknownAttributes);
  }

  /** The effects of all events of the book. */
  public static Impact of(ClientBook book, ScanSettings settings, int months) {
    return of(book, settings, PortfolioFit.fit(book), months);
  }

  /** The same where the portfolio has been fitted. */
  public static Impact of(ClientBook book, ScanSettings settings, Estimates estimates, int months) {
    List<Outcome> outcomes = Outcomes.of(book, settings);
    return of(book, outcomes, estimates, months, OnsetClusters.of(book, estimates, outcomes));
  }

  static Impact of(
      ClientBook book,
      List<Outcome> outcomes,
      Estimates estimates,
      int months,
      OnsetClusters clusters) {
    Maker maker = new Maker(book, outcomes, estimates, months);
    List<ImpactRow> rows = new ArrayList<>();
    List<Event[]> entangled = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Event event : book.events()) {
      rows.addAll(maker.rows(event, entangled));
      boolean asked = book.items().stream().anyMatch(item -> isNamed(event, item));
      if (!event.attribute().isEmpty() && !asked && !unknown.contains(event.attribute())) {
        unknown.add(event.attribute());
      }
    }
    return new Impact(rows, entangled, unknown, clusters);
  }

  private static boolean isNamed(Event event, Item item) {
    return event.attribute().strip().equalsIgnoreCase(item.name());
  }

  private static final class Maker {
    private final ClientBook book;
    private final List<Outcome> outcomes;
    private final Estimates estimates;
    private final int months;
    private final EarnedSales[] sales;

    /** Items of the rows after the first, which is the index. */
    private final int[] items;

    private final int[] placeOf;

    Maker(ClientBook book, List<Outcome> outcomes, Estimates estimates, int months) {
      this.book = book;
      this.outcomes = outcomes;
      this.estimates = estimates;
      this.months = months;
      this.items =
          IntStream.range(0, book.items().size())
              .filter(item -> !book.items().get(item).overall())
              .toArray();
      this.placeOf = new int[book.items().size()];
      for (int row = 0; row < items.length; row++) {
        placeOf[items[row]] = row + 1;
      }
      this.sales = new EarnedSales[book.clients().size()];
      for (int c = 0; c < sales.length; c++) {
        sales[c] = EarnedSales.of(book.clients().get(c).orders(), book.asOf().day());
      }
    }

    List<ImpactRow> rows(Event event, List<Event[]> entangled) {
      int clients = book.clients().size();
      boolean[] touched = new boolean[clients];
      for (int c = 0; c < clients; c++) {
        Client client = book.clients().get(c).client();
        touched[c] = event.touches(client);
      }
      ImpactWindow window = ImpactWindow.of(book, event, touched, months, book.asOf());
      for (Event other : window.entangled()) {
        if (other.day() >= event.day()
            && entangled.stream()
                .noneMatch(pair -> Arrays.equals(pair, new Event[] {other, event}))) {
          entangled.add(new Event[] {event, other});
        }
      }
      ImpactSums sums = new ImpactSums(clients, items.length + 1);
      for (int c = 0; c < clients; c++) {
        add(sums, c, event.day(), window);
      }
      List<Found> found = new ArrayList<>();
      for (int row = 0; row <= items.length; row++) {
        found.add(compare(row, sums, touched, event.day(), window));
      }
      double[] paid =
          Holm.adjust(found.stream().mapToDouble(Found::pValue).toArray(), weights(event));
      SalesEffect onSales =
          book.facts().severalCurrencies()
              ? SalesEffect.UNKNOWN
              : SalesEffect.of(book, sales, touched, event.day(), window);
      List<ImpactRow> rows = new ArrayList<>();
      for (int row = 0; row <= items.length; row++) {
        rows.add(row(event, row, found.get(row), paid[row], onSales));
      }
      return rows;
    }

    /** What the event names was expected before anybody looked: it pays as half of all. */
    private double[] weights(Event event) {
      double[] weights = new double[items.length + 1];
      Arrays.fill(weights, 1);
      for (int row = 1; row <= items.length; row++) {
        if (isNamed(event, book.items().get(items[row - 1]))) {
          weights[row] = items.length;
        }
      }
      return weights;
    }

    private ImpactRow row(Event event, int row, Found one, double paid, SalesEffect onSales) {
      double[] ends = one.ends(TAIL);
      return new ImpactRow(
          event,
          row == 0 ? Trend.ALL : book.items().get(items[row - 1]).name(),
          one.clients(),
          one.control(),
          one.before(),
          one.after(),
          one.effect().difference(),
          ends[0],
          ends[1],
          paid,
          row == 0 ? onSales : SalesEffect.UNKNOWN,
          verdict(one, paid),
          one.preTrend().difference(),
          one.preTrend().pValue(),
          one.typical().difference(),
          row > 0 && isNamed(event, book.items().get(items[row - 1])));
    }

    private static ImpactVerdict verdict(Found one, double paid) {
      if (Double.isNaN(paid)) {
        return ImpactVerdict.TOO_LITTLE_DATA;
      }
      if (paid > SIGNIFICANT) {
        return ImpactVerdict.NO_EVIDENCE;
      }
      boolean fell = one.effect().difference() < 0;
      if (one.control() == 0) {
        return fell ? ImpactVerdict.FELL_WITHOUT_CONTROL : ImpactVerdict.ROSE_WITHOUT_CONTROL;
      }
      if (one.preTrend().pValue() <= SIGNIFICANT) {
        return ImpactVerdict.NOT_PARALLEL;
      }
      boolean moved = one.own().pValue() <= SIGNIFICANT && one.own().difference() < 0 == fell;
      if (!moved) {
        return ImpactVerdict.OTHERS_MOVED;
      }
      return fell ? ImpactVerdict.FELL : ImpactVerdict.ROSE;
    }

    /** Sums of a client's answers of the early and the late half before, and after. */
    private void add(ImpactSums sums, int client, int eventDay, ImpactWindow window) {
      Responses responses = book.clients().get(client).responses();
      int middle = (window.fromDay() + eventDay) / 2;
      int end = end(client, window);
      for (int i = responses.countUntil(window.fromDay() - 1); i < end; i++) {
        int day = responses.day(i);
        int part =
            day < middle ? ImpactSums.EARLY : day < eventDay ? ImpactSums.LATE : ImpactSums.AFTER;
        sums.add(0, client, part, estimates.index().of(responses, i).value());
        for (int k = responses.from(i); k < responses.to(i); k++) {
          int row = placeOf[responses.item(k)];
          if (row > 0) {
            sums.add(row, client, part, responses.value(k));
          }
        }
      }
    }

    /** Responses of a client until the window's end; those given after leaving are no client's. */
    private int end(int client, ImpactWindow window) {
      int last = Math.min(window.toDay(), outcomes.get(client).leftDay().orElse(window.toDay()));
      return book.clients().get(client).responses().countUntil(last - 1);
    }

    private Found compare(
        int row, ImpactSums sums, boolean[] touched, int eventDay, ImpactWindow window) {
      int[] exposed = sums.heard(row, touched, true);
      int[] others = sums.heard(row, touched, false);
      double before = mean(exposed, client -> sums.before(row, client));
      double after = mean(exposed, client -> sums.after(row, client));
      if (exposed.length < LEAST_CLIENTS) {
        return Found.without(exposed.length, others.length, before, after, NOTHING);
      }
      if (others.length < LEAST_CLIENTS) {
        Welch step = series(row, exposed, eventDay, window);
        return Found.without(exposed.length, 0, before, after, step);
      }
      double[] changes = sums.changes(row, exposed);
      double[] usual = sums.changes(row, others);
      double[] ours = sums.halves(row, touched, true);
      double[] theirs = sums.halves(row, touched, false);
      boolean told = ours.length >= LEAST_CLIENTS && theirs.length >= LEAST_CLIENTS;
      Welch preTrend = told ? Welch.of(ours, theirs) : NOTHING;
      return new Found(
          exposed.length,
          others.length,
          before,
          after,
          Welch.of(changes, usual),
          Welch.againstMedian(changes, usual),
          preTrend,
          Welch.of(changes));
    }

    /** Twice as long before the event, so that its own course is known. */
    private Welch series(int row, int[] exposed, int eventDay, ImpactWindow window) {
      int from = Math.min(window.fromDay(), eventDay - 2 * (eventDay - window.fromDay()));
      List<double[]> points = new ArrayList<>();
      for (int place = 0; place < exposed.length; place++) {
        ClientHistory history = book.clients().get(exposed[place]);
        Responses responses = history.responses();
        int end = end(exposed[place], window);
        for (int i = responses.countUntil(from - 1); i < end; i++) {
          double value =
              row == 0 ? estimates.index().of(responses, i).value() : item(responses, i, row);
          if (!Double.isNaN(value)) {
            points.add(new double[] {place, responses.day(i) - eventDay, value});
          }
        }
      }
      int n = points.size();
      int[] client = new int[n];
      int[] period = new int[n];
      double[] time = new double[n];
      boolean[] after = new boolean[n];
      double[] value = new double[n];
      for (int i = 0; i < n; i++) {
        client[i] = (int) points.get(i)[0];
        time[i] = points.get(i)[1];
        period[i] = Days.monthOf(eventDay + (int) points.get(i)[1]);
        after[i] = points.get(i)[1] >= 0;
        value[i] = points.get(i)[2];
      }
      return InterruptedSeries.step(client, period, time, after, value);
    }

    private double item(Responses responses, int response, int row) {
      double sum = 0;
      int count = 0;
      for (int k = responses.from(response); k < responses.to(response); k++) {
        if (placeOf[responses.item(k)] == row) {
          sum += responses.value(k);
          count++;
        }
      }
      return count == 0 ? Double.NaN : sum / count;
    }
  }

  private static final Welch NOTHING = new Welch(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private static double mean(int[] clients, java.util.function.IntToDoubleFunction figure) {
    return Arrays.stream(clients).mapToDouble(figure).average().orElse(Double.NaN);
  }

  /**
   * One comparison, not yet paid for.
   *
   * @param effect against the mean of the others, or an interrupted series
   * @param typical against their median
   * @param own change of the touched by themselves
   */
  private record Found(
      int clients,
      int control,
      double before,
      double after,
      Welch effect,
      Welch typical,
      Welch preTrend,
      Welch own) {
    /** With nobody to compare with. */
    static Found without(int clients, int control, double before, double after, Welch effect) {
      return new Found(clients, control, before, after, effect, NOTHING, NOTHING, NOTHING);
    }

    /** That of the comparison which finds less; 1 where they do not agree on the direction. */
    double pValue() {
      if (!compared()) {
        return effect.pValue();
      }
      boolean agree = effect.difference() * typical.difference() > 0;
      return agree ? Math.max(effect.pValue(), typical.pValue()) : 1;
    }

    /** Whichever of both comparisons is the right one, their intervals' ends hold its own. */
    double[] ends(double tail) {
      double[] ends = effect.ends(tail);
      if (compared()) {
        double[] other = typical.ends(tail);
        ends[0] = Math.min(ends[0], other[0]);
        ends[1] = Math.max(ends[1], other[1]);
      }
      return ends;
    }

    private boolean compared() {
      return !Double.isNaN(typical.difference());
    }
  }
}
