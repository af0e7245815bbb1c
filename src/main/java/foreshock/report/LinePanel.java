package foreshock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * One figure over time: a line with its interval as a band, each point with its words. A gap parts
 * the line. All places are those of the drawing, as text.
 *
 * @param title what is drawn
 * @param style colour of the line
 * @param ticks of the upward axis
 * @param periods of the axis across, as many as have room
 * @param bands polygons
 * @param lines polylines
 * @param dots points
 */
record LinePanel(
    String title,
    String style,
    List<MapChart.Tick> ticks,
    List<MapChart.Tick> periods,
    List<String> bands,
    List<String> lines,
    List<Dot> dots) {
  static final int WIDTH = 760;
  static final int HEIGHT = 168;
  private static final int LEFT = 78;
  private static final int RIGHT = 744;
  private static final int TOP = 28;
  private static final int BOTTOM = 138;
  private static final int MOST_PERIODS = 10;

  /** A point; {@code whole} unless its period is cut. */
  record Dot(String x, String y, boolean whole, String told) {}

  /**
   * What is drawn.
   *
   * @param names of the periods
   * @param values NaN where unknown
   * @param lows lower ends of the intervals, NaN without
   * @param highs upper ends
   * @param cut whether the last period is cut
   */
  record Course(List<String> names, double[] values, double[] lows, double[] highs, boolean cut) {}

  /** The panel; empty where nothing is known. */
  static Optional<LinePanel> of(
      String title, String style, Course course, DoubleFunction<String> told, double atLeast) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] values : List.of(course.values(), course.lows(), course.highs())) {
      for (double value : values) {
        low = Double.isNaN(value) ? low : Math.min(low, value);
        high = Double.isNaN(value) ? high : Math.max(high, value);
      }
    }
    if (low > high) {
      return Optional.empty();
    }
    double missing = Math.max(0, atLeast - (high - low));
    return Optional.of(
        new Drawing(course, told, low - missing / 2, high + missing / 2).panel(title, style));
  }

  private record Drawing(Course course, DoubleFunction<String> words, double low, double high) {
    LinePanel panel(String title, String style) {
      List<MapChart.Tick> ticks = new ArrayList<>();
      for (double value : new double[] {low, (low + high) / 2, high}) {
        ticks.add(new MapChart.Tick(Svg.number(y(value)), words.apply(value)));
      }
      return new LinePanel(title, style, ticks, periods(), bands(), lines(), dots());
    }

    private double x(int i) {
      int count = course.names().size();
      return count == 1 ? (LEFT + RIGHT) / 2.0 : LEFT + (double) i / (count - 1) * (RIGHT - LEFT);
    }

    private double y(double value) {
      double share = high > low ? (value - low) / (high - low) : 0.5;
      return BOTTOM - share * (BOTTOM - TOP);
    }

    private List<MapChart.Tick> periods() {
      int step = Math.max(1, (course.names().size() + MOST_PERIODS - 1) / MOST_PERIODS);
      List<MapChart.Tick> ticks = new ArrayList<>();
      for (int i = course.names().size() - 1; i >= 0; i -= step) {
        ticks.add(0, new MapChart.Tick(Svg.number(x(i)), course.names().get(i)));
      }
      return ticks;
    }

    private String point(int i, double value) {
      return Svg.number(x(i)) + "," + Svg.number(y(value));
    }

    private List<String> lines() {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < course.values().length; i++) {
        if (Double.isNaN(course.values()[i])) {
          add(line, lines);
        } else {
          line.append(line.isEmpty() ? "" : " ").append(point(i, course.values()[i]));
        }
      }
      add(line, lines);
      return lines;
    }

    private List<String> bands() {
      List<String> bands = new ArrayList<>();
      StringBuilder upper = new StringBuilder();
      StringBuilder lower = new StringBuilder();
      for (int i = 0; i <= course.values().length; i++) {
        boolean known = i < course.values().length && !Double.isNaN(course.lows()[i]);
        if (known) {
          upper.append(upper.isEmpty() ? "" : " ").append(point(i, course.highs()[i]));
          lower.insert(0, " " + point(i, course.lows()[i]));
        } else if (!upper.isEmpty()) {
          bands.add(upper.toString() + lower);
          upper.setLength(0);
          lower.setLength(0);
        }
      }
      return bands;
    }

    private List<Dot> dots() {
      List<Dot> dots = new ArrayList<>();
      int last = course.values().length - 1;
      for (int i = 0; i <= last; i++) {
        double value = course.values()[i];
        if (!Double.isNaN(value)) {
          String range =
              Double.isNaN(course.lows()[i])
                  ? ""
                  : " ("
                      + words.apply(course.lows()[i])
                      + " – "
                      + words.apply(course.highs()[i])
                      + ")";
          dots.add(
              new Dot(
                  Svg.number(x(i)),
                  Svg.number(y(value)),
                  i < last || !course.cut(),
                  course.names().get(i) + ": " + words.apply(value) + range));
        }
      }
      return dots;
    }

    private static void add(StringBuilder line, List<String> lines) {
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
  }
}
