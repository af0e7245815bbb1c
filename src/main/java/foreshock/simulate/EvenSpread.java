package foreshock.simulate;

/**
 * Points in the unit cube that cover it evenly whatever the number of clients, so that a world of
 * 120 clients has its shares of segments and patterns without a lottery, and a client keeps its
 * point when others are added.
 *
 * <p>The additive recurrence R3 (Roberts 2018, "The unreasonable effectiveness of quasirandom
 * sequences"): steps are powers of 1 / 1.2207…, the root of x⁴ = x + 1.
 */
final class EvenSpread {
  private static final double[] STEPS = {
    0.8191725133961645, 0.6710436067037893, 0.5497004779019703
  };

  private EvenSpread() {}

  /** Coordinate {@code dimension} (0–2) of a client's point, in [0, 1). */
  static double point(long seed, int client, int dimension) {
    double shift = (Stream.mix(seed + dimension + 1L) >>> 11) * 0x1.0p-53;
    double sum = shift + STEPS[dimension] * (client + 1.0);
    return sum - StrictMath.floor(sum);
  }

  /** The index of the share that {@code point} falls into; shares need not add to one. */
  static int choose(double point, double... shares) {
    double total = 0;
    for (double share : shares) {
      total += share;
    }
    double left = point * total;
    for (int i = 0; i < shares.length - 1; i++) {
      left -= shares[i];
      if (left < 0) {
        return i;
      }
    }
    return shares.length - 1;
  }
}
