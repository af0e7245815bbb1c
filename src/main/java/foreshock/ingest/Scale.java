package foreshock.ingest;

/**
 * The range of an answer.
 *
 * @param low worst answer
 * @param high best answer
 */
public record Scale(double low, double high) {
  /** Not known yet. */
  public static final Scale UNKNOWN = new Scale(0, 0);

  /** A share of the way from worst to best. */
  public static final Scale UNIT = new Scale(0, 1);

  /** Whether the range is known. */
  public boolean isKnown() {
    return low != high;
  }

  /**
   * The answer on 0–100, worst to best; a scale whose {@code low} is its larger end runs the other
   * way.
   */
  public double toHundred(double raw) {
    return 100 * (raw - low) / (high - low);
  }

  /**
   * Distance of two neighbouring answers on 0–100, 0 where the scale has no steps (shares, per
   * cent).
   */
  public double stepOfHundred() {
    double width = Math.abs(high - low);
    return width <= 1 || width >= 100 ? 0 : 100 / width;
  }

  /** {@code 0-10}. */
  public String text() {
    return isKnown() ? plain(low) + "-" + plain(high) : "";
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
