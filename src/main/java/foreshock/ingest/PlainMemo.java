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

  int of(PlainRecord record) {
    if (columns.length == 0) {
      return always;
    }
    if (columns.length == 1 && !record.isEmpty(columns[0])) {
      int c = columns[0];
      return of(record, record.data(), record.from(c), record.to(c));
    }
    record.join(columns);
    return of(record, record.joined(), 0, record.joinedLength());
  }

  private int of(PlainRecord record, byte[] data, int from, int to) {
    long hash = TextHash.of(data, from, to);
    int known = memo.find(hash, data, from, to);
    if (known == ByteMemo.UNKNOWN) {
      known = meaning.applyAsInt(record);
      if (columns.length > 1) {
        // whoever worked it out may have joined cells of his own
        record.join(columns);
        memo.put(hash, record.joined(), 0, record.joinedLength(), known);
      } else {
        memo.put(hash, data, from, to, known);
      }
    }
    return known;
  }
}
