package foreshock.ingest;

import java.io.IOException;
import java.io.Reader;

/**
 * Passes characters on and mends quotes on the way, so that a strict parser reads what was meant: a
 * quote inside a quoted cell that no delimiter follows is doubled; a cell whose closing quote is
 * missing ends with its line, and what follows is read again as records; NUL is dropped, and so is
 * a byte order mark in front of a record. Line ends are kept one for one, so line numbers stay
 * those of the file. What is larger than {@link Limits} allow ends in {@link TooLarge}.
 */
final class QuoteMender extends Reader {
  private static final int CHUNK = 1 << 15;

  /** Lines inside a cell of which so many alone have the width of the table are records. */
  private static final double SWALLOWED = 0.8;

  private static final int LEAST_WIDTH = 3;

  private final Reader in;
  private final char delimiter;
  private final boolean backslash;
  private final int width;
  private char[] raw = new char[CHUNK];
  private int rawAt;
  private int rawEnd;
  private boolean ended;
  private final StringBuilder out = new StringBuilder();
  private int outAt;
  private boolean cellStart = true;
  private boolean inQuotes;

  /** What was taken from the file for the present cell, from the end of its first line on. */
  private final StringBuilder below = new StringBuilder();

  private int column;
  private long fieldChars;
  private long recordChars;
  private long line;
  private boolean afterReturn;
  private long nuls;
  private long mended;
  private long unclosed;
  private long firstUnclosedLine;

  /**
   * @param width cells of a record, by which swallowed records are known; 0 where it is not known
   * @param firstLine number of the line with which {@code in} begins
   */
  QuoteMender(Reader in, char delimiter, boolean backslash, int width, long firstLine) {
    this.in = in;
    line = firstLine;
    this.delimiter = delimiter;
    this.backslash = backslash;
    this.width = width;
  }

  /** NUL characters that were dropped. */
  long nuls() {
    return nuls;
  }

  /** Quotes inside cells that were not doubled. */
  long mended() {
    return mended;
  }

  /** Cells whose closing quote was missing. */
  long unclosed() {
    return unclosed;
  }

