package foreshock.history;

/** Looking things up in ascending days. */
final class Dated {
  private Dated() {}

  /** How many of {@code size} ascending days from {@code first} on are not after {@code day}. */
  static int countUntil(PackedInts days, int first, int size, int day) {
    if (size == 0 || days.get(first + size - 1) <= day) {
      return size;
    }
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = low + high >>> 1;
      if (days.get(first + middle) <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many of the ascending days are not after {@code day}. */
  static int countUntil(int[] days, int day) {
    int low = 0;
    int high = days.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (days[middle] <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
