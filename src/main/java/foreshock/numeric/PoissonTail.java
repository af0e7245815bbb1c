package foreshock.numeric;

import org.hipparchus.special.Gamma;

/**
 * The upper tail of Poisson's distribution, as a gamma integral, so that parts of counts do too.
 */
public final class PoissonTail {
  private PoissonTail() {}

  /** Probability of {@code count} or more where {@code mean} are expected. */
  public static double atLeast(double count, double mean) {
    return count <= 0 ? 1 : mean <= 0 ? 0 : Gamma.regularizedGammaP(count, mean);
  }
}
