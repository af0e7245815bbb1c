package foreshock.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fourth stage: finds preamble, header rows and the width of the table. */
final class LayoutDetector {
  private static final int LOOK = 60;
  private static final int WIDTH_LOOK = 2000;

  private LayoutDetector() {}

  static Layout detect(Sample sample, Dialect dialect) {
    List<String[]> records = sample.records();
    int modal = modalWidth(records);
    int header = findHeader(records, modal, dialect.separatorLine() ? 1 : 0);
    List<Remark> reasons = new ArrayList<>();
    if (header < 0) {
      return headerless(records, modal, dialect.separatorLine() ? 1 : 0, reasons);
    }
    int rows = headerRows(records, header);
    int width = tableWidth(records, header, rows);
    int preamble = 0;
    int blank = 0;
    for (int i = 0; i < header; i++) {
      if (Sample.isBlank(records.get(i))) {
        blank++;
      } else {
        preamble++;
      }
    }
    if (preamble + blank > 0) {
      reasons.add(Remark.of("read.header.record", header + 1));
    }
    if (rows > 1) {
      reasons.add(Remark.of("read.header.rows", rows));
    }
    if (width < records.get(header).length) {
      reasons.add(Remark.of("read.header.empty"));
    }
    List<String[]> questions = questions(records, header, rows, width);
    List<String> headers = headers(records, header, questions, rows);
    int body = header + rows;
    boolean[] fillDown = FillDown.columns(records, body, width);
    for (int c = 0; c < width; c++) {
      if (fillDown[c]) {
        reasons.add(Remark.of("read.header.filled", headers.get(c)));
      }
    }
    return new Layout(
        body,
        rows,
        preamble,
        blank,
        headers,
        questions,
        records.get(header),
        false,
        fillDown,
        reasons);
  }

  private static Layout headerless(
      List<String[]> records, int modal, int skip, List<Remark> reasons) {
    int first = skip;
    while (first < records.size() && Sample.isBlank(records.get(first))) {
      first++;
    }
    List<String> headers = new ArrayList<>();
    List<String[]> questions = new ArrayList<>();
    for (int i = 1; i <= modal; i++) {
      headers.add("column " + i);
      questions.add(new String[] {"", ""});
    }
    reasons.add(Remark.of("read.header.none"));
    return new Layout(
        first,
        0,
        skip,
        first - skip,
        headers,
        questions,
        new String[0],
        true,
        new boolean[modal],
        reasons);
  }

