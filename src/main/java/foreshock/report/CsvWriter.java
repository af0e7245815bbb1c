package foreshock.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * CSV by RFC 4180 but for LF line ends, and TSV; quotes only where they are needed. For a
 * spreadsheet: a byte-order mark, CRLF, and delimiter and decimal sign of its locale.
 */
final class CsvWriter {
  private CsvWriter() {}

  /** The dialect, for whoever reads back what was written. */
  static CSVFormat dialect(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setRecordSeparator("\n")
        .setQuoteMode(QuoteMode.MINIMAL)
        .get();
  }

  /**
   * Writes a header row and the rows, and flushes.
   *
   * @param delimiter a comma gives way to what the locale of {@code options} has
   */
  static void write(ResultTable table, char delimiter, WriteOptions options, OutputStream out)
      throws IOException {
    // Not through CSVPrinter: its class file names annotations that are not on the class path.
    CSVFormat dialect = dialect(delimiter, options.excel());
    Writer writer = Utf8.writer(out);
    if (options.excel().isPresent()) {
      writer.write('\uFEFF');
    }
    List<Column> columns = table.columns();
    dialect.printRecord(writer, columns.stream().map(Column::name).toArray());
    Object[] fields = new Object[columns.size()];
    for (List<Cell> row : table.rows()) {
      for (int i = 0; i < fields.length; i++) {
        fields[i] = field(row.get(i), columns.get(i).kind(), options);
      }
      dialect.printRecord(writer, fields);
    }
    writer.flush();
  }

  private static CSVFormat dialect(char delimiter, Optional<SheetLocale> excel) {
    if (excel.isEmpty()) {
      return dialect(delimiter);
    }
    return dialect(delimiter == ',' ? excel.get().delimiter() : delimiter)
        .builder()
        .setRecordSeparator("\r\n")
        .get();
  }

  private static String field(Cell cell, Column.Kind kind, WriteOptions options) {
    if (cell instanceof Cell.Num number) {
      String text = NumberText.of(number.value(), kind);
      return options.excel().map(locale -> locale.figure(text)).orElse(text);
    }
    if (cell instanceof Cell.Text text) {
      // Codes and dates are words of ours; text in any other column came from the data.
      boolean ours = kind == Column.Kind.CODE || kind == Column.Kind.DATE;
      return options.rawCells() || ours ? text.value() : FormulaGuard.guard(text.value());
    }
    return "";
  }
}
