package foreshock.ingest;

/** Reads plain figures where they lie; what it reads, {@link NumberParser} reads as the same. */
final class PlainNumbers {
  private static final int LONGEST = 15;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private PlainNumbers() {}

  /**
   * The figure of digits with at most one point and a leading minus; NaN of anything else, and of
   * three decimals, which may be thousands.
   */
  static double parse(byte[] data, int from, int to) {
    boolean negative = from < to && data[from] == '-';
    int first = negative ? from + 1 : from;
    if (first >= to || to - from > LONGEST) {
      return Double.NaN;
    }
    long value = 0;
    int point = -1;
    for (int at = first; at < to; at++) {
      byte b = data[at];
      if (b >= '0' && b <= '9') {
        value = value * 10 + b - '0';
      } else if (b == '.' && point < 0 && at > first) {
        point = at;
      } else {
        return Double.NaN;
      }
    }
    int decimals = point < 0 ? 0 : to - point - 1;
    if (decimals == 3 || point == to - 1) {
      return Double.NaN;
    }
    double result = decimals == 0 ? value : value / POWERS[decimals];
    return negative ? -result : result;
  }
}
