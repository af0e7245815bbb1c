package foreshock.ingest;

import foreshock.bytes.ByteMemo;
import foreshock.bytes.TextHash;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** What some cells of a record mean, worked out once for cells that many records share. */
final class PlainMemo {
  /** The record needs the reader of texts. */
  static final int LEFT = Integer.MIN_VALUE + 1;

  /** Nothing stands there. */
  static final int NOTHING = Integer.MIN_VALUE + 2;

  private static final int BOUND = 1 << 16;

  private final int[] columns;
  private final ByteMemo memo;
  private final ToIntFunction<PlainRecord> meaning;
  private final int always;

  /** Only so that touching is not left out by the compiler. */
  private long touched;

  private PlainMemo(int[] columns, int bound, ToIntFunction<PlainRecord> meaning, int always) {
    this.columns = columns;
    this.memo = new ByteMemo(bound);
    this.meaning = meaning;
    this.always = always;
  }

  /**
   * @param meaning a pure function of the cells in these columns
   * @param columns columns that are −1 do not exist; without any the figure is {@code always}
   */
  static PlainMemo of(int always, ToIntFunction<PlainRecord> meaning, int... columns) {
    return new PlainMemo(existing(columns), BOUND, meaning, always);
  }

  /** As {@link #of}, for cells of which all different ones are worth remembering. */
  static PlainMemo ofKeys(ToIntFunction<PlainRecord> meaning, int... columns) {
    return new PlainMemo(existing(columns), Integer.MAX_VALUE, meaning, LEFT);
  }

  private static int[] existing(int[] columns) {
    return Arrays.stream(columns).filter(c -> c >= 0).toArray();
  }

  /**
   * Hash of the cells, for {@link #of(PlainRecord, long)}; the memory that their meaning lies in is
   * called for.
   */
  long prepare(PlainRecord record) {
    long hash;
    if (columns.length == 1 && !record.isEmpty(columns[0])) {
      int c = columns[0];
      hash = TextHash.of(record.data(), record.from(c), record.to(c));
    } else {
      record.join(columns);
      hash = TextHash.of(record.joined(), 0, record.joinedLength());
    }
    touched += memo.touch(hash);
    return hash;
  }

  /** The figure of cells with this hash. */
  int of(PlainRecord record, long hash) {
    if (columns.length == 1 && !record.isEmpty(columns[0])) {
      int c = columns[0];
      return of(record, hash, record.data(), record.from(c), record.to(c));
    }
    record.join(columns);
    return of(record, hash, record.joined(), 0, record.joinedLength());
  }

  int of(PlainRecord record) {
    if (columns.length == 0) {
      return always;
    }
    if (columns.length == 1 && !record.isEmpty(columns[0])) {
      int c = columns[0];
      long hash = TextHash.of(record.data(), record.from(c), record.to(c));
      return of(record, hash, record.data(), record.from(c), record.to(c));
    }
    record.join(columns);
    long hash = TextHash.of(record.joined(), 0, record.joinedLength());
    return of(record, hash, record.joined(), 0, record.joinedLength());
  }

  private int of(PlainRecord record, long hash, byte[] data, int from, int to) {
    int known = memo.find(hash, data, from, to);
    return known != ByteMemo.UNKNOWN ? known : workOut(record, hash, data, from, to);
  }

  private int workOut(PlainRecord record, long hash, byte[] data, int from, int to) {
    int figure = meaning.applyAsInt(record);
    if (columns.length == 1 && !record.isEmpty(columns[0])) {
      memo.put(hash, data, from, to, figure);
    } else {
      // whoever worked it out may have joined cells of his own
      record.join(columns);
      memo.put(hash, record.joined(), 0, record.joinedLength(), figure);
    }
    return figure;
  }
}
