package foreshock.report;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what came as a client's name or comment. A cell, or a line of
 * it, that a spreadsheet would take for a formula gets an apostrophe in front; a plain number
 * stays.
 *
 * <p>The set is that of OWASP ASVS 5.0, 1.2.10, with CR, LF, other controls and the full-width
 * forms that East Asian input turns into the same signs. Guarding twice is guarding once.
 */
final class FormulaGuard {
  private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("[ \\u00A0]*[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?[ \\u00A0]*");

  private FormulaGuard() {}

  /** The text, defused where need be. */
  static String guard(String text) {
    if (PLAIN_NUMBER.matcher(text).matches()) {
      return text;
    }
    StringBuilder guarded = new StringBuilder(text.length() + 1);
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      if (runs(text, start, end) || start == 0 && opensWithLineEnd(text, end)) {
        guarded.append('\'');
      }
      int next = Math.min(text.length(), end + 1);
      guarded.append(text, start, next);
      start = next;
    }
    return guarded.toString();
  }

  /** Whether the first sign of the line that is no space sets a spreadsheet going. */
  private static boolean runs(String text, int start, int end) {
    int first = firstSign(text, start, end);
    return first < end
        && (SIGNS.indexOf(text.charAt(first)) >= 0 || Character.isISOControl(text.charAt(first)));
  }

  /** A cell that begins with a line end; the blank lines further down harm nobody. */
  private static boolean opensWithLineEnd(String text, int end) {
    return end < text.length() && firstSign(text, 0, end) == end;
  }

  /** Passes spaces of any width, and signs that take no room, such as a byte-order mark. */
  private static int firstSign(String text, int start, int end) {
    int at = start;
    while (at < end
        && (Character.isSpaceChar(text.charAt(at))
            || Character.getType(text.charAt(at)) == Character.FORMAT)) {
      at++;
    }
    return at;
  }

  private static int lineEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
