package foreshock.history;

/**
 * Pauses in days between sales on different days.
 *
 * @param count how many
 * @param median of them; NaN without any
 * @param longest of them; 0 without any
 */
public record Pauses(int count, double median, int longest) {

  /** Of {@code count} days in ascending order, from the one at {@code first} on. */
  static Pauses of(PackedInts day, int first, int count) {
    int[] pauses = new int[Math.max(0, count - 1)];
    int used = 0;
    int longest = 0;
    for (int i = 1; i < count; i++) {
      int pause = day.get(first + i) - day.get(first + i - 1);
      if (pause > 0) {
        pauses[used++] = pause;
        longest = Math.max(longest, pause);
      }
    }
    return new Pauses(used, median(pauses, used), longest);
  }

  /** Median of the first {@code size} values, which change places. */
  private static double median(int[] values, int size) {
    if (size == 0) {
      return Double.NaN;
    }
    int upper = select(values, size, size / 2);
    if (size % 2 == 1) {
      return upper;
    }
    int lower = 0;
    for (int i = 0; i < size / 2; i++) {
      lower = Math.max(lower, values[i]);
    }
    return (lower + (double) upper) / 2;
  }

  /**
   * The k-th smallest; smaller ones come to stand before it. C. A. R. Hoare, 1961, "Algorithm 65:
   * find", doi:10.1145/366622.366647.
   */
  private static int select(int[] values, int size, int k) {
    int from = 0;
    int to = size - 1;
    while (from < to) {
      int pivot = values[(from + to) >>> 1];
      int i = from;
      int j = to;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          int swapped = values[i];
          values[i++] = values[j];
          values[j--] = swapped;
        }
      }
      if (k <= j) {
        to = j;
      } else if (k >= i) {
        from = i;
      } else {
        break;
      }
    }
    return values[k];
  }
}
