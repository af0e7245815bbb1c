package foreshock.report;

import java.util.List;

/** Numbers for people: per cent, grouped money; the same decimals all down a column. */
final class HumanNumber {
  private static final double SMALL_MONEY = 100;

  private final Column.Kind kind;
  private final int moneyDecimals;

  private HumanNumber(Column.Kind kind, int moneyDecimals) {
    this.kind = kind;
    this.moneyDecimals = moneyDecimals;
  }

  /** How the cells of one column are told; cents show only where all sums are small. */
  static HumanNumber forColumn(Column.Kind kind, List<Cell> cells) {
    double largest = 0;
    for (Cell cell : cells) {
      if (cell instanceof Cell.Num number) {
        largest = Math.max(largest, Math.abs(number.value()));
      }
    }
    return new HumanNumber(kind, largest < SMALL_MONEY ? 2 : 0);
  }

  /** {@code 37 %}, {@code 12 340}, {@code 61.4}. */
  String text(double value) {
    return switch (kind) {
      case FRACTION -> perCent(value);
      case MEASURE -> NumberText.rounded(value, 3);
      case MONEY -> grouped(NumberText.rounded(value, moneyDecimals));
      case COUNT -> grouped(NumberText.rounded(value, 0));
      case NUMBER -> NumberText.rounded(value, 2);
      case P_VALUE -> value < 0.001 ? "<0.001" : NumberText.rounded(value, 3);
      case POINTS, TEXT, CODE, DATE -> NumberText.of(value, kind);
    };
  }

  /** A share that is neither none nor all must not read as if it were. */
  private static String perCent(double value) {
    if (value > 0 && value < 0.005) {
      return "<1 %";
    }
    if (value < 1 && value >= 0.995) {
      return ">99 %";
    }
    return grouped(NumberText.rounded(value * 100, 0)) + " %";
  }

  /** Spaces between groups of three. */
  private static String grouped(String digits) {
    int start = digits.startsWith("-") ? 1 : 0;
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = end - 3; at > start; at -= 3) {
      grouped.insert(at, ' ');
    }
    return grouped.toString();
  }
}
