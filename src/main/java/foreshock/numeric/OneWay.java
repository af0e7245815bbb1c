package foreshock.numeric;

import org.hipparchus.distribution.continuous.FDistribution;

/**
 * One-way analysis of variance (Fisher 1925, Statistical Methods for Research Workers, ch. VII):
 * whether groups differ in their means at all.
 *
 * @param pValue probability of groups that differ so much where none does; 1 where it cannot be
 *     told
 * @param between variance of the groups' true means, by moments, at least 0
 * @param within variance inside the groups
 */
public record OneWay(double pValue, double between, double within) {
  /** Groups of which nothing can be told: fewer than two, or none with two members. */
  public static final OneWay UNKNOWN = new OneWay(1, 0, 0);

  /**
   * Compares groups by their sums: one entry a group in each array.
   *
   * @param count members, at least 1
   * @param sum of the members' values
   * @param squares sum of the squares of the members' values
   */
  public static OneWay test(long[] count, double[] sum, double[] squares) {
    long n = 0;
    double total = 0;
    double squaredCounts = 0;
    double withinSquares = 0;
    for (int i = 0; i < count.length; i++) {
      n += count[i];
      total += sum[i];
      squaredCounts += (double) count[i] * count[i];
      withinSquares += Math.max(0, squares[i] - sum[i] * sum[i] / count[i]);
    }
    int groups = count.length;
    if (groups < 2 || n <= groups || withinSquares == 0) {
      return UNKNOWN;
    }
    double betweenSquares = 0;
    for (int i = 0; i < groups; i++) {
      double off = sum[i] / count[i] - total / n;
      betweenSquares += count[i] * off * off;
    }
    double meanBetween = betweenSquares / (groups - 1);
    double meanWithin = withinSquares / (n - groups);
    double f = meanBetween / meanWithin;
    double typicalCount = (n - squaredCounts / n) / (groups - 1);
    return new OneWay(
        1 - new FDistribution(groups - 1.0, n - (double) groups).cumulativeProbability(f),
        Math.max(0, (meanBetween - meanWithin) / typicalCount),
        meanWithin);
  }
}
