package foreshock.report;

import foreshock.report.Column.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/** One cell of a workbook: numbers are numbers, days are days, text is text and never a formula. */
final class XlsxCell {
  private static final int LONGEST_TEXT = 32_767;
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /**
   * Excel reads {@code _x000D_} as the character of that code; so the underscore is told by its
   * own.
   */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private XlsxCell() {}

  /** Puts a cell; nothing for what is unknown. */
  static void put(Worksheet sheet, int row, int column, Cell cell, Kind kind) {
    if (cell instanceof Cell.Num number) {
      // the digits that CSV and JSON have
      sheet.value(row, column, new BigDecimal(NumberText.of(number.value(), kind)));
      sheet.style(row, column).format(format(kind)).set();
    } else if (cell instanceof Cell.Text text) {
      Optional<LocalDate> day = kind == Kind.DATE ? day(text.value()) : Optional.empty();
      if (day.isPresent()) {
        sheet.value(row, column, day.get());
        sheet.style(row, column).format("yyyy-mm-dd").set();
      } else {
        sheet.inlineString(row, column, text(text.value()));
      }
    }
  }

  /** Columns that the cell takes up. */
  static int width(Cell cell, Kind kind) {
    if (cell instanceof Cell.Num number) {
      int grouping = kind == Kind.MONEY ? 3 : 0;
      return NumberText.of(number.value(), kind).length() + grouping;
    }
    return cell instanceof Cell.Text text ? DisplayWidth.of(text.value()) : 0;
  }

  private static String format(Kind kind) {
    return switch (kind) {
      case FRACTION, MEASURE, NUMBER, P_VALUE -> "0.0000";
      case POINTS -> "0.0";
      case MONEY -> "#,##0.00";
      case COUNT -> "0";
      case TEXT, CODE, DATE -> "General";
    };
  }

  /** Months, quarters and years stay text. */
  private static Optional<LocalDate> day(String text) {
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  /** Text that XML can hold, as long as Excel takes; what turns or hides text goes. */
  static String text(String value) {
    StringBuilder lines = new StringBuilder(value.length());
    for (String line : value.split("\n", -1)) {
      lines.append(lines.isEmpty() ? "" : "\n").append(SafeText.of(line, false));
    }
    String told = ESCAPE.matcher(lines).replaceAll("_x005F_");
    if (told.length() <= LONGEST_TEXT) {
      return told;
    }
    int end = Character.isHighSurrogate(told.charAt(LONGEST_TEXT - 2)) ? 2 : 1;
    return told.substring(0, LONGEST_TEXT - end) + "…";
  }
}
