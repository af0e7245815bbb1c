package foreshock.report;

import java.util.Locale;

/** Figures of drawings. */
final class Svg {
  private Svg() {}

  /** One decimal, a point, whatever the locale. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
