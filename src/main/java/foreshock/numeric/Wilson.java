package foreshock.numeric;

/**
 * Score interval of a proportion. E. B. Wilson, 1927, "Probable inference, the law of succession,
 * and statistical inference", doi:10.1080/01621459.1927.10502953. Unlike the Wald interval it stays
 * inside [0, 1] and has width at 0 of n and n of n.
 */
public final class Wilson {
  private Wilson() {}

  /**
   * With {@code q = successes / n} and {@code z} the normal quantile of {@code (1 + confidence) /
   * 2}: {@code (q + z^2/2n ± z sqrt(q(1 - q)/n + z^2/4n^2)) / (1 + z^2/n)}, without continuity
   * correction.
   *
   * @param successes 0 to n
   * @param n trials; 0 gives [0, 1], nothing being known
   * @param confidence in (0, 1), e.g. 0.95
   * @return limits in [0, 1]; exactly 0 below when there are no successes, exactly 1 above when
   *     there is nothing else
   */
  public static Interval interval(long successes, long n, double confidence) {
    if (successes < 0 || successes > n) {
      throw new IllegalArgumentException(successes + " successes of " + n + " trials");
    }
    requireConfidence(confidence);
    if (n == 0) {
      return new Interval(0, 1);
    }
    double z = Normals.quantile(0.5 + 0.5 * confidence);
    double squareOverN = z * z / n;
    double share = (double) successes / n;
    double spread = share * ((double) (n - successes) / n);
    double half = Math.sqrt(squareOverN * (spread + 0.25 * squareOverN));
    double centre = share + 0.5 * squareOverN;
    double low =
        share * share / (centre + half); // (centre - half) / (1 + z^2/n) without cancellation
    double high = successes == n ? 1 : Math.min(1, (centre + half) / (1 + squareOverN));
    return new Interval(low, high);
  }

  static void requireConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie between 0 and 1, not " + confidence);
    }
  }
}
