package foreshock.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** SampleDocuments for the tests of all writers. */
final class SampleDocuments {
  private static final String HOSTILE =
      "\",;|\t\n\r'=+-@#<>&[]()*_`~!\\ \u00A0\u200B\uFEFF\u202E\u2066\u001B\u0007\u0000\u009B\u2028"
          + "\uFF1D\uFF0B\uFF0D\uFF20\u0301\u0308\u200D\uFE0F\uD83D\uDC69\uD83D\uDCBB\u6F22\u5B57"
          + "\u0416\u0451\u00E9aZ09.e%\u1112\u1161\u11AB\uAC00\u2665\u2764\u0915\u094D\u05D0\u0627";

  private SampleDocuments() {}

  static ResultDocument of(ResultTable table) {
    return new ResultDocument(
        "scan",
        LocalDate.of(2024, 6, 30),
        6,
        Map.of("period", "month"),
        List.of(new ResultDocument.Input("crm.csv", "clients", "ab12", 120, 2)),
        List.of("Satisfaction is 61.4, 5.2 points lower than six months ago."),
        List.of("No orders were given."),
        table);
  }

  /** A row of scan as the contract has it, all columns known. */
  static List<Cell> scanRow(String id, String client, String level, double risk) {
    return List.of(
        Cell.of(id),
        Cell.of(client),
        Cell.of("B2B"),
        Cell.of("Anna"),
        Cell.of(level),
        Cell.of(risk),
        Cell.of(risk / 2),
        Cell.of(Math.min(1, risk * 2)),
        Cell.of(123456.789),
        Cell.of(123456.789 * risk),
        Cell.of(61.44),
        Cell.of(55.05),
        Cell.of(67.95),
        Cell.of(-18.25),
        Cell.of(0.98765),
        Cell.of("2024-01"),
        Cell.of("silent"),
        Cell.of("service"),
        Cell.of(2),
        Cell.of("2024-05-02"),
        Cell.of(14),
        Cell.of("2024-06-01"),
        Cell.of(-0.031),
        Cell.of(7),
        Cell.of("Satisfaction fell by 18 points since January while sales held."));
  }

  static ResultDocument scan(List<List<Cell>> rows) {
    return of(new ResultTable(ScanColumns.ALL, rows));
  }

  /** Text of signs that break writers, the same for the same seed; never empty. */
  static String hostile(Random random, int longest) {
    int[] signs = HOSTILE.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(longest);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          random.nextInt(4) == 0 ? 'a' + random.nextInt(26) : signs[random.nextInt(signs.length)]);
    }
    return text.toString();
  }

  static List<List<Cell>> hostileScanRows(Random random, int count) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Cell> row = new ArrayList<>();
      for (Column column : ScanColumns.ALL) {
        row.add(hostileCell(column, random));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Cell hostileCell(Column column, Random random) {
    if (random.nextInt(6) == 0 && !column.name().equals("client_id")) {
      return Cell.EMPTY;
    }
    return switch (column.kind()) {
      case TEXT -> Cell.of(hostile(random, 40));
      case CODE -> Cell.of(List.of("alarm", "warn", "watch", "ok").get(random.nextInt(4)));
      case DATE -> Cell.of("2024-0" + (1 + random.nextInt(9)));
      case FRACTION, MEASURE, NUMBER, P_VALUE -> Cell.of(random.nextDouble() * 2 - 1);
      case POINTS, COUNT -> Cell.of(random.nextDouble() * 200 - 100);
      case MONEY -> Cell.of(random.nextGaussian() * 1e6);
    };
  }

  static String written(ResultDocument document, Format format, WriteOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Writers.write(document, format, options.withToolVersion("1.2.3"), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static String written(ResultDocument document, Format format) {
    return written(document, format, WriteOptions.plain(100));
  }
}
