package foreshock.history;

import java.util.Arrays;

/** Growing columns of primitives, so that a row costs bytes and not objects. */
final class Columns {
  private Columns() {}

  static final class Ints {
    int[] data = new int[256];
    private int size;

    void add(int value) {
      if (size == data.length) {
        data = Arrays.copyOf(data, size * 2);
      }
      data[size++] = value;
    }

    int get(int i) {
      return data[i];
    }

    int size() {
      return size;
    }

    /** Empty again, with room for as much as before. */
    void clear() {
      size = 0;
    }
  }

  static final class Longs {
    long[] data = new long[256];
    private int size;

    void add(long value) {
      if (size == data.length) {
        data = Arrays.copyOf(data, size * 2);
      }
      data[size++] = value;
    }

    long get(int i) {
      return data[i];
    }

    int size() {
      return size;
    }

    /** Empty again, with room for as much as before. */
    void clear() {
      size = 0;
    }
  }

  static final class Doubles {
    double[] data = new double[256];
    private int size;

    void add(double value) {
      if (size == data.length) {
        data = Arrays.copyOf(data, size * 2);
      }
      data[size++] = value;
    }

    double get(int i) {
      return data[i];
    }

    int size() {
      return size;
    }

    /** Empty again, with room for as much as before. */
    void clear() {
      size = 0;
    }
  }
}
