package foreshock.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Records one by one, with the physical line on which each begins. Blank lines are records of one
 * empty cell.
 */
final class RecordReader implements Closeable {
  private final QuoteMender mender;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private String[] cells = {};
  private final long firstLine;
  private long line;

  RecordReader(Reader text, Dialect dialect) throws IOException {
    this(text, dialect, 0, 1);
  }

  /**
   * @param width cells of a record, or 0 where it is not known yet
   * @param firstLine number of the line with which {@code text} begins
   */
  RecordReader(Reader text, Dialect dialect, int width, long firstLine) throws IOException {
    this.firstLine = firstLine;
    mender = new QuoteMender(text, dialect.delimiter(), dialect.backslash(), width, firstLine);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(dialect.delimiter())
            .setQuote('"')
            .setEscape(null)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    parser = CSVParser.builder().setReader(mender).setFormat(format).get();
    records = parser.iterator();
  }

  /** Moves to the next record; false at the end. */
  boolean next() throws IOException {
    long before = parser.getCurrentLineNumber();
    try {
      if (!records.hasNext()) {
        return false;
      }
      cells = records.next().values();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    line = before + firstLine;
    return true;
  }

  /** The cells of the present record as written. */
  String[] cells() {
    return cells;
  }

  long line() {
    return line;
  }

  QuoteMender mender() {
    return mender;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
