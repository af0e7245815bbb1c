package foreshock.ingest;

/**
 * Reads a figure from text by hand over characters: decimal point or comma, any grouping, currency
 * signs and codes, per cent, brackets or a trailing minus for negatives.
 */
final class NumberParser {
  /** Decimal sign is not known: a lone separator is taken by its place. */
  static final char EITHER = 0;

  private static final int LONGEST_UNIT = 7;

  private NumberParser() {}

  /**
   * @param decimal the column's decimal sign, or {@link #EITHER}
   * @param grouped whether {@code 1,234} of a column without other proof is a thousand and more
   * @return NaN where the text is no figure
   */
  static double parse(String text, char decimal, boolean grouped) {
    double plain = plain(text);
    if (!Double.isNaN(plain)) {
      return plain;
    }
    int start = 0;
    int end = text.length();
    boolean negative = false;
    int letters = 0;
    while (start < end && !isFigure(text, start, end)) {
      char c = text.charAt(start++);
      negative |= c == '(' || c == '-' || c == '\u2212' || c == '\u2013';
      letters += Character.isLetter(c) ? 1 : 0;
      if (!isAround(c)) {
        return Double.NaN;
      }
    }
    boolean opened = negative && text.lastIndexOf('(', start) >= 0;
    int tail = 0;
    while (end > start && !DateParser.isDigit(text.charAt(end - 1))) {
      char c = text.charAt(--end);
      boolean lastSign = c == '-' || c == '\u2212';
      negative |= lastSign;
      tail += Character.isLetter(c) ? 1 : 0;
      if (!isAround(c) && c != ')' && c != '.' && c != ',' || c == ')' && !opened) {
        return Double.NaN;
      }
    }
    if (start >= end || letters > LONGEST_UNIT || tail > LONGEST_UNIT) {
      return Double.NaN;
    }
    double value = figure(text, start, end, decimal, grouped);
    return negative ? -value : value;
  }

  /** The fast path: digits with at most one point and a leading minus. */
  private static double plain(String s) {
    int length = s.length();
    int at = length > 0 && s.charAt(0) == '-' ? 1 : 0;
    if (at == length || length > 15) {
      return Double.NaN;
    }
    boolean negative = at == 1;
    long value = 0;
    int point = -1;
    for (; at < length; at++) {
      char c = s.charAt(at);
      if (DateParser.isDigit(c)) {
        value = value * 10 + c - '0';
      } else if (c == '.' && point < 0 && at > 0) {
        point = at;
      } else {
        return Double.NaN;
      }
    }
    int decimals = point < 0 ? 0 : length - point - 1;
    if (decimals == 3 || point == length - 1) {
      return Double.NaN;
    }
    double result = decimals == 0 ? value : value / POWERS[decimals];
    return negative ? -result : result;
  }

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static boolean isFigure(String s, int at, int end) {
    char c = s.charAt(at);
    return DateParser.isDigit(c)
        || (c == '.' || c == ',') && at + 1 < end && DateParser.isDigit(s.charAt(at + 1));
  }

  private static boolean isAround(char c) {
    return isGap(c)
        || c == '('
        || c == '-'
        || c == '+'
        || c == '\u2212'
        || c == '\u2013'
        || c == '%'
        || c == '\''
        || c == '.'
        || Character.isLetter(c)
        || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isGap(char c) {
    return c == ' '
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\u2009'
        || c == '\u2007'
        || c == '\t';
  }

  private static double figure(String s, int start, int end, char decimal, boolean grouped) {
    int points = 0;
    int commas = 0;
    int last = -1;
    boolean gaps = false;
    for (int i = start; i < end; i++) {
      char c = s.charAt(i);
      if (c == '.' || c == ',') {
        points += c == '.' ? 1 : 0;
        commas += c == ',' ? 1 : 0;
        last = i;
      } else if (isGap(c) || c == '\'' || c == '\u2019') {
        gaps = true;
      } else if (c == 'E' || c == 'e') {
        return scientific(s, start, end);
      } else if (!DateParser.isDigit(c)) {
        return Double.NaN;
      }
    }
    int cut = decimalAt(s, start, end, new int[] {points, commas, last}, gaps, decimal, grouped);
    return cut == -2 ? Double.NaN : assemble(s, start, end, cut);
  }

  /** Place of the decimal sign, -1 where there is none, -2 where the figure makes no sense. */
  private static int decimalAt(
      String s, int start, int end, int[] found, boolean gaps, char decimal, boolean grouped) {
    int points = found[0];
    int commas = found[1];
    int last = found[2];
    if (points + commas == 0) {
      return -1;
    }
    char lastSign = s.charAt(last);
    int same = lastSign == '.' ? points : commas;
    if (points > 0 && commas > 0) {
      return same == 1 ? last : -2;
    }
    if (same > 1) {
      return end - last - 1 == 3 ? -1 : -2;
    }
    int behind = end - last - 1;
    int before = last - start;
    boolean couldGroup =
        behind == 3 && before >= 1 && before <= 3 && s.charAt(start) != '0' && !gaps;
    if (!couldGroup) {
      return last;
    }
    if (decimal == EITHER) {
      return grouped ? -1 : last;
    }
    return decimal == lastSign ? last : -1;
  }

  private static double assemble(String s, int start, int end, int cut) {
    long value = 0;
    int digits = 0;
    int decimals = 0;
    for (int i = start; i < end; i++) {
      char c = s.charAt(i);
      if (DateParser.isDigit(c)) {
        value = value * 10 + c - '0';
        digits += value > 0 ? 1 : 0;
        decimals += cut >= 0 && i > cut ? 1 : 0;
      }
    }
    if (digits <= 15 && decimals <= 15) {
      return value / POWERS[decimals];
    }
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (DateParser.isDigit(s.charAt(i))) {
        text.append(s.charAt(i));
      } else if (i == cut) {
        text.append('.');
      }
    }
    return finite(Double.parseDouble(text.toString()));
  }

  /** What no double can hold is no figure: it would swallow every sum. */
  private static double finite(double value) {
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  private static double scientific(String s, int start, int end) {
    try {
      return finite(Double.parseDouble(s.substring(start, end).replace(',', '.')));
    } catch (NumberFormatException noFigure) {
      return Double.NaN;
    }
  }
}
