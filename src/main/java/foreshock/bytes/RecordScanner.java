package foreshock.bytes;

import java.util.Arrays;

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

  /** Records of a batch at most. */
  public static final int BATCH = 256;

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
  private int stopFrom;
  private long stopLine;
  private int cells;
  private boolean several;

  // cells of the records of a batch, one after another
  private int[] from = new int[1 << 10];
  private int[] to = new int[1 << 10];
  private byte[] shape = new byte[1 << 10];
  private int base;

  // records of a batch
  private final int[] firstCell = new int[BATCH];
  private final int[] cellsOf = new int[BATCH];
  private final int[] fromOf = new int[BATCH];
  private final int[] toOf = new int[BATCH];
  private final long[] lineOf = new long[BATCH];
  private final boolean[] severalOf = new boolean[BATCH];
  private int batch;

  /**
   * @param mostCells a record with more cells is broken
   */
  public RecordScanner(byte delimiter, int mostCells) {
    this.delimiter = delimiter;
    this.mostCells = mostCells;
    special = new SpecialBytes(delimiter);
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

  /**
   * Scans the next records, at most {@value #BATCH}, which {@link #select} then makes the present
   * one in any order.
   *
   * @return {@link Step#RECORD} where more may follow, else why nothing does
   */
  public Step nextBatch() {
    batch = 0;
    base = 0;
    while (batch < BATCH) {
      Step step = scan();
      if (step != Step.RECORD) {
        stopFrom = recordFrom;
        stopLine = line;
        return step;
      }
      firstCell[batch] = base;
      cellsOf[batch] = cells;
      fromOf[batch] = recordFrom;
      toOf[batch] = recordTo;
      severalOf[batch] = several;
      lineOf[batch++] = line;
      base += cells;
    }
    return Step.RECORD;
  }

  /** Records of the batch. */
  public int batch() {
    return batch;
  }

  /** Makes a record of the batch the present one. */
  public void select(int record) {
    base = firstCell[record];
    cells = cellsOf[record];
    recordFrom = fromOf[record];
    recordTo = toOf[record];
    line = lineOf[record];
    several = severalOf[record];
  }

  /** First byte behind the last batch's records, where it did not end with a record. */
  public int stopFrom() {
    return stopFrom;
  }

  /** Line ends of the block before that byte. */
  public long stopLine() {
    return stopLine;
  }

  /** Moves to the next record. */
  public Step next() {
    base = 0;
    return scan();
  }

  private Step scan() {
    recordFrom = at;
    recordTo = at;
    if (at >= length) {
      return Step.END;
    }
    line = lines;
    cells = 0;
    several = false;
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
            several = true;
            lines++;
          } else if (b == '\r' && !feedFollows(here) || b == 0) {
            return broken();
          }
        }
        room();
        from[base + cells] = start + 1;
        to[base + cells] = end;
        here = place < count ? places[place] : length;
        if (here != end + 1) {
          return broken();
        }
      } else {
        room();
        from[base + cells] = start;
        to[base + cells] = here;
      }
      shape[base + cells++] = (byte) kind;
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

  private void room() {
    if (base + cells == from.length) {
      from = Arrays.copyOf(from, 2 * from.length);
      to = Arrays.copyOf(to, from.length);
      shape = Arrays.copyOf(shape, from.length);
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
    return from[base + c];
  }

  /** One past the last byte of cell c. */
  public int to(int c) {
    return to[base + c];
  }

  /** Whether cell c holds doubled quotes, each of which stands for one. */
  public boolean doubled(int c) {
    return (shape[base + c] & DOUBLED) != 0;
  }

  /** Whether cell c goes over a line end. */
  public boolean severalLines(int c) {
    return (shape[base + c] & SEVERAL_LINES) != 0;
  }

  /** Whether any cell of the present record does. */
  public boolean severalLines() {
    return several;
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
