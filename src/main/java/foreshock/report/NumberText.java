package foreshock.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers for machines: a decimal point, no grouping, the column's decimals, whatever the locale.
 */
final class NumberText {
  private NumberText() {}

  /** The digits that CSV, TSV and JSON share. */
  static String of(double value, Column.Kind kind) {
    return switch (kind) {
      case FRACTION, MEASURE, NUMBER, P_VALUE -> rounded(value, 4);
      case POINTS -> rounded(value, 1);
      case MONEY -> rounded(value, 2);
      case COUNT -> rounded(value, 0);
      case TEXT, CODE, DATE -> plain(value);
    };
  }

  /**
   * Half up on the shortest decimal that stands for the double, so that 1.005 becomes 1.01 as on
   * paper (its binary value lies just below). A BigDecimal has no negative zero.
   */
  static String rounded(double value, int decimals) {
    return decimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** A setting as short as it can be written. */
  static String plain(double value) {
    return decimal(value).stripTrailingZeros().toPlainString();
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value);
  }
}
