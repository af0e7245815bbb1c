package foreshock.signal;

import java.util.Arrays;

/**
 * The months in which the portfolio was surveyed, inferred from its answers: a month is a wave when
 * it has at least a fifth of the answers of the busiest month within half a year. A programme that
 * asks all the time has a wave a month.
 *
 * @param months wave months, ascending
 */
public record WaveCalendar(int[] months) {
  private static final double SHARE_OF_BUSIEST = 0.2;
  private static final int NEIGHBOURHOOD = 6;

  /**
   * The calendar of a portfolio with {@code answers[i]} responses in month {@code firstMonth + i}.
   */
  public static WaveCalendar of(int firstMonth, long[] answers) {
    int[] found = new int[answers.length];
    int count = 0;
    for (int i = 0; i < answers.length; i++) {
      long busiest = 0;
      int to = Math.min(answers.length - 1, i + NEIGHBOURHOOD);
      for (int j = Math.max(0, i - NEIGHBOURHOOD); j <= to; j++) {
        busiest = Math.max(busiest, answers[j]);
      }
      if (answers[i] > 0 && answers[i] >= SHARE_OF_BUSIEST * busiest) {
        found[count++] = firstMonth + i;
      }
    }
    return new WaveCalendar(Arrays.copyOf(found, count));
  }

  /** Waves in the months {@code (after, until]}. */
  public int countBetween(int after, int until) {
    return Math.max(0, countUntil(until) - countUntil(after));
  }

  private int countUntil(int month) {
    int at = Arrays.binarySearch(months, month);
    return at >= 0 ? at + 1 : -at - 1;
  }
}
