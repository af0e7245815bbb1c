package foreshock.ingest;

import java.io.IOException;
import java.io.Reader;

/**
 * Passes characters on and mends quotes on the way, so that a strict parser reads what was meant: a
 * quote inside a quoted cell that no delimiter follows is doubled; a cell whose closing quote is
 * missing ends where the next record begins; NUL is dropped, and so is a byte order mark in front
 * of a record. Line ends are kept one for one, so line numbers stay those of the file.
 */
final class QuoteMender extends Reader {
  /** A quoted cell of more characters than this without a closing quote is taken for unclosed. */
  private static final int LONGEST_CELL = 1 << 20;

  private final Reader in;
  private final char delimiter;
  private final boolean backslash;
  private final char[] raw = new char[1 << 15];
  private int rawAt;
  private int rawEnd;
  private boolean ended;
  private StringBuilder out = new StringBuilder();
  private int outAt;
  private boolean cellStart = true;
  private boolean inQuotes;
  private long nuls;
  private long mended;
  private long unclosed;

  QuoteMender(Reader in, char delimiter, boolean backslash) {
    this.in = in;
    this.delimiter = delimiter;
    this.backslash = backslash;
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
    int count = in.read(raw, 0, raw.length);
    while (count == 0) {
      count = in.read(raw, 0, raw.length);
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
    while (out.length() < raw.length) {
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

  private void plain() {
    int at = rawAt;
    while (at < rawEnd) {
      char c = raw[at];
      if (cellStart && c == '"') {
        break;
      }
      if (c == 0 || c == '\uFEFF') {
        out.append(raw, rawAt, at - rawAt);
        rawAt = at + 1;
        nuls += c == 0 ? 1 : 0;
      } else {
        cellStart = c == delimiter || c == '\n' || c == '\r';
      }
      at++;
    }
    out.append(raw, rawAt, at - rawAt);
    rawAt = at;
  }

  /** Called behind the opening quote; copies the cell up to and including its closing quote. */
  private void quotedCell() throws IOException {
    int start = out.length();
    int firstLineEnd = -1;
    out.append('"');
    cellStart = false;
    inQuotes = true;
    char before = '"';
    while (inQuotes) {
      int next = peek();
      if (next < 0 || out.length() - start > LONGEST_CELL) {
        contain(start, firstLineEnd, "");
        return;
      }
      rawAt++;
      char c = (char) next;
      if (c == 0) {
        nuls++;
        continue;
      }
      if (c == '\\' && backslash && (peek() == '"' || peek() == '\\')) {
        char escaped = raw[rawAt++];
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
      }
      out.append(c);
      before = c;
    }
  }

  private char quoteInside(int start, int firstLineEnd, char before) throws IOException {
    int next = peek();
    if (next == '"') {
      rawAt++;
      // Three in a row before a delimiter are a doubled quote and the closing one; the pair is kept
      // as it is.
      out.append("\"\"");
      return 'x';
    }
    if (next < 0 || next == delimiter || next == '\n' || next == '\r') {
      out.append('"');
      inQuotes = false;
      return '"';
    }
    boolean opensHere = before == delimiter || before == '\n' || before == '\r';
    if (opensHere && firstLineEnd >= 0) {
      contain(start, firstLineEnd, "\"");
      return '"';
    }
    mended++;
    out.append("\"\"");
    return '"';
  }

  /**
   * The cell that began at {@code start} was never closed: it becomes a cell of its first line with
   * a literal quote, and the rest with what was already taken is read again as records of its own.
   */
  private void contain(int start, int firstLineEnd, String taken) {
    unclosed++;
    inQuotes = false;
    if (firstLineEnd < 0) {
      out.append('"');
      cellStart = false;
      return;
    }
    String rest = out.substring(firstLineEnd).replace("\"\"", "\"") + taken;
    String line = out.substring(start + 1, firstLineEnd);
    out.setLength(start);
    int cut = line.indexOf(delimiter);
    String cell = cut < 0 ? line : line.substring(0, cut);
    out.append("\"\"\"").append(cell).append('"').append(cut < 0 ? "" : line.substring(cut));
    int pushed = rest.length();
    int unread = rawEnd - rawAt;
    if (pushed + unread > raw.length) {
      // Too long to be read again: it is passed on as it is, without looking at quotes any more.
      out.append(rest);
      cellStart = false;
      return;
    }
    System.arraycopy(raw, rawAt, raw, pushed, unread);
    rest.getChars(0, pushed, raw, 0);
    rawAt = 0;
    rawEnd = pushed + unread;
    cellStart = true;
  }
}
