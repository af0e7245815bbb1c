package foreshock.numeric;

import java.util.Arrays;

/**
 * Test for a monotone trend. H. B. Mann, 1945, "Nonparametric tests against trend",
 * doi:10.2307/1907187; M. G. Kendall, 1970, Rank Correlation Methods, 4th ed., ch. 4, for the
 * variance with ties in both rankings and the continuity correction.
 */
public final class MannKendall {
  private MannKendall() {}

  /**
   * @param s pairs that rise less pairs that fall; a pair with equal times or equal values counts 0
   * @param varianceOfS variance of s when there is no trend, given the ties
   * @param z s moved one towards 0, over its standard deviation; NaN for fewer than three points, 0
   *     when the variance is 0
   * @param pTwoSided normal approximation; NaN for fewer than three points, 1 when all values (or
   *     all times) are equal
   * @param tau Kendall's tau-b in [-1, 1], sign of the trend; NaN when all values or all times are
   *     equal or n &lt; 2
   */
  public record Trend(double s, double varianceOfS, double z, double pTwoSided, double tau) {}

  /**
   * With t and u running over the sizes of groups of equal values and of equal times:
   *
   * <pre>
   * var S = (n(n-1)(2n+5) - sum t(t-1)(2t+5) - sum u(u-1)(2u+5)) / 18
   *       + sum t(t-1) sum u(u-1) / (2n(n-1))
   *       + sum t(t-1)(t-2) sum u(u-1)(u-2) / (9n(n-1)(n-2))
   * </pre>
   *
   * The normal approximation is used for every n; at n below 10 it is a little too small in the
   * tail (three rising values: 0.296 where all permutations give 0.333). Successive answers are
   * taken as independent. Time O(n^2).
   *
   * @param times in any order and unit; rows with a NaN in either column are left out
   * @param values as many as times
   */
  public static Trend test(double[] times, double[] values) {
    Pairs pairs = Pairs.complete(times, values);
    int n = pairs.size();
    double s = score(pairs.times(), pairs.values());
    Ties u = Ties.of(pairs.times());
    Ties t = Ties.of(pairs.values());
    double allPairs = (double) n * (n - 1);
    double tau = s / Math.sqrt((allPairs - u.pairs) / 2) / Math.sqrt((allPairs - t.pairs) / 2);
    boolean constant = n > 0 && (t.pairs == allPairs || u.pairs == allPairs);
    double variance = n < 2 || constant ? 0 : variance(n, t, u);
    if (n < 3) {
      return new Trend(s, variance, Double.NaN, Double.NaN, constant || n < 2 ? Double.NaN : tau);
    }
    if (constant) {
      return new Trend(0, 0, 0, 1, Double.NaN);
    }
    double z = Math.signum(s) * (Math.abs(s) - 1) / Math.sqrt(variance);
    double p = Math.min(1, 2 * Normals.cdf(-Math.abs(z)));
    return new Trend(s, variance, s == 0 ? 0 : z, s == 0 ? 1 : p, tau);
  }

  private static double score(double[] t, double[] y) {
    long s = 0;
    for (int i = 1; i < t.length; i++) {
      for (int j = 0; j < i; j++) {
        s += sign(t[i], t[j]) * sign(y[i], y[j]);
      }
    }
    return s;
  }

  private static int sign(double a, double b) {
    return a > b ? 1 : a < b ? -1 : 0;
  }

  private static double variance(int n, Ties t, Ties u) {
    double pairs = (double) n * (n - 1);
    double variance =
        (pairs * (2.0 * n + 5) - t.weighted - u.weighted) / 18 + t.pairs * u.pairs / (2 * pairs);
    return n == 2 ? variance : variance + t.triples * u.triples / (9 * pairs * (n - 2));
  }

  /** Sums over groups of equal numbers of size g: g(g-1), g(g-1)(g-2) and g(g-1)(2g+5). */
  private record Ties(double pairs, double triples, double weighted) {
    static Ties of(double[] sample) {
      double[] sorted = sample.clone();
      Arrays.sort(sorted);
      double pairs = 0;
      double triples = 0;
      double weighted = 0;
      for (int start = 0, end; start < sorted.length; start = end) {
        end = start + 1;
        while (end < sorted.length && sorted[end] == sorted[start]) {
          end++;
        }
        double size = end - start;
        pairs += size * (size - 1);
        triples += size * (size - 1) * (size - 2);
        weighted += size * (size - 1) * (2 * size + 5);
      }
      return new Ties(pairs, triples, weighted);
    }
  }
}
