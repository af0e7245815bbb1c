package foreshock.history;

/** Sorts numbers of rows by what the rows hold; stable, quick where they are nearly in order. */
final class IndexSort {
  private static final int SMALL = 48;

  private IndexSort() {}

  /** Less than 0 where row {@code a} comes before row {@code b}. */
  interface Order {
    int compare(int a, int b);
  }

  /** Sorts {@code index[from … to)}. */
  static void sort(int[] index, int from, int to, Order order) {
    boolean sorted = true;
    for (int i = from + 1; i < to && sorted; i++) {
      sorted = order.compare(index[i - 1], index[i]) <= 0;
    }
    if (!sorted) {
      split(index, from, to, order);
    }
  }

  private static void split(int[] index, int from, int to, Order order) {
    if (to - from <= SMALL) {
      insert(index, from, to, order);
      return;
    }
    int middle = from + to >>> 1;
    split(index, from, middle, order);
    split(index, middle, to, order);
    if (order.compare(index[middle - 1], index[middle]) <= 0) {
      return;
    }
    int[] left = java.util.Arrays.copyOfRange(index, from, middle);
    int i = 0;
    int j = middle;
    int at = from;
    while (i < left.length) {
      boolean right = j < to && order.compare(index[j], left[i]) < 0;
      index[at++] = right ? index[j++] : left[i++];
    }
  }

  private static void insert(int[] index, int from, int to, Order order) {
    for (int i = from + 1; i < to; i++) {
      int one = index[i];
      int at = i;
      while (at > from && order.compare(index[at - 1], one) > 0) {
        index[at] = index[at - 1];
        at--;
      }
      index[at] = one;
    }
  }
}
