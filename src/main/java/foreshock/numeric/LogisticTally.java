package foreshock.numeric;

/**
 * Rows of a logistic regression: with {@code eta = x b} and {@code p = 1 / (1 + exp(-eta))},
 * log-likelihood {@code sum w (y log p + (1 - y) log(1 - p))}, gradient {@code sum w (y - p) x},
 * negative Hessian {@code sum w p (1 - p) x x'}. All are computed from {@code exp(-|eta|)}, so
 * nothing overflows or cancels at any eta. P. McCullagh and J. A. Nelder, 1989, Generalized Linear
 * Models, ch. 4, doi:10.1007/978-1-4899-3242-6.
 */
public final class LogisticTally extends LikelihoodTally<LogisticTally> {
  /**
   * An empty tally: everything 0.
   *
   * @param coefficients where the likelihood is taken, finite, length k
   */
  public LogisticTally(double[] coefficients) {
    super(coefficients);
  }

  @Override
  LogisticTally empty() {
    return new LogisticTally(coefficients());
  }

  /**
   * Adds one row.
   *
   * @param row of k finite numbers, the 1 for an intercept included; not kept
   * @param outcome in [0, 1]; fractions are shares of the weight
   * @param rowWeight at least 0 and finite; a row of weight 0 adds nothing
   * @throws IllegalArgumentException for anything else: what is missing must be decided before it
   *     comes here
   */
  public void accept(double[] row, double outcome, double rowWeight) {
    double eta = eta(row);
    if (!(outcome >= 0
        && outcome <= 1
        && rowWeight >= 0
        && Double.isFinite(rowWeight)
        && Double.isFinite(eta))) {
      throw new IllegalArgumentException(
          "outcome " + outcome + ", weight " + rowWeight + ", log-odds " + eta);
    }
    if (rowWeight == 0) {
      return;
    }
    double size = Math.abs(eta);
    double odds = Math.exp(-size);
    double likelier = 1 / (1 + odds);
    double unlikelier = odds / (1 + odds);
    double against =
        eta >= 0
            ? 1 - outcome
            : outcome; // share of the outcome that speaks against the sign of eta
    double residual =
        eta >= 0
            ? outcome * unlikelier - against * likelier
            : against * likelier - (1 - outcome) * unlikelier;
    add(row, rowWeight, -(logOfOnePlus(odds) + against * size), residual, likelier * unlikelier);
  }

  /**
   * {@code log(1 + x)} to a few units in the last place for x in [0, 1], by what the addition
   * rounded away (Goldberg 1991, theorem 4, doi:10.1145/103162.103163); twice as fast as {@code
   * Math.log1p}.
   */
  private static double logOfOnePlus(double x) {
    double sum = 1 + x;
    return sum == 1 ? x : Math.log(sum) * (x / (sum - 1));
  }
}
