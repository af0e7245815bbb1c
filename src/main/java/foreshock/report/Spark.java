package foreshock.report;

import java.util.Arrays;

/**
 * A small line of a satisfaction from 0 to 100 within a box of {@value #WIDTH} × {@value #HEIGHT}.
 *
 * @param points of the polyline; empty where nothing is known
 * @param x where the last point lies
 * @param y where the last point lies
 * @param told the line in words
 */
record Spark(String points, String x, String y, String told) {
  static final int WIDTH = 96;
  static final int HEIGHT = 24;
  private static final int EDGE = 3;
  private static final int LONGEST = 36;

  /** The last three years of monthly values; NaN is a gap that the line passes over. */
  static Spark of(double[] values, String told) {
    double[] last = Arrays.copyOfRange(values, Math.max(0, values.length - LONGEST), values.length);
    StringBuilder points = new StringBuilder();
    String x = "";
    String y = "";
    for (int i = 0; i < last.length; i++) {
      if (!Double.isNaN(last[i])) {
        double share = last.length == 1 ? 1 : (double) i / (last.length - 1);
        x = Svg.number(EDGE + share * (WIDTH - 2 * EDGE));
        y = Svg.number(HEIGHT - EDGE - last[i] / 100 * (HEIGHT - 2 * EDGE));
        points.append(points.isEmpty() ? "" : " ").append(x).append(',').append(y);
      }
    }
    return new Spark(points.toString(), x, y, told);
  }
}
