package foreshock.numeric;

/**
 * Covariances of several variables, each pair from the rows that have both (available cases), for
 * rows that come in clusters. Within clusters each pair is taken around its means in the cluster;
 * else around its means over all.
 */
public final class PairedCovariance {
  private static final double SHRINK_STEP = 0.02;

  /** A variance below this share of the largest is what rounding leaves of a constant. */
  private static final double CONSTANT = 1e-12;

  private final int size;
  private final boolean within;
  private final double[][] count;
  private final double[][] first;
  private final double[][] product;

  /**
   * @param size number of variables
   */
  public PairedCovariance(int size, boolean within) {
    this.size = size;
    this.within = within;
    count = new double[size][size];
    first = new double[size][size];
    product = new double[size][size];
  }

  /** The rows of one cluster as sums. */
  public static final class Cluster {
    private final double[][] count;
    private final double[][] first;
    private final double[][] product;

    /**
     * @param rows one number a variable, NaN where it is missing
     */
    public Cluster(Iterable<double[]> rows, int size) {
      count = new double[size][size];
      first = new double[size][size];
      product = new double[size][size];
      for (double[] row : rows) {
        for (int i = 0; i < size; i++) {
          for (int j = 0; j < size && !Double.isNaN(row[i]); j++) {
            if (!Double.isNaN(row[j])) {
              count[i][j]++;
              first[i][j] += row[i];
              product[i][j] += row[i] * row[j];
            }
          }
        }
      }
    }

    /** Rows that have both variables. */
    public double count(int i, int j) {
      return count[i][j];
    }
  }

  /** Takes a cluster as often as a draw has it. */
  public void add(Cluster cluster, int times) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double n = cluster.count[i][j];
        if (n > 0 && within) {
          count[i][j] += times * (n - 1);
          product[i][j] +=
              times * (cluster.product[i][j] - cluster.first[i][j] * cluster.first[j][i] / n);
        } else if (n > 0) {
          count[i][j] += times * n;
          first[i][j] += times * cluster.first[i][j];
          first[j][i] += i == j ? 0 : times * cluster.first[j][i];
          product[i][j] += times * cluster.product[i][j];
        }
      }
    }
  }

  /** Degrees of freedom of a pair: rows less means taken out. */
  public double freedom(int i, int j) {
    double n = count[Math.max(i, j)][Math.min(i, j)];
    return within ? n : Math.max(0, n - 1);
  }

  /**
   * The covariances; NaN where a pair has no degree of freedom. A variable that is always the same
   * has none with anything. Pairs from different rows may contradict each other: then all
   * correlations are shrunken by as little as makes the matrix positive semidefinite.
   */
  public double[][] matrix() {
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double n = count[i][j];
        double sum = product[i][j] - (within ? 0 : first[i][j] * first[j][i] / n);
        matrix[i][j] = freedom(i, j) > 0 ? sum / freedom(i, j) : Double.NaN;
        matrix[j][i] = matrix[i][j];
      }
    }
    dropConstants(matrix);
    double[][] shrunken = matrix;
    for (int step = 1; !consistent(shrunken) && step * SHRINK_STEP < 1 + SHRINK_STEP / 2; step++) {
      shrunken = shrunken(matrix, 1 - step * SHRINK_STEP);
    }
    return shrunken;
  }

  private static void dropConstants(double[][] matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.length; i++) {
      largest = Math.max(largest, Double.isNaN(matrix[i][i]) ? 0 : matrix[i][i]);
    }
    for (int i = 0; i < matrix.length; i++) {
      boolean constant = matrix[i][i] <= CONSTANT * largest;
      for (int j = 0; j < matrix.length && constant; j++) {
        matrix[i][j] = 0;
        matrix[j][i] = 0;
      }
    }
  }

  private static double[][] shrunken(double[][] matrix, double factor) {
    double[][] shrunken = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        shrunken[i][j] = i == j ? matrix[i][i] : factor * matrix[i][j];
      }
    }
    return shrunken;
  }

  /** Whether no pivot is negative but by rounding; also where a pair is not known. */
  private static boolean consistent(double[][] matrix) {
    int n = matrix.length;
    double[][] left = new double[n][];
    for (int i = 0; i < n; i++) {
      left[i] = matrix[i].clone();
    }
    for (int k = 0; k < n; k++) {
      double scale = matrix[k][k];
      if (left[k][k] < -1e-9 * scale) {
        return false;
      }
      for (int i = k + 1; i < n && left[k][k] > 1e-9 * scale; i++) {
        double factor = left[i][k] / left[k][k];
        for (int j = k + 1; j < n; j++) {
          left[i][j] -= factor * left[k][j];
        }
      }
    }
    return true;
  }
}
