package foreshock.ingest;

import java.util.List;

/**
 * Finds columns whose value stands only on the first row of a group, as in reports with subtotals.
 */
final class FillDown {
  private static final int LOOK = 5000;

  private FillDown() {}

  static boolean[] columns(List<String[]> records, int body, int width) {
    boolean[] fill = new boolean[width];
    for (int c = 0; c < Math.min(2, width - 2); c++) {
      fill[c] = isGrouped(records, body, c);
    }
    return fill;
  }

  /**
   * Filled on the first row behind every subtotal, empty on all others, with at least two groups.
   */
  private static boolean isGrouped(List<String[]> records, int body, int column) {
    boolean groupStart = true;
    int groups = 0;
    int others = 0;
    int last = Math.min(records.size(), body + LOOK);
    for (int i = body; i < last; i++) {
      String[] cells = records.get(i);
      if (Sample.isBlank(cells) || filled(cells) <= 1) {
        continue;
      }
      if (Totals.isTotal(cells)) {
        groupStart = true;
        continue;
      }
      boolean present = column < cells.length && !cells[column].isBlank();
      if (present != groupStart) {
        return false;
      }
      groups += present ? 1 : 0;
      others += present ? 0 : 1;
      groupStart = false;
    }
    return groups >= 2 && others >= 1;
  }

  private static int filled(String[] cells) {
    int filled = 0;
    for (String cell : cells) {
      filled += cell.isBlank() ? 0 : 1;
    }
    return filled;
  }
}
