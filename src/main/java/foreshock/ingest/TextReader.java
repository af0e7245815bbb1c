package foreshock.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Characters of a file whose lines may be of two encodings, as files are that were put together
 * from several exports: each line that is valid UTF-8 is read as such, any other in an 8-bit
 * alphabet.
 */
final class TextReader extends Reader {
  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_LINE = 4 << 20;
  private static final int KEPT_LINES = 5;

  /** An 8-bit text has so few letters by chance that form UTF-8. */
  private static final int LEAST_WIDE = 2;

  private final InputStream in;
  private final Charset main;
  private Charset other;
  private final CharsetDecoder strict =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private byte[] bytes = new byte[CHUNK];
  private int filled;
  private boolean ended;
  private CharBuffer out = CharBuffer.allocate(0);
  private long line;
  private long otherLines;
  private final List<Long> firstLines = new ArrayList<>();

  /**
   * @param main UTF-8, or the 8-bit alphabet of most lines
   * @param firstLine number of the line with which {@code in} begins
   */
  TextReader(InputStream in, Charset main, long firstLine) {
    this.in = in;
    line = firstLine;
    this.main = main;
    other = isUtf8() ? null : StandardCharsets.UTF_8;
  }

  private boolean isUtf8() {
    return main.equals(StandardCharsets.UTF_8);
  }

  /** Lines that were not of the main encoding. */
  long otherLines() {
    return otherLines;
  }

  /** The encoding of the other lines, which there must be. */
  Charset other() {
    return other;
  }

  /** Numbers of the first of them. */
  List<Long> firstLines() {
    return firstLines;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!out.hasRemaining()) {
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, out.remaining());
    out.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Decodes whole lines; false at the end. */
  private boolean fill() throws IOException {
    int end = 0;
    while (end == 0) {
      if (!ended) {
        int read = in.read(bytes, filled, bytes.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
      }
      end = ended ? filled : lastLineEnd();
      if (end == 0 && !ended && filled == bytes.length) {
        if (filled >= LONGEST_LINE) {
          end = wholeCharacters();
        } else {
          bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
      }
      if (ended && filled == 0) {
        return false;
      }
    }
    decode(end);
    System.arraycopy(bytes, end, bytes, 0, filled - end);
    filled -= end;
    return true;
  }

  private int lastLineEnd() {
    for (int i = filled; i > 0; i--) {
      // behind a lone CR at the very end an LF may come yet
      if (bytes[i - 1] == '\n' || bytes[i - 1] == '\r' && i < filled) {
        return i;
      }
    }
    return 0;
  }

  /** A line without an end is cut in front of a character, not inside one. */
  private int wholeCharacters() {
    int end = filled;
    while (end > filled - 4 && (bytes[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    return bytes[end - 1] < 0 ? end - 1 : end;
  }

  private void decode(int end) throws IOException {
    if (isUtf8()) {
      try {
        out = strict.decode(ByteBuffer.wrap(bytes, 0, end));
        countLines(0, end);
        return;
      } catch (CharacterCodingException mixed) {
        // line by line, below
      }
    } else if (!hasWide(0, end)) {
      out = main.decode(ByteBuffer.wrap(bytes, 0, end));
      countLines(0, end);
      return;
    }
    StringBuilder text = new StringBuilder(end);
    int start = 0;
    while (start < end) {
      int next = start;
      while (next < end && bytes[next] != '\n') {
        next++;
      }
      next = Math.min(end, next + 1);
      text.append(lineText(start, next));
      countLines(start, next);
      start = next;
    }
    out = CharBuffer.wrap(text);
  }

  private CharSequence lineText(int start, int end) {
    if (isUtf8()) {
      try {
        return strict.decode(ByteBuffer.wrap(bytes, start, end - start));
      } catch (CharacterCodingException notUtf8) {
        if (other == null) {
          other = EncodingDetector.eightBit(Arrays.copyOfRange(bytes, start, end)).charset();
        }
        note();
        return other.decode(ByteBuffer.wrap(bytes, start, end - start));
      }
    }
    if (hasWide(start, end)) {
      try {
        CharBuffer text = strict.decode(ByteBuffer.wrap(bytes, start, end - start));
        note();
        return text;
      } catch (CharacterCodingException eightBit) {
        // as most lines are
      }
    }
    return main.decode(ByteBuffer.wrap(bytes, start, end - start));
  }

  /** Whether the bytes could hold letters in UTF-8: leading bytes with what must follow them. */
  private boolean hasWide(int start, int end) {
    return hasWide(bytes, start, end);
  }

  /** The same of any bytes. */
  static boolean hasWide(byte[] bytes, int start, int end) {
    int wide = 0;
    for (int i = start; i + 1 < end; i++) {
      if ((bytes[i] & 0xE0) == 0xC0 || (bytes[i] & 0xF0) == 0xE0 || (bytes[i] & 0xF8) == 0xF0) {
        wide += (bytes[i + 1] & 0xC0) == 0x80 ? 1 : 0;
      }
    }
    return wide >= LEAST_WIDE;
  }

  private void note() {
    otherLines++;
    if (firstLines.size() < KEPT_LINES) {
      firstLines.add(line);
    }
  }

  private void countLines(int start, int end) {
    for (int i = start; i < end; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
  }
}
