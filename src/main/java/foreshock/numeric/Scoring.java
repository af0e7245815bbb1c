package foreshock.numeric;

import java.util.Optional;
import java.util.function.Function;

/**
 * Mode of a posterior whose likelihood is a product over independent parts (clients), with normal
 * priors, without derivatives being given: scores by forward differences, the information as the
 * sum of their outer products plus the prior's. E. K. Berndt, B. H. Hall, R. E. Hall and J. A.
 * Hausman, 1974, "Estimation and inference in nonlinear structural models", Annals of Economic and
 * Social Measurement 3. For few parameters it takes some thirty evaluations where a simplex takes
 * hundreds. Deterministic.
 */
public final class Scoring {
  /** Step of the differences, in standard deviations of the prior. */
  private static final double STEP = 1e-4;

  private static final int MOST_ROUNDS = 20;
  private static final int MOST_HALVINGS = 6;

  private Scoring() {}

  /**
   * Ends when a further step is expected to gain less than {@code enough}.
   *
   * @param parts log-likelihood of each part at k parameters; the same number of parts each time;
   *     NaN or infinity count as impossible
   * @param start where to begin, k numbers
   * @param priorMean k numbers
   * @param priorSd k positive numbers, also the scale on which a parameter matters
   * @param enough gain in log posterior below which nothing more is looked for
   * @return the best point found, never worse than the start; length k
   */
  public static double[] maximize(
      Function<double[], double[]> parts,
      double[] start,
      double[] priorMean,
      double[] priorSd,
      double enough) {
    int k = priorMean.length;
    double[] at = start.clone();
    double[] here = parts.apply(at.clone());
    double height = height(here, at, priorMean, priorSd);
    for (int round = 0; round < MOST_ROUNDS && Double.isFinite(height); round++) {
      double[][] score = new double[k][];
      for (int j = 0; j < k; j++) {
        double[] beside = at.clone();
        beside[j] += STEP * priorSd[j];
        score[j] = parts.apply(beside);
        for (int c = 0; c < here.length; c++) {
          score[j][c] = (score[j][c] - here[c]) / (STEP * priorSd[j]);
        }
      }
      double[] gradient = new double[k];
      double[][] information = new double[k][k];
      for (int i = 0; i < k; i++) {
        gradient[i] = sum(score[i]) - (at[i] - priorMean[i]) / (priorSd[i] * priorSd[i]);
        for (int j = 0; j < k; j++) {
          information[i][j] = dot(score[i], score[j]);
        }
        information[i][i] += 1 / (priorSd[i] * priorSd[i]);
      }
      Optional<PositiveDefinite> factor = PositiveDefinite.of(information);
      if (factor.isEmpty()) {
        break;
      }
      double[] step = factor.get().solve(gradient);
      if (0.5 * dot(step, gradient) < enough) {
        break;
      }
      double fraction = 1;
      double[] next = moved(at, step, fraction);
      double[] there = parts.apply(next.clone());
      double reached = height(there, next, priorMean, priorSd);
      for (int halving = 0; !(reached > height) && halving < MOST_HALVINGS; halving++) {
        fraction /= 2;
        next = moved(at, step, fraction);
        there = parts.apply(next.clone());
        reached = height(there, next, priorMean, priorSd);
      }
      if (!(reached > height)) {
        break;
      }
      at = next;
      here = there;
      height = reached;
    }
    return at;
  }

  private static double[] moved(double[] from, double[] step, double fraction) {
    double[] to = from.clone();
    for (int j = 0; j < to.length; j++) {
      to[j] += fraction * step[j];
    }
    return to;
  }

  /** Log posterior but for a constant at a point, of the same parts and prior. */
  public static double logPosterior(
      Function<double[], double[]> parts, double[] at, double[] priorMean, double[] priorSd) {
    return height(parts.apply(at.clone()), at, priorMean, priorSd);
  }

  /** Log posterior but for a constant; negative infinity where it is not a number. */
  private static double height(double[] parts, double[] at, double[] mean, double[] sd) {
    double height = sum(parts);
    for (int j = 0; j < at.length; j++) {
      double away = (at[j] - mean[j]) / sd[j];
      height -= 0.5 * away * away;
    }
    return Double.isFinite(height) ? height : Double.NEGATIVE_INFINITY;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
