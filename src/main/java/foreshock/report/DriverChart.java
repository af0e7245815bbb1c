package foreshock.report;

import foreshock.insight.DriverAnalysis;
import foreshock.insight.DriverRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Importance of each attribute as a bar with its interval, and how it performs beside it.
 *
 * @param bars the most important first
 * @param height of the drawing
 */
record DriverChart(List<Bar> bars, int height, String description) {
  static final int WIDTH = 760;
  private static final int LEFT = 150;
  private static final int RIGHT = 560;
  private static final int STEP = 26;
  private static final int MOST = 12;
  private static final int LONGEST_NAME = 20;

  /** An attribute. */
  record Bar(
      String y,
      String textY,
      String name,
      String width,
      String low,
      String high,
      String middle,
      String beside,
      String told) {}

  static DriverChart of(DriverAnalysis analysis, Wording wording) {
    List<DriverRow> rows =
        analysis.rows().stream()
            .filter(row -> !Double.isNaN(row.importance()))
            .limit(MOST)
            .toList();
    double most =
        rows.stream()
            .mapToDouble(
                row ->
                    Math.max(
                        row.importance(), row.importanceInterval().map(i -> i.high()).orElse(0.0)))
            .max()
            .orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      bars.add(bar(rows.get(i), i, most, wording));
    }
    return new DriverChart(bars, rows.size() * STEP + 8, wording.say("report.drivers.description"));
  }

  /** The name with no more letters than there is room for. */
  static String cut(DriverRow row) {
    String name = SafeText.of(row.attribute(), false);
    return name.codePointCount(0, name.length()) > LONGEST_NAME
        ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"
        : name;
  }

  /** Everything that is drawn of an attribute, in words. */
  static String told(DriverRow row, Wording wording) {
    return wording.say(
        "report.drivers.bar",
        SafeText.of(row.attribute(), false),
        wording.percent(row.importance()),
        wording.percent(low(row)),
        wording.percent(high(row)),
        beside(row, wording));
  }

  private static String beside(DriverRow row, Wording wording) {
    String performs =
        Double.isNaN(row.window().performance())
            ? wording.say("unknown")
            : wording.decimal(row.window().performance(), 0);
    String verdict =
        row.verdict().map(one -> " · " + wording.word("verdict", one.key())).orElse("");
    return wording.say("report.drivers.performs", performs) + verdict;
  }

  private static double low(DriverRow row) {
    return row.importanceInterval().map(one -> one.low()).orElse(row.importance());
  }

  private static double high(DriverRow row) {
    return row.importanceInterval().map(one -> one.high()).orElse(row.importance());
  }

  private static Bar bar(DriverRow row, int place, double most, Wording wording) {
    double y = 4 + place * STEP;
    return new Bar(
        Svg.number(y),
        Svg.number(y + 14),
        cut(row),
        Svg.number(row.importance() / most * (RIGHT - LEFT)),
        Svg.number(LEFT + low(row) / most * (RIGHT - LEFT)),
        Svg.number(LEFT + high(row) / most * (RIGHT - LEFT)),
        Svg.number(y + 9),
        beside(row, wording),
        told(row, wording));
  }
}
