package foreshock.ingest;

import java.util.Locale;

/**
 * Knows subtotal and total records: a word of that kind as the first thing in a record that is
 * mostly empty.
 */
final class Totals {
  private static final String[] WORDS = {
    "итого",
    "всего",
    "промежуточный итог",
    "общий итог",
    "total",
    "subtotal",
    "sub-total",
    "grand total",
    "sum",
    "count"
  };

  private Totals() {}

  static boolean isTotal(String[] cells) {
    int filled = 0;
    String first = "";
    for (String cell : cells) {
      if (!cell.isBlank()) {
        filled++;
        first = first.isEmpty() ? cell : first;
      }
    }
    if (filled == 0 || filled > Math.max(2, (cells.length + 1) / 2 + (cells.length > 4 ? 0 : 1))) {
      return false;
    }
    String text = first.strip().toLowerCase(Locale.ROOT);
    for (String word : WORDS) {
      if (text.startsWith(word) && endsWord(text, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWord(String text, int end) {
    if (end < text.length() && text.charAt(end) == 's') {
      return endsWord(text, end + 1);
    }
    return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }
}
