package foreshock.history;

import java.util.Arrays;

/** Figures; those with at most two decimals and of usual size take four bytes. */
final class PackedDoubles {
  private static final double CENTS = 100;

  private final PackedInts cents;
  private final double[] values;

  private PackedDoubles(PackedInts cents, double[] values) {
    this.cents = cents;
    this.values = values;
  }

  /** The first {@code size} of some figures, exactly. */
  static PackedDoubles of(double[] figures, int size) {
    int[] cents = new int[size];
    for (int i = 0; i < size; i++) {
      double scaled = Math.rint(figures[i] * CENTS);
      // minus nought and NaN have no cents either
      if (!(Math.abs(scaled) <= Integer.MAX_VALUE)
          || Double.doubleToRawLongBits((int) scaled / CENTS)
              != Double.doubleToRawLongBits(figures[i])) {
        return new PackedDoubles(null, Arrays.copyOf(figures, size));
      }
      cents[i] = (int) scaled;
    }
    return new PackedDoubles(PackedInts.of(cents, size), null);
  }

  double get(int i) {
    return cents == null ? values[i] : cents.get(i) / CENTS;
  }

  /** Puts the first {@code size} figures into {@code target}. */
  void copyTo(double[] target, int size) {
    if (cents == null) {
      System.arraycopy(values, 0, target, 0, size);
      return;
    }
    int[] whole = new int[size];
    cents.copyTo(whole, size);
    for (int i = 0; i < size; i++) {
      target[i] = whole[i] / CENTS;
    }
  }
}
