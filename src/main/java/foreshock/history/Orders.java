package foreshock.history;

import java.util.Arrays;

/**
 * A client's sales (won, paid) in ascending order of days; one entry a document, its lines added
 * up. A view of the portfolio's sales.
 */
public final class Orders {
  /** No sale. */
  public static final Orders NONE = new Orders(PackedInts.of(new int[0], 0), new double[0], 0, 0);

  private final PackedInts day;
  private final double[] amount;
  private final int first;
  private final int size;

  /** Sales {@code first … first + size − 1} of the portfolio's. */
  Orders(PackedInts day, double[] amount, int first, int size) {
    this.day = day;
    this.amount = amount;
    this.first = first;
    this.size = size;
  }

  /** Number of sales. */
  public int size() {
    return size;
  }

  /** Number of sales that are not after {@code atDay}. */
  public int countUntil(int atDay) {
    return Dated.countUntil(day, first, size, atDay);
  }

  /** Day of sale i. */
  public int day(int i) {
    return day.get(first + i);
  }

  /**
   * Ascending pauses in days between the first {@code count} sales, where they lie on different
   * days.
   */
  public double[] pauses(int count) {
    double[] pauses = new double[Math.max(0, count - 1)];
    int used = 0;
    for (int i = 1; i < count; i++) {
      if (day(i) > day(i - 1)) {
        pauses[used++] = day(i) - day(i - 1);
      }
    }
    double[] found = Arrays.copyOf(pauses, used);
    Arrays.sort(found);
    return found;
  }

  /** Median of ascending values; NaN of none. */
  public static double median(double[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** What there is to say of the pauses between the first {@code count} sales. */
  public Pauses pausesBetween(int count) {
    return Pauses.of(day, first, count);
  }

  /** Amount of sale i; all NaN when the portfolio has several currencies, which are never added. */
  public double amount(int i) {
    return amount[first + i];
  }
}
