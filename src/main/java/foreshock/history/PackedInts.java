package foreshock.history;

/** Whole numbers in as few bytes as their range needs. */
abstract sealed class PackedInts {
  /** The number at i. */
  abstract int get(int i);

  /** Puts {@code value}, which must lie in the range that was given, at i. */
  abstract void set(int i, int value);

  /** Puts the first {@code size} numbers into {@code target}. */
  void copyTo(int[] target, int size) {
    for (int i = 0; i < size; i++) {
      target[i] = get(i);
    }
  }

  /** Whether any number is not 0. */
  abstract boolean any();

  /** Room for {@code size} numbers from {@code min} to {@code max}, all {@code min} at first. */
  static PackedInts room(int size, int min, int max) {
    long range = (long) max - min;
    if (size == 0 || range == 0) {
      return new Same(min);
    }
    if (range < 1 << 8) {
      return new Bytes(new byte[size], min);
    }
    if (range < 1 << 16) {
      return new Shorts(new char[size], min);
    }
    Ints ints = new Ints(new int[size]);
    if (min != 0) {
      java.util.Arrays.fill(ints.data, min);
    }
    return ints;
  }

  /** The first {@code size} of some numbers. */
  static PackedInts of(int[] values, int size) {
    int min = size == 0 ? 0 : values[0];
    int max = min;
    for (int i = 1; i < size; i++) {
      min = Math.min(min, values[i]);
      max = Math.max(max, values[i]);
    }
    PackedInts packed = room(size, min, max);
    if (!(packed instanceof Same)) {
      for (int i = 0; i < size; i++) {
        packed.set(i, values[i]);
      }
    }
    return packed;
  }

  /** All are the same. */
  private static final class Same extends PackedInts {
    private final int value;

    Same(int value) {
      this.value = value;
    }

    @Override
    int get(int i) {
      return value;
    }

    @Override
    void set(int i, int newValue) {
      // there is only one
    }

    @Override
    void copyTo(int[] target, int size) {
      java.util.Arrays.fill(target, 0, size, value);
    }

    @Override
    boolean any() {
      return value != 0;
    }
  }

  private static final class Bytes extends PackedInts {
    private final byte[] data;
    private final int min;

    Bytes(byte[] data, int min) {
      this.data = data;
      this.min = min;
    }

    @Override
    int get(int i) {
      return min + (data[i] & 0xff);
    }

    @Override
    void set(int i, int value) {
      data[i] = (byte) (value - min);
    }

    @Override
    void copyTo(int[] target, int size) {
      for (int i = 0; i < size; i++) {
        target[i] = min + (data[i] & 0xff);
      }
    }

    @Override
    boolean any() {
      for (int i = 0; i < data.length; i++) {
        if (get(i) != 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static final class Shorts extends PackedInts {
    private final char[] data;
    private final int min;

    Shorts(char[] data, int min) {
      this.data = data;
      this.min = min;
    }

    @Override
    int get(int i) {
      return min + data[i];
    }

    @Override
    void set(int i, int value) {
      data[i] = (char) (value - min);
    }

    @Override
    void copyTo(int[] target, int size) {
      for (int i = 0; i < size; i++) {
        target[i] = min + data[i];
      }
    }

    @Override
    boolean any() {
      for (int i = 0; i < data.length; i++) {
        if (get(i) != 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static final class Ints extends PackedInts {
    private final int[] data;

    Ints(int[] data) {
      this.data = data;
    }

    @Override
    int get(int i) {
      return data[i];
    }

    @Override
    void set(int i, int value) {
      data[i] = value;
    }

    @Override
    void copyTo(int[] target, int size) {
      System.arraycopy(data, 0, target, 0, size);
    }

    @Override
    boolean any() {
      for (int one : data) {
        if (one != 0) {
          return true;
        }
      }
      return false;
    }
  }
}
