package foreshock.numeric;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Cholesky factor of a symmetric positive definite matrix, scaled to a unit diagonal first so that
 * the units of the rows (euros, cents) do not decide whether it counts as singular.
 */
final class PositiveDefinite {
  /**
   * Smallest pivot of the scaled matrix: a column that the others explain but for 1e-13 of its
   * variance is not identified.
   */
  private static final double SMALLEST_PIVOT = 1e-13;

  private final double[] scale;
  private final CholeskyDecomposition cholesky;

  private PositiveDefinite(double[] scale, CholeskyDecomposition cholesky) {
    this.scale = scale;
    this.cholesky = cholesky;
  }

  /**
   * The factor, or empty when the matrix (symmetric, at least 1 × 1) is singular, indefinite or not
   * finite.
   */
  static Optional<PositiveDefinite> of(double[][] matrix) {
    int size = matrix.length;
    double[] scale = new double[size];
    for (int i = 0; i < size; i++) {
      if (!(matrix[i][i] > 0 && Double.isFinite(matrix[i][i]))) {
        return Optional.empty();
      }
      scale[i] = 1 / Math.sqrt(matrix[i][i]);
    }
    double[][] scaled = new double[size][size];
    for (int i = 0; i < size; i++) {
      scaled[i][i] = 1;
      for (int j = 0; j < i; j++) {
        double entry = matrix[i][j] * scale[i] * scale[j];
        if (!Double.isFinite(entry)) {
          return Optional.empty();
        }
        scaled[i][j] = entry;
        scaled[j][i] = entry;
      }
    }
    try {
      RealMatrix real = new Array2DRowRealMatrix(scaled, false);
      double symmetry = CholeskyDecomposition.DEFAULT_RELATIVE_SYMMETRY_THRESHOLD;
      return Optional.of(
          new PositiveDefinite(scale, new CholeskyDecomposition(real, symmetry, SMALLEST_PIVOT)));
    } catch (MathIllegalArgumentException notPositiveDefinite) {
      return Optional.empty();
    }
  }

  /** x with {@code matrix x = right}. */
  double[] solve(double[] right) {
    int size = scale.length;
    double[] scaledRight = new double[size];
    for (int i = 0; i < size; i++) {
      scaledRight[i] = right[i] * scale[i];
    }
    double[] x = cholesky.getSolver().solve(new ArrayRealVector(scaledRight, false)).toArray();
    for (int i = 0; i < size; i++) {
      x[i] *= scale[i];
    }
    return x;
  }

  double[][] inverse() {
    double[][] inverse = cholesky.getSolver().getInverse().getData();
    for (int i = 0; i < scale.length; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = 0.5 * (inverse[i][j] + inverse[j][i]) * scale[i] * scale[j];
        inverse[i][j] = entry;
        inverse[j][i] = entry;
      }
    }
    return inverse;
  }

  double logDeterminant() {
    RealMatrix factor = cholesky.getL();
    double sum = 0;
    for (int i = 0; i < scale.length; i++) {
      sum += Math.log(factor.getEntry(i, i)) - Math.log(scale[i]);
    }
    return 2 * sum;
  }
}
