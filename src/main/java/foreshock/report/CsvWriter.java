package foreshock.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** CSV by RFC 4180 but for LF line ends, and TSV; quotes only where they are needed. */
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

  /** Writes a header row and the rows, and flushes. */
  static void write(ResultTable table, char delimiter, boolean rawCells, OutputStream out)
      throws IOException {
    // Not through CSVPrinter: its class file names annotations that are not on the class path.
    CSVFormat dialect = dialect(delimiter);
    Writer writer = Utf8.writer(out);
    List<Column> columns = table.columns();
    dialect.printRecord(writer, columns.stream().map(Column::name).toArray());
    Object[] fields = new Object[columns.size()];
    for (List<Cell> row : table.rows()) {
      for (int i = 0; i < fields.length; i++) {
        fields[i] = field(row.get(i), columns.get(i).kind(), rawCells);
      }
      dialect.printRecord(writer, fields);
    }
    writer.flush();
  }

  private static String field(Cell cell, Column.Kind kind, boolean rawCells) {
    if (cell instanceof Cell.Num number) {
      return NumberText.of(number.value(), kind);
    }
    if (cell instanceof Cell.Text text) {
      // Codes and dates are words of ours; text in any other column came from the data.
      boolean ours = kind == Column.Kind.CODE || kind == Column.Kind.DATE;
      return rawCells || ours ? text.value() : FormulaGuard.guard(text.value());
    }
    return "";
  }
}
