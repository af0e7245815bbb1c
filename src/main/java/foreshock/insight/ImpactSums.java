package foreshock.insight;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums and numbers of answers about an event, by row, client and part of the time. */
final class ImpactSums {
  static final int EARLY = 0;
  static final int LATE = 1;
  static final int AFTER = 2;
  private static final int PARTS = 3;

  private final int clients;
  private final double[][] sum;
  private final int[][] count;

  ImpactSums(int clients, int rows) {
    this.clients = clients;
    this.sum = new double[rows][clients * PARTS];
    this.count = new int[rows][clients * PARTS];
  }

  void add(int row, int client, int part, double value) {
    if (!Double.isNaN(value)) {
      sum[row][client * PARTS + part] += value;
      count[row][client * PARTS + part]++;
    }
  }

  private int answers(int row, int client, int part) {
    return count[row][client * PARTS + part];
  }

  double before(int row, int client) {
    int at = client * PARTS;
    return (sum[row][at] + sum[row][at + LATE]) / (count[row][at] + count[row][at + LATE]);
  }

  double after(int row, int client) {
    int at = client * PARTS + AFTER;
    return sum[row][at] / count[row][at];
  }

  int[] heard(int row, boolean[] touched, boolean which) {
    return IntStream.range(0, clients)
        .filter(c -> touched[c] == which && answers(row, c, AFTER) > 0)
        .filter(c -> answers(row, c, EARLY) + answers(row, c, LATE) > 0)
        .toArray();
  }

  double[] changes(int row, int[] who) {
    return Arrays.stream(who).mapToDouble(c -> after(row, c) - before(row, c)).toArray();
  }

  /** Late less early half before the event, of those heard in both. */
  double[] halves(int row, boolean[] touched, boolean which) {
    return IntStream.range(0, clients)
        .filter(c -> touched[c] == which)
        .filter(c -> answers(row, c, EARLY) > 0 && answers(row, c, LATE) > 0)
        .mapToDouble(
            c ->
                sum[row][c * PARTS + LATE] / answers(row, c, LATE)
                    - sum[row][c * PARTS] / answers(row, c, EARLY))
        .toArray();
  }
}
