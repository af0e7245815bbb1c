package foreshock.report;

import foreshock.insight.DriverAnalysis;
import foreshock.insight.DriverRow;
import foreshock.insight.DriverVerdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Attributes by how they perform (across) and how much depends on them (upwards), parted where the
 * verdicts part: at their mean and at an equal share.
 *
 * @param points an attribute each, the most important first
 * @param corners what is to be done in each quarter
 * @param mean place of the mean across
 * @param equal place of the equal share upwards
 */
record DriverMap(
    List<Point> points,
    List<Corner> corners,
    List<Tick> across,
    List<Tick> upwards,
    String mean,
    String equal,
    String performance,
    String importance,
    String description) {
  static final double LEFT = 58;
  static final double RIGHT = 744;
  static final double TOP = 14;
  static final double BOTTOM = 300;
  private static final int MOST = 12;
  private static final double LETTER = 6.6;
  private static final double LINE = 15;
  private static final double HALF_LEAST = 5;

  /** An attribute; {@code name} is empty where it would cover another. */
  record Point(
      String x, String y, String low, String high, String name, Label label, String told) {}

  /** Where a name stands, as {@code text-anchor} has it. */
  record Label(String x, String y, String side) {}

  /** A quarter's word. */
  record Corner(String x, String y, String side, String word) {}

  /** A figure beside an axis. */
  record Tick(String at, String text) {}

  private record Place(DriverRow row, double x, double y) {}

  /** Whether two attributes or more can be set against each other. */
  static boolean isTold(DriverAnalysis analysis) {
    return rows(analysis).size() > 1 && Double.isFinite(analysis.meanPerformance());
  }

  static DriverMap of(DriverAnalysis analysis, Wording wording) {
    List<DriverRow> rows = rows(analysis);
    double mean = analysis.meanPerformance();
    double half =
        rows.stream()
            .mapToDouble(row -> Math.abs(row.window().performance() - mean))
            .max()
            .orElse(0);
    double reach = Math.max(HALF_LEAST, half * 1.25);
    double from = Math.max(0, mean - reach);
    double to = Math.min(100, mean + reach);
    long shares = analysis.rows().stream().filter(DriverMap::hasShare).count();
    double equal = 1.0 / shares;
    double most =
        1.1
            * rows.stream()
                .mapToDouble(row -> Math.max(high(row), 2 * equal))
                .max()
                .orElse(2 * equal);
    List<Place> places = new ArrayList<>();
    for (DriverRow row : rows) {
      places.add(
          new Place(
              row,
              scaled(row.window().performance(), from, to, LEFT, RIGHT),
              scaled(row.importance(), 0, most, BOTTOM, TOP)));
    }
    List<double[]> taken = new ArrayList<>();
    places.forEach(one -> taken.add(new double[] {one.x - 7, one.y - 7, one.x + 7, one.y + 7}));
    List<Point> points = new ArrayList<>();
    for (Place place : places) {
      points.add(point(place, most, taken, wording));
    }
    return new DriverMap(
        points,
        corners(wording),
        ticks(from, to, LEFT, RIGHT, 5, value -> wording.decimal(value, 0)),
        ticks(0, most, BOTTOM, TOP, 0.1, wording::percent),
        Svg.number(scaled(mean, from, to, LEFT, RIGHT)),
        Svg.number(scaled(equal, 0, most, BOTTOM, TOP)),
        wording.say("report.drivers.across"),
        wording.say("report.drivers.upwards"),
        wording.say("report.drivers.map"));
  }

  private static List<DriverRow> rows(DriverAnalysis analysis) {
    return analysis.rows().stream()
        .filter(row -> hasShare(row) && Double.isFinite(row.window().performance()))
        .limit(MOST)
        .toList();
  }

  private static boolean hasShare(DriverRow row) {
    return !Double.isNaN(row.importance());
  }

  private static double high(DriverRow row) {
    return row.importanceInterval().map(one -> one.high()).orElse(row.importance());
  }

  private static Point point(Place place, double most, List<double[]> taken, Wording wording) {
    DriverRow row = place.row;
    double low = row.importanceInterval().map(one -> one.low()).orElse(row.importance());
    String name = DriverChart.cut(row);
    double width = DisplayWidth.of(name) * LETTER;
    String[] sides = {"start", "end", "middle", "middle"};
    double[][] starts = {
      {place.x + 10, place.y + 4},
      {place.x - 10 - width, place.y + 4},
      {place.x - width / 2, place.y - 12},
      {place.x - width / 2, place.y + 20}
    };
    for (int i = 0; i < sides.length; i++) {
      double x = starts[i][0];
      double y = starts[i][1];
      double[] box = {x, y - LINE + 3, x + width, y + 3};
      boolean inside = x >= LEFT && x + width <= RIGHT && box[1] >= TOP && box[3] <= BOTTOM;
      if (inside && taken.stream().noneMatch(other -> overlaps(box, other))) {
        taken.add(box);
        double at = i == 0 ? x : i == 1 ? x + width : x + width / 2;
        Label label = new Label(Svg.number(at), Svg.number(y), sides[i]);
        return point(place, low, most, name, label, wording);
      }
    }
    return point(place, low, most, "", new Label("0", "0", "start"), wording);
  }

  private static Point point(
      Place place, double low, double most, String name, Label label, Wording wording) {
    return new Point(
        Svg.number(place.x),
        Svg.number(place.y),
        Svg.number(scaled(low, 0, most, BOTTOM, TOP)),
        Svg.number(scaled(high(place.row), 0, most, BOTTOM, TOP)),
        name,
        label,
        DriverChart.told(place.row, wording));
  }

  private static boolean overlaps(double[] one, double[] other) {
    return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
  }

  private static List<Corner> corners(Wording wording) {
    String left = Svg.number(LEFT + 6);
    String right = Svg.number(RIGHT - 6);
    String top = Svg.number(TOP + 16);
    String bottom = Svg.number(BOTTOM - 8);
    return List.of(
        new Corner(left, top, "start", word(DriverVerdict.FIX, wording)),
        new Corner(right, top, "end", word(DriverVerdict.KEEP, wording)),
        new Corner(left, bottom, "start", word(DriverVerdict.WATCH, wording)),
        new Corner(right, bottom, "end", word(DriverVerdict.SPARE, wording)));
  }

  private static String word(DriverVerdict verdict, Wording wording) {
    return wording.word("verdict", verdict.key());
  }

  private static List<Tick> ticks(
      double from,
      double to,
      double start,
      double end,
      double step,
      java.util.function.DoubleFunction<String> told) {
    double wide = step * Math.max(1, Math.ceil((to - from) / step / 8));
    List<Tick> ticks = new ArrayList<>();
    for (double at = Math.ceil(from / wide) * wide; at <= to + 1e-9; at += wide) {
      ticks.add(new Tick(Svg.number(scaled(at, from, to, start, end)), told.apply(at)));
    }
    return ticks;
  }

  private static double scaled(double value, double from, double to, double start, double end) {
    return start + (value - from) / (to - from) * (end - start);
  }
}
