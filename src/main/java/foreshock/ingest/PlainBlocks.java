package foreshock.ingest;

import foreshock.bytes.Block;
import foreshock.bytes.RecordScanner;
import foreshock.bytes.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads blocks of one file for one thread: records that are plain go to the shelf, the others are
 * kept as texts for the reader of rows, each with its place among the rest.
 */
final class PlainBlocks {
  private final Dialect dialect;
  private final Layout layout;
  private final RecordKinds kinds;
  private final PlainRows rows;
  private final RecordScanner scanner;
  private final PlainRecord record;
  private final boolean utf8;
  private final boolean lineByLine;
  private final Charset charset;

  /**
   * @param lineByLine whether a line of an 8-bit text that looks like UTF-8 may be one
   */
  PlainBlocks(FileStudy study, PlainRows rows, boolean lineByLine) {
    dialect = study.dialect;
    layout = study.layout;
    kinds = study.kinds;
    this.rows = rows;
    this.lineByLine = lineByLine;
    charset = study.encoding.charset();
    utf8 = charset.equals(StandardCharsets.UTF_8);
    scanner = new RecordScanner((byte) dialect.delimiter(), Limits.COLUMNS);
    record = new PlainRecord(scanner, charset, layout.width());
  }

  /**
   * A record that needs a closer look.
   *
   * @param before records of the block that were taken between the one left before and this one
   * @param line line ends of the block before it
   */
  record Left(int before, String[] cells, long line) {}

  /**
   * What became of a block.
   *
   * @param behind records that were taken behind the last one left
   * @param taken records that were taken in all
   * @param records of the block in all
   * @param lines line ends of the block, up to where it is broken
   * @param broken first byte of what is not plain, counted in the block; −1 where all is
   */
  record Done(
      PlainRows.Accepted shelf,
      List<Left> left,
      int behind,
      long taken,
      long records,
      long lines,
      int broken) {}

  /**
   * @param skip records at the beginning of the block that are not of the table's body
   */
  Done read(Block block, int skip) {
    scanner.open(block);
    rows.open();
    boolean sound = !scanner.wide() || utf8 && Utf8.isPlain(block.data(), 0, block.length());
    List<Left> left = new ArrayList<>();
    int between = 0;
    long taken = 0;
    long records = 0;
    int broken = -1;
    long brokenLine = 0;
    RecordScanner.Step step = RecordScanner.Step.RECORD;
    while (step == RecordScanner.Step.RECORD && broken < 0) {
      step = scanner.nextBatch();
      int batch = scanner.batch();
      for (int r = 0; r < batch; r++) {
        scanner.select(r);
        rows.prepare(record, r);
      }
      for (int r = 0; r < batch && broken < 0; r++) {
        scanner.select(r);
        if (!sound && !isSound() || isSwallowing()) {
          broken = scanner.recordFrom();
          brokenLine = scanner.line();
          break;
        }
        records++;
        if (records <= skip) {
          continue;
        }
        if (isOfTable() && rows.take(record, r)) {
          between++;
          taken++;
        } else {
          left.add(new Left(between, record.raw(), scanner.line()));
          between = 0;
        }
      }
    }
    if (broken < 0 && step == RecordScanner.Step.BROKEN) {
      broken = scanner.stopFrom();
      brokenLine = scanner.stopLine();
    }
    long lines = broken < 0 ? scanner.lines() : brokenLine;
    return new Done(rows.close(), left, between, taken, records, lines, broken);
  }

  /** Whether the record's bytes are surely of the file's one encoding. */
  private boolean isSound() {
    byte[] data = scanner.data();
    int from = scanner.recordFrom();
    int to = scanner.recordTo();
    return utf8 ? Utf8.isPlain(data, from, to) : !lineByLine || !TextReader.hasWide(data, from, to);
  }

  /** Whether a cell of several lines holds what seems to be records, or anything is too large. */
  private boolean isSwallowing() {
    if (scanner.recordTo() - scanner.recordFrom() > Limits.FIELD) {
      return true;
    }
    if (!scanner.severalLines()) {
      return false;
    }
    for (int c = 0; c < scanner.cells(); c++) {
      if (scanner.severalLines(c)) {
        String cell =
            new String(scanner.data(), scanner.from(c), scanner.to(c) - scanner.from(c), charset);
        int firstEnd = firstLineEnd(cell);
        if (QuoteMender.swallowed(
            cell.substring(0, firstEnd),
            cell.substring(firstEnd),
            c,
            layout.width(),
            dialect.delimiter())) {
          return true;
        }
      }
    }
    return false;
  }

  private static int firstLineEnd(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) != '\n' && cell.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** Whether the record has the table's width and is surely data. */
  private boolean isOfTable() {
    int cells = record.cells();
    int width = layout.width();
    boolean fits = cells == width || cells == width + 1 && record.isEmpty(width);
    return fits
        && (!PlainRows.isSparse(record, width) || kinds.of(record.raw()) == RecordKinds.Kind.DATA);
  }
}
