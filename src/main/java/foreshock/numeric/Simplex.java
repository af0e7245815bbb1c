package foreshock.numeric;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Minimum of a function of few variables (up to about six) without derivatives. J. A. Nelder and R.
 * Mead, 1965, "A simplex method for function minimization", doi:10.1093/comjnl/7.4.308.
 * Deterministic: no random start.
 */
public final class Simplex {
  private static final double RELATIVE_TOLERANCE = 1e-12;
  private static final double ABSOLUTE_TOLERANCE = 1e-14;

  private Simplex() {}

  /**
   * Begun anew from each minimum found, until that no longer helps, since a simplex can collapse
   * short of the minimum.
   *
   * @param f the function; NaN counts as positive infinity, so a forbidden region may return either
   * @param start where to begin, length k; may be empty
   * @param step first step along each coordinate, length k, of the size in which f changes
   *     noticeably; 0 holds the coordinate
   * @param maxEvaluations bound on the calls of f, at least 1; when it is reached the best point
   *     seen so far is returned
   * @return the best point seen, never worse than start; length k
   */
  public static double[] minimize(
      ToDoubleFunction<double[]> f, double[] start, double[] step, int maxEvaluations) {
    if (start.length != step.length) {
      throw new IllegalArgumentException(
          start.length + " coordinates but " + step.length + " steps");
    }
    if (maxEvaluations < 1) {
      throw new IllegalArgumentException(
          "at least one evaluation is needed, not " + maxEvaluations);
    }
    Search search = new Search(f, start, step);
    search.value(search.freePart(start));
    double before;
    do {
      before = search.bestValue;
      search.run(maxEvaluations - search.evaluations);
    } while (search.evaluations < maxEvaluations && search.bestValue < before - tolerance(before));
    return search.best.clone();
  }

  private static double tolerance(double value) {
    return Double.isInfinite(value)
        ? 0
        : Math.max(ABSOLUTE_TOLERANCE, RELATIVE_TOLERANCE * Math.abs(value));
  }

  /** The function over the coordinates that are free, remembering the best point. */
  private static final class Search implements MultivariateFunction {
    private final ToDoubleFunction<double[]> f;
    private final int[] free;
    private final double[] freeStep;
    private final double[] start;
    private double[] best;
    private double bestValue = Double.POSITIVE_INFINITY;
    private int evaluations;

    Search(ToDoubleFunction<double[]> f, double[] start, double[] step) {
      this.f = f;
      this.start = start.clone();
      this.best = start.clone();
      int[] moving = new int[step.length];
      double[] moves = new double[step.length];
      int k = 0;
      for (int i = 0; i < step.length; i++) {
        if (step[i] != 0) {
          moves[k] = step[i];
          moving[k++] = i;
        }
      }
      this.free = Arrays.copyOf(moving, k);
      this.freeStep = Arrays.copyOf(moves, k);
    }

    double[] freePart(double[] point) {
      double[] part = new double[free.length];
      for (int i = 0; i < part.length; i++) {
        part[i] = point[free[i]];
      }
      return part;
    }

    void run(int remaining) {
      if (remaining < 1 || free.length == 0) {
        return;
      }
      try {
        new SimplexOptimizer(RELATIVE_TOLERANCE, ABSOLUTE_TOLERANCE)
            .optimize(
                new MaxEval(remaining),
                new ObjectiveFunction(this),
                GoalType.MINIMIZE,
                new InitialGuess(freePart(best)),
                new NelderMeadSimplex(freeStep));
      } catch (MathIllegalStateException outOfEvaluations) {
        // the bound is the caller's: evaluations has reached it, and the best point so far is kept
      }
    }

    @Override
    public double value(double[] freePoint) {
      double[] point = start.clone();
      for (int i = 0; i < free.length; i++) {
        point[free[i]] = freePoint[i];
      }
      evaluations++;
      double value = f.applyAsDouble(point);
      if (value < bestValue) {
        bestValue = value;
        best = point.clone();
      }
      return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
  }
}
