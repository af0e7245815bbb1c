package foreshock.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Records of a text in which nothing is quoted, so that each line is one: what {@link RecordReader}
 * makes of it, at a fraction of its price. Files are looked at more than once before they are read,
 * and most hold no quotes.
 */
final class UnquotedRecords {
  private UnquotedRecords() {}

  /** Whether a text can be cut here: nothing in it that has to be mended, closed or refused. */
  static boolean fits(String text, char delimiter) {
    int cells = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == 0 || c == '\uFEFF') {
        return false;
      }
      if (c == delimiter || c == '\n' || c == '\r') {
        cells = c == delimiter ? cells + 1 : 0;
        if (cells >= Limits.COLUMNS || i - from > Limits.FIELD) {
          return false;
        }
        from = i + 1;
      }
    }
    return text.length() - from <= Limits.FIELD;
  }

  /**
   * Cuts a text that {@linkplain #fits fits}.
   *
   * @param records take the cells of each line; a blank line is one empty cell
   * @param lines take the number of each, from 1
   */
  static void cut(String text, char delimiter, List<String[]> records, List<Long> lines) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    long line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == delimiter) {
        cells.add(text.substring(from, i));
        from = i + 1;
      } else if (c == '\n' || c == '\r') {
        cells.add(text.substring(from, i));
        records.add(cells.toArray(String[]::new));
        lines.add(line++);
        cells.clear();
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        from = i + 1;
      }
    }
    if (from < text.length() || !cells.isEmpty()) {
      cells.add(text.substring(from));
      records.add(cells.toArray(String[]::new));
      lines.add(line);
    }
  }
}
