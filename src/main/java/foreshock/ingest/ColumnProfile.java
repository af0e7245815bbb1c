package foreshock.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a column holds, whatever its name says. */
final class ColumnProfile {
  private static final int LOOK = 20_000;
  private static final int MOST_DISTINCT = 64;

  private long filled;
  private long numeric;
  private long small;
  private long percent;
  private long dates;
  private long numberedDates;
  private long emails;
  private long codes;
  private long length;
  private boolean fractions;
  private double max = Double.NEGATIVE_INFINITY;
  private final Map<String, Integer> distinct = new HashMap<>();
  private final Map<String, Facts> keys = new HashMap<>();

  static ColumnProfile[] of(List<String[]> data, int width) {
    ColumnProfile[] profiles = new ColumnProfile[width];
    for (int c = 0; c < width; c++) {
      profiles[c] = new ColumnProfile();
    }
    int step = Math.max(1, data.size() / LOOK);
    for (int i = 0; i < data.size(); i += step) {
      String[] cells = data.get(i);
      for (int c = 0; c < Math.min(width, cells.length); c++) {
        profiles[c].add(Cells.clean(cells[c]));
      }
    }
    return profiles;
  }

  /** What a cell says by itself. */
  private record Facts(
      boolean email, boolean code, boolean date, boolean numberedDate, double value) {
    private static final Facts WORDS = new Facts(false, false, false, false, Double.NaN);
    private static final Facts ADDRESS = new Facts(true, false, false, false, Double.NaN);

    static Facts of(String cell) {
      boolean email = cell.indexOf('@') > 0;
      if (!hasDigit(cell)) {
        return email ? ADDRESS : WORDS;
      }
      boolean code = cell.length() <= 40 && cell.indexOf(' ') < 0 && cell.indexOf('@') < 0;
      boolean date =
          isDateOrNever(DateParser.parse(cell, DateOrder.DAY_FIRST, false))
              || isDateOrNever(DateParser.parse(cell, DateOrder.MONTH_FIRST, false));
      boolean numbered =
          date || DateParser.isDay(DateParser.parse(cell, DateOrder.DAY_FIRST, true));
      double value = NumberParser.parse(cell, NumberParser.EITHER, false);
      return new Facts(email, code, date, numbered, value);
    }

    /**
     * What is written for no date ({@code 0000-00-00}) is a date as well: it stands in no other
     * column.
     */
    private static boolean isDateOrNever(int parsed) {
      return DateParser.isDay(parsed) || parsed == DateParser.MISSING;
    }

    private static boolean hasDigit(String cell) {
      for (int i = 0; i < cell.length(); i++) {
        if (DateParser.isDigit(cell.charAt(i))) {
          return true;
        }
      }
      return false;
    }
  }

  private void add(String cell) {
    if (cell.isEmpty()) {
      return;
    }
    filled++;
    length += cell.length();
    Facts facts = keys.computeIfAbsent(cell, Facts::of);
    if (distinct.size() < MOST_DISTINCT || distinct.containsKey(cell)) {
      distinct.merge(cell, 1, Integer::sum);
    }
    emails += facts.email() ? 1 : 0;
    codes += facts.code() ? 1 : 0;
    dates += facts.date() ? 1 : 0;
    numberedDates += facts.numberedDate() ? 1 : 0;
    double value = facts.value();
    if (!Double.isNaN(value)) {
      numeric++;
      // C-0007 is a code, though 7 stands in it
      boolean answer = !Character.isLetter(cell.charAt(0));
      small +=
          answer
                  && (value >= 0 && value <= 10
                      || value < 0 && value >= -99 && value == Math.rint(value))
              ? 1
              : 0;
      percent += value >= 0 && value <= 100 ? 1 : 0;
      fractions |= value != Math.rint(value);
      max = Math.max(max, value);
    }
  }

  long filled() {
    return filled;
  }

  /** Cells by their text, at most {@value #MOST_DISTINCT} different ones. */
  Map<String, Integer> distinct() {
    return distinct;
  }

  double max() {
    return max;
  }

  boolean isEmpty() {
    return filled == 0;
  }

  boolean isNumeric() {
    return share(numeric) >= 0.6;
  }

  /** Figures as answers have them: from 0 to 10, or a negative code for no answer. */
  boolean isSmallFigures() {
    return filled > 0 && share(numeric) >= 0.9 && small >= 0.95 * numeric && dates == 0;
  }

  /** The same with slips of the pen. */
  boolean isMostlySmallFigures() {
    return isNumeric() && small >= 0.6 * numeric && dates == 0;
  }

  boolean isPercentFigures() {
    return filled > 0 && share(numeric) >= 0.9 && percent >= 0.95 * numeric && dates == 0;
  }

  /** Only noughts and ones, as flags have them. */
  boolean isFlag() {
    return max <= 1 && !fractions;
  }

  /**
   * @param numbers whether bare numbers may be dates
   */
  boolean isDates(boolean numbers) {
    return share(numbers ? numberedDates : dates) >= 0.5;
  }

  boolean isEmails() {
    return share(emails) >= 0.5;
  }

  boolean isCodes() {
    return share(codes) >= 0.8;
  }

  boolean isLongText() {
    return filled > 0
        && !isCodes()
        && numeric * 2 < filled
        && dates * 2 < filled
        && (double) length / filled > 25;
  }

  /** Share of cells that are not a repetition of another. */
  double uniqueness() {
    return filled == 0 ? 0 : (double) keys.size() / filled;
  }

  private double share(long part) {
    return filled == 0 ? 0 : (double) part / filled;
  }
}
