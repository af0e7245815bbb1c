package foreshock.numeric;

/** The exponential function, for loops in which it is most of the work. */
public final class Exponential {
  private static final double LOG2_E = 1.4426950408889634;
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;

  /** Beyond it the result is below what a double holds in full. */
  private static final double LOWEST = -708;

  private Exponential() {}

  /**
   * {@code exp(x)} of x at most 0, within 1e-14 of it; 0 below −708. Powers of two times the series
   * of {@code exp(r)}, r at most half of ln 2 (the reduction of Cody and Waite, 1980, Software
   * Manual for the Elementary Functions). The same bytes on every machine and in every tier of the
   * compiler, which {@code Math.exp} does not promise, and several times as fast.
   */
  public static double ofNegative(double x) {
    if (!(x > LOWEST)) {
      return Double.isNaN(x) ? Double.NaN : 0;
    }
    int twos = (int) (x * LOG2_E - 0.5);
    double r = x - twos * LN2_HIGH - twos * LN2_LOW;
    double r2 = r * r;
    double even =
        1
            + r2
                * (1 / 2.0
                    + r2
                        * (1 / 24.0
                            + r2 * (1 / 720.0 + r2 * (1 / 40_320.0 + r2 * (1 / 3_628_800.0)))));
    double odd =
        1
            + r2
                * (1 / 6.0
                    + r2
                        * (1 / 120.0
                            + r2 * (1 / 5_040.0 + r2 * (1 / 362_880.0 + r2 / 39_916_800))));
    return Double.longBitsToDouble((1023L + twos) << 52) * (even + r * odd);
  }
}