  /** Line of the first of them. */
  long firstUnclosedLine() {
    return firstUnclosedLine;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (outAt >= out.length()) {
      out.setLength(0);
      outAt = 0;
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, out.length() - outAt);
    out.getChars(outAt, outAt + count, target, offset);
    outAt += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int peek() throws IOException {
    if (rawAt >= rawEnd && !refill()) {
      return -1;
    }
    return raw[rawAt];
  }

  private boolean refill() throws IOException {
    if (ended) {
      return false;
    }
    int count = in.read(raw, 0, CHUNK);
    while (count == 0) {
      count = in.read(raw, 0, CHUNK);
    }
    if (count < 0) {
      ended = true;
      return false;
    }
    rawAt = 0;
    rawEnd = count;
    return true;
  }

  /** Moves at least a cell's worth of characters to {@code out}; false at the end. */
  private boolean fill() throws IOException {
    if (peek() < 0) {
      return false;
    }
    while (out.length() < CHUNK) {
      int next = peek();
      if (next < 0) {
        break;
      }
      if (cellStart && next == '"') {
        rawAt++;
        quotedCell();
      } else {
        plain();
      }
    }
    return true;
  }

  private void plain() throws TooLarge {
    int at = rawAt;
    int cell = at;
    while (at < rawEnd) {
      char c = raw[at];
      if (cellStart && c == '"') {
        break;
      }
      if (c == 0 || c == '\uFEFF') {
        out.append(raw, rawAt, at - rawAt);
        rawAt = at + 1;
        nuls += c == 0 ? 1 : 0;
      } else if (c == delimiter) {
        grow(at - cell);
        cell = at + 1;
        endCell();
      } else if (c == '\n' || c == '\r') {
        grow(at - cell);
        cell = at + 1;
        endRecord(c);
      } else {
        cellStart = false;
        afterReturn = false;
      }
      at++;
    }
    grow(at - cell);
    out.append(raw, rawAt, at - rawAt);
    rawAt = at;
  }

  private void endCell() throws TooLarge {
    cellStart = true;
    afterReturn = false;
    fieldChars = 0;
    recordChars++;
    column++;
    if (column >= Limits.COLUMNS) {
      throw new TooLarge(Remark.of("problem.columns", line, Limits.COLUMNS));
    }
  }

  private void endRecord(char c) {
    line += c == '\n' && afterReturn ? 0 : 1;
    afterReturn = c == '\r';
    cellStart = true;
    fieldChars = 0;
    recordChars = 0;
    column = 0;
  }

  private void grow(int count) throws TooLarge {
    fieldChars += count;
    recordChars += count;
    if (fieldChars > Limits.FIELD) {
      throw new TooLarge(Remark.of("problem.cell", line, Limits.FIELD >> 20));
    }
    if (recordChars > Limits.RECORD) {
      throw new TooLarge(Remark.of("problem.record", line, Limits.RECORD >> 20));
    }
  }

  /** Called behind the opening quote; copies the cell up to and including its closing quote. */
  private void quotedCell() throws IOException {
    int start = out.length();
    int firstLineEnd = -1;
    out.append('"');
    below.setLength(0);
    cellStart = false;
    inQuotes = true;
    char before = '"';
    while (inQuotes) {
      int next = peek();
      if (next < 0 || out.length() - start > Limits.FIELD) {
        if (next >= 0 && firstLineEnd < 0) {
          grow(out.length() - start);
        }
        contain(start, firstLineEnd);
        return;
      }
      rawAt++;
      char c = (char) next;
      if (firstLineEnd >= 0) {
        below.append(c);
      }
      if (c == 0) {
        nuls++;
        continue;
      }
      if (c == '\\' && backslash && (peek() == '"' || peek() == '\\')) {
        char escaped = raw[rawAt++];
        if (firstLineEnd >= 0) {
          below.append(escaped);
        }
        out.append(escaped == '"' ? "\"\"" : "\\");
        before = escaped;
        continue;
      }
      if (c == '"') {
        before = quoteInside(start, firstLineEnd, before);
        continue;
      }
      if ((c == '\n' || c == '\r') && firstLineEnd < 0) {
        firstLineEnd = out.length();
        below.append(c);
      }
      out.append(c);
      before = c;
    }
  }

  private char quoteInside(int start, int firstLineEnd, char before) throws IOException {
    int next = peek();
    if (next == '"') {
      rawAt++;
      if (firstLineEnd >= 0) {
        below.append('"');
      }
      // Three in a row before a delimiter are a doubled quote and the closing one; the pair is kept
      // as it is.
      out.append("\"\"");
      return 'x';
    }
    if (next < 0 || next == delimiter || next == '\n' || next == '\r') {
      if (firstLineEnd >= 0 && swallowed(start, firstLineEnd)) {
        contain(start, firstLineEnd);
        return '"';
      }
      out.append('"');
      inQuotes = false;
      grow(out.length() - start);
      countLines();
      return '"';
    }
    boolean opensHere = before == delimiter || before == '\n' || before == '\r';
    if (opensHere && firstLineEnd >= 0) {
      contain(start, firstLineEnd);
      return '"';
    }
    mended++;
    out.append("\"\"");
    return '"';
  }

  /** Lines inside a cell that was closed as it should be. */
  private void countLines() {
    char last = ' ';
    for (int i = 0; i < below.length(); i++) {
      char c = below.charAt(i);
      line += c == '\r' || c == '\n' && last != '\r' ? 1 : 0;
      last = c;
    }
    afterReturn = false;
  }

  private boolean swallowed(int start, int firstLineEnd) {
    return swallowed(out.subSequence(start, firstLineEnd), below, column, width, delimiter);
  }

  /**
   * Whether the cell holds whole records: its own line without it has the width of the table, and
   * so has nearly each line inside.
   *
   * @param firstLine the cell up to its first line end
   * @param below the rest, from that line end on
   * @param column of the cell
   */
  static boolean swallowed(
      CharSequence firstLine, CharSequence below, int column, int width, char delimiter) {
    if (width < LEAST_WIDTH
        || column + 1 + delimiters(firstLine, 0, firstLine.length(), delimiter) != width) {
      return false;
    }
    int lines = 0;
    int right = 0;
    int from = -1;
    for (int i = 0; i < below.length(); i++) {
      char c = below.charAt(i);
      if (c == '\n' || c == '\r') {
        if (from >= 0 && i > from) {
          lines++;
          right += delimiters(below, from, i, delimiter) + 1 == width ? 1 : 0;
        }
        from = i + 1;
      }
    }
    return lines > 0 && right >= SWALLOWED * lines && (lines > 1 || width > LEAST_WIDTH);
  }

  private static int delimiters(CharSequence text, int from, int to, char delimiter) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.charAt(i) == delimiter ? 1 : 0;
    }
    return count;
  }

  /**
   * The cell that began at {@code start} was never closed: it becomes a cell of its first line with
   * a literal quote, and everything below is read again as records of its own.
   */
  private void contain(int start, int firstLineEnd) throws IOException {
    unclosed++;
    firstUnclosedLine = firstUnclosedLine == 0 ? line : firstUnclosedLine;
    inQuotes = false;
    if (firstLineEnd < 0) {
      out.append('"');
      cellStart = false;
      return;
    }
    String own = out.substring(start + 1, firstLineEnd);
    out.setLength(start);
    int cut = own.indexOf(delimiter);
    String cell = cut < 0 ? own : own.substring(0, cut);
    out.append("\"\"\"").append(cell).append('"').append(cut < 0 ? "" : own.substring(cut));
    pushBack();
    // the line end that is read next makes the record
    cellStart = true;
  }

  /** Puts {@link #below} in front of what is not read yet. */
  private void pushBack() {
    int count = below.length();
    if (rawAt < count) {
      int unread = rawEnd - rawAt;
      char[] larger = count + unread > raw.length ? new char[count + unread + CHUNK] : raw;
      System.arraycopy(raw, rawAt, larger, count, unread);
      raw = larger;
      rawAt = count;
      rawEnd = count + unread;
    }
    rawAt -= count;
    below.getChars(0, count, raw, rawAt);
    below.setLength(0);
  }
}
