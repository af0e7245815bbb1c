package foreshock.report;

/** A series as a row of small bars. */
public final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final String DIGITS = "12345678";

  private Sparkline() {}

  /**
   * One sign a value, from the lowest bar at {@code low} to the highest at {@code high}; in ASCII
   * the digits 1 to 8. Values outside stay at the edge, NaN is a gap: {@code ·}, in ASCII a space.
   */
  public static String of(double[] values, double low, double high, boolean ascii) {
    String signs = ascii ? DIGITS : BARS;
    StringBuilder line = new StringBuilder(values.length);
    for (double value : values) {
      if (Double.isNaN(value)) {
        line.append(ascii ? ' ' : '·');
      } else {
        line.append(signs.charAt(step(value, low, high, signs.length())));
      }
    }
    return line.toString();
  }

  /** Steps of equal width; a scale without extent puts all in the middle. */
  private static int step(double value, double low, double high, int steps) {
    double share = high > low ? (value - low) / (high - low) : 0.5;
    return (int) Math.max(0, Math.min(steps - 1, Math.floor(share * steps)));
  }
}
