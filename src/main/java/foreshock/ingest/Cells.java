package foreshock.ingest;

/**
 * The cells of one record, cleaned when they are asked for: blanks trimmed, marks of missing values
 * as empty text.
 */
final class Cells {
  private static final String[] MISSING = {
    "\\N", "null", "nil", "n/a", "#n/a", "-", "—", "–", "н/д", "nan", "#н/д"
  };
  private static final int LONGEST_MARK = 4;

  private final boolean[] fillDown;
  private final String[] above;
  private String[] raw = {};
  private PlainRecord plain;

  Cells(boolean[] fillDown) {
    this.fillDown = fillDown.clone();
    above = new String[fillDown.length];
    java.util.Arrays.fill(above, "");
  }

  /** Moves to another record. */
  void set(String[] cells) {
    plain = null;
    raw = cells;
    for (int c = 0; c < fillDown.length; c++) {
      if (fillDown[c] && c < cells.length && !cells[c].isBlank()) {
        above[c] = cells[c];
      }
    }
  }

  /**
   * Moves to a record of which only the cells that are asked for become texts; nothing is filled.
   */
  void set(PlainRecord record) {
    plain = record;
  }

  /**
   * The cell of a column; empty where the column is not there (index -1), or the record is too
   * short.
   */
  String get(int index) {
    if (index < 0) {
      return "";
    }
    if (plain != null) {
      return plain.clean(index);
    }
    String cell = index < raw.length ? raw[index] : "";
    if (fillDown[index] && cell.isBlank()) {
      cell = above[index];
    }
    return clean(cell);
  }

  static String clean(String cell) {
    int length = cell.length();
    if (length == 0) {
      return "";
    }
    char first = cell.charAt(0);
    if (isOrdinary(first)
        && isOrdinary(cell.charAt(length - 1))
        && (length > LONGEST_MARK || !beginsMark(first))) {
      return cell;
    }
    String text = HeaderNames.clean(cell);
    if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
      return text.substring(2, text.length() - 1).strip();
    }
    return isMissing(text) ? "" : text;
  }

  private static boolean isOrdinary(char c) {
    return c > ' ' && c < 127 && c != '=' && c != '"' || c >= '\u0400' && c <= '\u04ff';
  }

  /** Whether a short cell may be one of {@link #MISSING}. */
  static boolean beginsMark(char c) {
    return c == 'n' || c == 'N' || c == '\\' || c == '#' || c == '-' || c == 'н' || c == 'Н';
  }

  private static boolean isMissing(String text) {
    if (text.length() > LONGEST_MARK) {
      return false;
    }
    for (String mark : MISSING) {
      if (text.equalsIgnoreCase(mark)) {
        return true;
      }
    }
    return false;
  }
}
