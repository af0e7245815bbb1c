package foreshock.numeric;

import java.util.Optional;

/**
 * How the hazard of an event goes with one covariate, strata apart: proportional hazards (see
 * {@link PartialLikelihood}) with a normal prior of standard deviation 3 on the coefficient, which
 * keeps it finite.
 *
 * @param coefficient log of the ratio of hazards for one unit of the covariate
 * @param interval where twice the log posterior is at most the 90 % quantile of chi-square with one
 *     degree of freedom below its height
 * @param events that had somebody to be compared with
 */
public record StratifiedHazard(double coefficient, Interval interval, int events) {
  /** Half the 90 % quantile of chi-square with one degree of freedom. */
  private static final double DROP = 1.3527;

  private static final double FARTHEST = 64;
  private static final double CLOSE = 1e-7;

  /**
   * Fits; empty without an event that can be compared.
   *
   * @param x the covariate of each row
   * @param stratum of each row, ascending
   * @param event whether the row ends with one
   */
  public static Optional<StratifiedHazard> of(double[] x, int[] stratum, boolean[] event) {
    PartialLikelihood likelihood = PartialLikelihood.of(stratum, event);
    if (likelihood.strata().events() == 0) {
      return Optional.empty();
    }
    double[][] rows = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      rows[i] = new double[] {x[i]};
    }
    double best = likelihood.fit(rows, 0)[0];
    return Optional.of(
        new StratifiedHazard(
            best,
            new Interval(end(likelihood, rows, best, -1), end(likelihood, rows, best, 1)),
            likelihood.strata().events()));
  }

  /** The log posterior is concave, so one doubling and one bisection find each end. */
  private static double end(
      PartialLikelihood likelihood, double[][] rows, double best, int direction) {
    double floor = likelihood.logPosterior(rows, best) - DROP;
    double near = 0;
    double far = 0.1;
    while (far < FARTHEST && likelihood.logPosterior(rows, best + direction * far) > floor) {
      near = far;
      far *= 2;
    }
    while (far - near > CLOSE) {
      double middle = (near + far) / 2;
      if (likelihood.logPosterior(rows, best + direction * middle) > floor) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return best + direction * near;
  }
}
