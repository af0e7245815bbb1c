package foreshock.history;

/**
 * Some thousand rows of one file, column by column, as they are kept until they are sorted by
 * client.
 */
abstract sealed class RowSegment permits OrderSegment, SurveySegment, ContactSegment {
  final int file;
  final int size;

  /** Reference of each row's client. */
  final PackedInts ref;

  final PackedInts day;

  /** The latest of them. */
  final int lastDay;

  /** 1 for a row with an id of its own. */
  final PackedInts identified;

  /** Hash of the id where a row has one, else of the whole row. */
  final PackedLongs id;

  /** For a row with an id, 32 bits of the whole row's hash; else 0. */
  final PackedInts check;

  RowSegment(int file, RowKeys keys) {
    this.file = file;
    size = keys.size();
    ref = PackedInts.of(keys.ref.data, size);
    day = PackedInts.of(keys.day.data, size);
    identified = PackedInts.of(keys.identified.data, size);
    id = PackedLongs.of(keys.id.data, size);
    check = PackedInts.of(keys.check.data, size);
    int latest = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      latest = Math.max(latest, keys.day.data[i]);
    }
    lastDay = latest;
  }

  /** The document keys of all rows, as they are or in {@code room}. */
  long[] documentKeys(long[] room) {
    long[] keys = room.length >= size ? room : new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = documentKey(i);
    }
    return keys;
  }

  /** What makes a row a line of the same document as another; of a row without an id, its whole. */
  long documentKey(int row) {
    return id.get(row);
  }

  /** The latest day on or before {@code untilDay}, or {@link Integer#MIN_VALUE}. */
  int latestDay(int untilDay) {
    if (lastDay <= untilDay) {
      return lastDay;
    }
    int latest = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      int one = day.get(i);
      latest = one <= untilDay ? Math.max(latest, one) : latest;
    }
    return latest;
  }
}
