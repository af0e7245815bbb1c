package foreshock.report;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientHistory;
import foreshock.history.Event;
import foreshock.history.Orders;
import foreshock.history.Responses;
import foreshock.insight.ScanResult;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.List;

/**
 * A client over time: answers as points, the level as it was known then with its band, orders
 * below, the company's changes as lines. All places are those of the drawing, as text.
 */
record TimelineChart(
    List<MapChart.Tick> months,
    String band,
    String level,
    List<LinePanel.Dot> answers,
    List<Order> orders,
    List<Mark> events,
    String description) {
  static final int WIDTH = 760;
  static final int HEIGHT = 236;
  static final int LEFT = 40;
  static final int RIGHT = 748;
  static final int TOP = 22;
  static final int BOTTOM = 160;
  static final int ORDERS_TOP = 172;
  static final int ORDERS_BOTTOM = 206;
  private static final int LONGEST = 60;
  private static final int MOST_TICKS = 8;

  /** A sale as a stroke. */
  record Order(String x, String y, String told) {}

  /** A change that the company made. */
  record Mark(String x, String number, String told) {}

  static TimelineChart of(ClientHistory history, ScanResult scan, Wording wording) {
    return new Drawing(history, scan, wording).chart();
  }

  private static final class Drawing {
    private final ClientHistory history;
    private final ScanResult scan;
    private final Wording wording;
    private final int firstDay;
    private final int lastDay;

    Drawing(ClientHistory history, ScanResult scan, Wording wording) {
      this.history = history;
      this.scan = scan;
      this.wording = wording;
      this.lastDay = scan.book().asOf().day();
      int seen = history.firstSeenDay(lastDay);
      int earliest = scan.book().asOf().dayMonthsBefore(LONGEST);
      // a year at least, so that one answer is not spread over the whole width
      this.firstDay = Math.max(earliest, Math.min(seen, scan.book().asOf().dayMonthsBefore(12)));
    }

    TimelineChart chart() {
      List<AsOf> days = new ArrayList<>();
      for (int month = Days.monthOf(firstDay); month <= Days.monthOf(lastDay); month++) {
        int day = Math.min(Days.lastDayOf(month), lastDay);
        if (history.responses().countUntil(day) > 0) {
          days.add(AsOf.ofDay(day));
        }
      }
      List<Satisfaction> levels = scan.estimates().satisfaction(history, days);
      StringBuilder level = new StringBuilder();
      StringBuilder upper = new StringBuilder();
      StringBuilder lower = new StringBuilder();
      for (int i = 0; i < days.size(); i++) {
        String x = Svg.number(x(days.get(i).day()));
        level.append(i == 0 ? "" : " ").append(x).append(',').append(y(levels.get(i).level()));
        upper.append(i == 0 ? "" : " ").append(x).append(',').append(y(levels.get(i).high()));
        lower.insert(0, " " + x + "," + y(levels.get(i).low()));
      }
      return new TimelineChart(
          months(),
          upper.toString() + lower,
          level.toString(),
          answers(),
          orders(),
          events(),
          wording.say("report.timeline.description", SafeText.of(history.client().name(), false)));
    }

    private double x(int day) {
      return LEFT + (double) (day - firstDay) / (lastDay - firstDay) * (RIGHT - LEFT);
    }

    private static String y(double points) {
      return Svg.number(BOTTOM - points / 100 * (BOTTOM - TOP));
    }

    private List<MapChart.Tick> months() {
      int first = Days.monthOf(firstDay);
      int last = Days.monthOf(lastDay);
      int step = Math.max(1, (last - first + MOST_TICKS) / MOST_TICKS);
      List<MapChart.Tick> ticks = new ArrayList<>();
      for (int month = last; month > first; month -= step) {
        double x = x(Math.max(firstDay, Days.firstDayOf(month)));
        ticks.add(new MapChart.Tick(Svg.number(x), Days.monthText(month)));
      }
      return ticks;
    }

    private List<LinePanel.Dot> answers() {
      Responses responses = history.responses();
      List<LinePanel.Dot> dots = new ArrayList<>();
      for (int i = 0; i < responses.size(); i++) {
        double value = scan.estimates().index().of(responses, i).value();
        if (responses.day(i) >= firstDay && !Double.isNaN(value)) {
          double points = Math.max(0, Math.min(100, value));
          int who = responses.respondent(i);
          String name =
              who < 0 || who >= responses.respondentNames().size()
                  ? ""
                  : ", " + SafeText.of(responses.respondentNames().get(who), false);
          dots.add(
              new LinePanel.Dot(
                  Svg.number(x(responses.day(i))),
                  y(points),
                  true,
                  Days.text(responses.day(i)) + name + ": " + wording.points(points)));
        }
      }
      return dots;
    }

    private List<Order> orders() {
      Orders orders = history.orders();
      double largest = 0;
      for (int i = 0; i < orders.size(); i++) {
        largest = Math.max(largest, orders.amount(i));
      }
      List<Order> strokes = new ArrayList<>();
      for (int i = 0; i < orders.size(); i++) {
        if (orders.day(i) >= firstDay) {
          double amount = orders.amount(i);
          boolean known = !Double.isNaN(amount) && largest > 0;
          double share = known ? Math.max(0.08, amount / largest) : 0.5;
          strokes.add(
              new Order(
                  Svg.number(x(orders.day(i))),
                  Svg.number(ORDERS_BOTTOM - share * (ORDERS_BOTTOM - ORDERS_TOP)),
                  Days.text(orders.day(i)) + (known ? ": " + wording.money(amount) : "")));
        }
      }
      return strokes;
    }

    private List<Mark> events() {
      List<Mark> marks = new ArrayList<>();
      for (Event event : scan.book().events()) {
        if (event.touches(history.client()) && event.day() >= firstDay && event.day() <= lastDay) {
          marks.add(
              new Mark(
                  Svg.number(x(event.day())),
                  String.valueOf(marks.size() + 1),
                  Days.text(event.day()) + ": " + SafeText.of(event.name(), false)));
        }
      }
      return marks;
    }
  }
}
