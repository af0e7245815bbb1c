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
}