  private static int modalWidth(List<String[]> records) {
    Map<Integer, Integer> widths = new HashMap<>();
    for (int i = 0; i < Math.min(records.size(), WIDTH_LOOK); i++) {
      if (!Sample.isBlank(records.get(i))) {
        widths.merge(records.get(i).length, 1, Integer::sum);
      }
    }
    int modal = 1;
    int count = 0;
    for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
      if (entry.getValue() > count || entry.getValue() == count && entry.getKey() > modal) {
        modal = entry.getKey();
        count = entry.getValue();
      }
    }
    return modal;
  }

  private static int findHeader(List<String[]> records, int modal, int from) {
    for (int i = from; i < Math.min(records.size(), LOOK); i++) {
      if (Sample.isBlank(records.get(i))) {
        continue;
      }
      if (isHeader(records.get(i), modal)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHeader(String[] cells, int modal) {
    if (modal > 1 && cells.length * 2 < modal) {
      return false;
    }
    int filled = 0;
    int figures = 0;
    Set<String> distinct = new HashSet<>();
    for (String cell : cells) {
      String text = cell.strip();
      if (!text.isEmpty()) {
        filled++;
        distinct.add(text);
        figures += isValue(text) ? 1 : 0;
      }
    }
    return filled * 2 >= modal
        && filled >= Math.min(2, modal)
        && figures * 5 <= filled
        && distinct.size() * 2 >= filled;
  }

  /** A figure, a date or an address: what stands in a body and not in a header. */
  static boolean isValue(String text) {
    if (text.indexOf('@') > 0) {
      return true;
    }
    char first = text.charAt(0);
    boolean digit =
        first >= '0' && first <= '9'
            || first == '-'
            || first == '('
            || first == '$'
            || first == '€';
    if (digit && !Double.isNaN(NumberParser.parse(text, NumberParser.EITHER, true))) {
      return true;
    }
    return DateParser.isDay(DateParser.parse(text, DateOrder.DAY_FIRST, false))
        || DateParser.isDay(DateParser.parse(text, DateOrder.MONTH_FIRST, false));
  }

  private static int headerRows(List<String[]> records, int header) {
    for (int i = 1; i <= 2 && header + i < records.size(); i++) {
      for (String cell : records.get(header + i)) {
        if (cell.startsWith("{\"ImportId\"")) {
          return i + 1;
        }
      }
    }
    if (header + 1 >= records.size()) {
      return 1;
    }
    String[] top = records.get(header);
    String[] below = records.get(header + 1);
    if (areNumbersAboveNames(top, below)) {
      return 2;
    }
    int gaps = 0;
    int filled = 0;
    boolean generic = false;
    for (int c = 0; c < below.length; c++) {
      String text = below[c].strip();
      if (text.isEmpty()) {
        continue;
      }
      filled++;
      if (isValue(text)) {
        return 1;
      }
      generic |= text.equals("Response") || text.equals("Open-Ended Response");
      gaps += c < top.length && top[c].isBlank() ? 1 : 0;
    }
    boolean joined = gaps >= 2 || gaps >= 1 && generic || generic && filled * 2 <= top.length;
    boolean commasOnly =
        filled == 0 && below.length == top.length && hasGap(top) && below.length > 2;
    return joined || commasOnly ? 2 : 1;
  }

  /** Qualtrics once wrote {@code V1, V2} above {@code ResponseID, ResponseSet}. */
  private static boolean areNumbersAboveNames(String[] top, String[] below) {
    return top.length == below.length
        && top.length > 1
        && top[0].equals("V1")
        && HeaderNames.squeezed(below[0]).equals("responseid");
  }

  private static boolean hasGap(String[] top) {
    for (int c = 0; c + 1 < top.length; c++) {
      if (top[c].isBlank()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Width of the header without trailing columns that are empty in the header and in every record.
   */
  private static int tableWidth(List<String[]> records, int header, int rows) {
    int width = 0;
    for (int i = header; i < header + rows; i++) {
      width = Math.max(width, records.get(i).length);
    }
    while (width > 1 && isEmptyColumn(records, header, width - 1)) {
      width--;
    }
    return width;
  }

  private static boolean isEmptyColumn(List<String[]> records, int header, int column) {
    for (int i = header; i < records.size(); i++) {
      String[] cells = records.get(i);
      if (column < cells.length && !cells[column].isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static List<String[]> questions(List<String[]> records, int header, int rows, int width) {
    List<String[]> questions = new ArrayList<>();
    String group = "";
    for (int c = 0; c < width; c++) {
      String top = cell(records.get(header), c);
      String below = rows > 1 ? cell(records.get(header + 1), c) : "";
      if (!top.isEmpty()) {
        group = top;
      }
      questions.add(new String[] {rows > 1 && !below.isEmpty() ? group : top, below});
    }
    return questions;
  }

  private static List<String> headers(
      List<String[]> records, int header, List<String[]> questions, int rows) {
    List<String> headers = new ArrayList<>();
    for (int c = 0; c < questions.size(); c++) {
      String joined = questions.get(c)[0];
      if (!questions.get(c)[1].isEmpty()) {
        joined = joined + " | " + questions.get(c)[1];
      }
      if (rows > 2) {
        joined = joined + " | " + cell(records.get(header + 2), c);
      }
      headers.add(joined);
    }
    return headers;
  }

  private static String cell(String[] cells, int index) {
    return index < cells.length ? HeaderNames.clean(cells[index]) : "";
  }
}
