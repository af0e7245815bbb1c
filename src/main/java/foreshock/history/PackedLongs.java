package foreshock.history;

import java.util.Arrays;

/** Hashes; where all are the same, as those of ids that no row has, they take nothing. */
final class PackedLongs {
  private final long same;
  private final long[] values;

  private PackedLongs(long same, long[] values) {
    this.same = same;
    this.values = values;
  }

  /** The first {@code size} of some hashes. */
  static PackedLongs of(long[] hashes, int size) {
    for (int i = 1; i < size; i++) {
      if (hashes[i] != hashes[0]) {
        return new PackedLongs(0, Arrays.copyOf(hashes, size));
      }
    }
    return new PackedLongs(size == 0 ? 0 : hashes[0], null);
  }

  long get(int i) {
    return values == null ? same : values[i];
  }

  /** The first {@code size}, as they are kept or in {@code room}; not to be changed. */
  long[] all(long[] room, int size) {
    if (values != null) {
      return values;
    }
    long[] all = room.length >= size ? room : new long[size];
    Arrays.fill(all, 0, size, same);
    return all;
  }
}
