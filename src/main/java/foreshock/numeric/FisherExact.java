package foreshock.numeric;

import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/** R. A. Fisher's exact test of a two-by-two table (1935, The Design of Experiments), one-sided. */
public final class FisherExact {
  private FisherExact() {}

  /**
   * Probability of {@code hits} or more among {@code size}, when {@code allHits} of {@code all} are
   * spread by chance.
   */
  public static double atLeast(int hits, int size, int allHits, int all) {
    return hits == 0
        ? 1
        : new HypergeometricDistribution(all, allHits, size).upperCumulativeProbability(hits);
  }
}
