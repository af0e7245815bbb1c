package foreshock.ingest;

import foreshock.bytes.RecordScanner;
import foreshock.bytes.TextHash;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A record of a block with its cells where they lie; texts are made of them only where somebody
 * asks for a text.
 */
final class PlainRecord {
  /** Characters of which a text needs no cleaning and is no mark of a missing value. */
  private static final boolean[] SIMPLE = new boolean[256];

  static {
    for (int c = 0; c < 128; c++) {
      SIMPLE[c] =
          c >= '0' && c <= '9'
              || c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || "_-./:@".indexOf(c) >= 0;
    }
  }

  private static final int LONGEST_MARK = 4;

  private final RecordScanner scanner;
  private final Charset charset;
  private final boolean utf8;
  private final Cells texts;
  private byte[] scratch = new byte[64];
  private int used;

  PlainRecord(RecordScanner scanner, Charset charset, int width) {
    this.scanner = scanner;
    this.charset = charset;
    utf8 = charset.equals(StandardCharsets.UTF_8);
    texts = new Cells(new boolean[width]);
    texts.set(this);
  }

  int cells() {
    return scanner.cells();
  }

  boolean isEmpty(int c) {
    return c < 0 || c >= scanner.cells() || scanner.from(c) == scanner.to(c);
  }

  boolean isBlank(int c) {
    if (isEmpty(c)) {
      return true;
    }
    byte first = scanner.data()[scanner.from(c)];
    return (first <= ' ' || first == 127) && text(c).isBlank();
  }

  /** The cell as written. */
  String text(int c) {
    int from = scanner.from(c);
    String text = new String(scanner.data(), from, scanner.to(c) - from, charset);
    return scanner.doubled(c) ? text.replace("\"\"", "\"") : text;
  }

  /** The cell as a reader of rows sees it; empty where there is none. */
  String clean(int c) {
    return isEmpty(c) ? "" : Cells.clean(text(c));
  }

  /** All cells as written. */
  String[] raw() {
    String[] raw = new String[scanner.cells()];
    for (int c = 0; c < raw.length; c++) {
      raw[c] = text(c);
    }
    return raw;
  }

  /** The record for those who read texts. */
  Cells texts() {
    return texts;
  }

  /** Hash of the whole record. */
  long contentHash() {
    long hash = TextHash.begin();
    for (int c = 0; c < scanner.cells(); c++) {
      if (scanner.doubled(c) || !utf8 && scanner.wide()) {
        byte[] bytes = text(c).getBytes(StandardCharsets.UTF_8);
        hash = TextHash.cell(hash, bytes, 0, bytes.length);
      } else {
        hash = TextHash.cell(hash, scanner.data(), scanner.from(c), scanner.to(c));
      }
    }
    return TextHash.end(hash);
  }

  /** Whether the cell is made of letters and figures that mean what they are. */
  boolean isSimple(int c) {
    int from = scanner.from(c);
    int to = scanner.to(c);
    byte[] data = scanner.data();
    for (int i = from; i < to; i++) {
      if (!SIMPLE[data[i] & 0xff]) {
        return false;
      }
    }
    return to - from > LONGEST_MARK || !Cells.beginsMark((char) data[from]);
  }

  /** How often the character stands in the cell. */
  int count(int c, char wanted) {
    int count = 0;
    for (int i = scanner.from(c); i < scanner.to(c); i++) {
      count += scanner.data()[i] == wanted ? 1 : 0;
    }
    return count;
  }

  /** {@link TextHash} of a cell that is simple. */
  long hash(int c) {
    return TextHash.of(scanner.data(), scanner.from(c), scanner.to(c));
  }

  byte[] data() {
    return scanner.data();
  }

  int from(int c) {
    return scanner.from(c);
  }

  int to(int c) {
    return scanner.to(c);
  }

  /** Puts cells side by side into {@link #joined}, apart by NUL, which no record holds. */
  void join(int[] columns) {
    used = 0;
    for (int c : columns) {
      int from = isEmpty(c) ? 0 : scanner.from(c);
      int to = isEmpty(c) ? 0 : scanner.to(c);
      if (scratch.length < used + to - from + 1) {
        scratch = Arrays.copyOf(scratch, 2 * (used + to - from + 1));
      }
      System.arraycopy(scanner.data(), from, scratch, used, to - from);
      used += to - from;
      scratch[used++] = 0;
    }
  }

  byte[] joined() {
    return scratch;
  }

  int joinedLength() {
    return used;
  }
}
