package foreshock.history;

import java.util.Arrays;

/** Looking things up in ascending days. */
final class Dated {
  private Dated() {}

  /** How many of the ascending days are not after {@code day}. */
  static int countUntil(int[] days, int day) {
    int at = Arrays.binarySearch(days, day);
    if (at < 0) {
      return -at - 1;
    }
    while (at < days.length && days[at] == day) {
      at++;
    }
    return at;
  }
}
