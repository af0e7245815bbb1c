package foreshock.bytes;

/**
 * Walks over the records of a block whose quotes are as RFC 4180 has them. It stops in front of the
 * first record that is not: a quote inside a cell without quotes, one that is neither doubled nor
 * followed by the end of its cell, a carriage return without a line feed, a NUL.
 *
 * <p>Cell c of the present record is {@code data[from(c) … to(c))}, without its quotes.
 */
public final class RecordScanner {
  /** What {@link #next} came to. */
  public enum Step {
    /** A record. */
    RECORD,
    /** The block is over. */
    END,
    /** What follows is not as it should be. */
    BROKEN
  }

  private static final int PLAIN = 0;
  private static final int QUOTED = 1;
  private static final int DOUBLED = 2;
  private static final int SEVERAL_LINES = 4;

  private final byte delimiter;
  private final int mostCells;
  private final SpecialBytes special;
  private byte[] data = {};
  private int length;
  private boolean whole;
  private int place;
  private int at;
  private int recordFrom;
  private int recordTo;
  private long line;
  private long lines;
  private int cells;
  private final int[] from;
  private final int[] to;
  private final byte[] shape;

  /**
   * @param mostCells a record with more cells is broken
   */
  public RecordScanner(byte delimiter, int mostCells) {
    this.delimiter = delimiter;
    this.mostCells = mostCells;
    special = new SpecialBytes(delimiter);
    from = new int[mostCells];
    to = new int[mostCells];
    shape = new byte[mostCells];
  }

  /** Begins a block. */
  public void open(Block block) {
    data = block.data();
    length = block.length();
    whole = block.whole();
    special.find(data, length);
    place = 0;
    at = 0;
    lines = 0;
    line = 0;
    recordFrom = 0;
    recordTo = 0;
  }

  /** Whether the block holds any byte that is none of ASCII. */
  public boolean wide() {
    return special.wide();
  }

  /** Moves to the next record. */
  public Step next() {
    recordFrom = at;
    recordTo = at;
    if (at >= length) {
      return Step.END;
    }
    line = lines;
    cells = 0;
    int[] places = special.places();
    int count = special.count();
    int start = at;
    while (true) {
      if (cells == mostCells) {
        return broken();
      }
      int here = place < count ? places[place] : length;
      int kind = PLAIN;
      if (here == start && here < length && data[here] == '"') {
        kind = QUOTED;
        place++;
        int end = -1;
        while (end < 0) {
          if (place >= count) {
            return broken();
          }
          here = places[place++];
          byte b = data[here];
          if (b == '"') {
            if (place < count && places[place] == here + 1 && data[here + 1] == '"') {
              kind |= DOUBLED;
              place++;
            } else {
              end = here;
            }
          } else if (b == '\n') {
            kind |= SEVERAL_LINES;
            lines++;
          } else if (b == '\r' && !feedFollows(here) || b == 0) {
            return broken();
          }
        }
        from[cells] = start + 1;
        to[cells] = end;
        here = place < count ? places[place] : length;
        if (here != end + 1) {
          return broken();
        }
      } else {
        from[cells] = start;
        to[cells] = here;
      }
      shape[cells++] = (byte) kind;
      if (here >= length) {
        return whole ? record(length) : broken();
      }
      place++;
      byte b = data[here];
      if (b == delimiter) {
        start = here + 1;
        continue;
      }
      if (b == '\n') {
        lines++;
        return record(here + 1);
      }
      if (b == '\r' && feedFollows(here)) {
        place++;
        lines++;
        return record(here + 2);
      }
      return broken();
    }
  }

  private boolean feedFollows(int here) {
    return here + 1 < length && data[here + 1] == '\n';
  }

  private Step record(int end) {
    at = end;
    recordTo = end;
    return Step.RECORD;
  }

  private Step broken() {
    lines = line;
    return Step.BROKEN;
  }

  /** The block's bytes. */
  public byte[] data() {
    return data;
  }

  /** Cells of the present record. */
  public int cells() {
    return cells;
  }

  /** First byte of cell c. */
  public int from(int c) {
    return from[c];
  }

  /** One past the last byte of cell c. */
  public int to(int c) {
    return to[c];
  }

  /** Whether cell c holds doubled quotes, each of which stands for one. */
  public boolean doubled(int c) {
    return (shape[c] & DOUBLED) != 0;
  }

  /** Whether cell c goes over a line end. */
  public boolean severalLines(int c) {
    return (shape[c] & SEVERAL_LINES) != 0;
  }

  /** First byte of the present record, or of what is broken. */
  public int recordFrom() {
    return recordFrom;
  }

  /** One past the last byte of the present record. */
  public int recordTo() {
    return recordTo;
  }

  /** Line ends of the block before the present record. */
  public long line() {
    return line;
  }

  /** Line ends of the block so far, those of the present record with it. */
  public long lines() {
    return lines;
  }
}
