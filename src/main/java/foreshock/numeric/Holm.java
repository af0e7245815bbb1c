package foreshock.numeric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Probabilities that pay for how many were looked at (S. Holm, 1979, Scandinavian Journal of
 * Statistics 6): any false one among those at or below α comes with at most α, however they depend
 * on each other.
 */
public final class Holm {
  private Holm() {}

  /** Adjusted, in the order given; NaN where there was none to begin with. */
  public static double[] adjust(double[] pValues) {
    double[] equal = new double[pValues.length];
    Arrays.fill(equal, 1);
    return adjust(pValues, equal);
  }

  /**
   * The same where some were expected beforehand and others merely looked at: who has more weight
   * pays less (weighted procedure of the same paper).
   *
   * @param weights above 0, chosen without the data
   */
  public static double[] adjust(double[] pValues, double[] weights) {
    int[] ascending =
        IntStream.range(0, pValues.length)
            .filter(i -> !Double.isNaN(pValues[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i] / weights[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    Arrays.fill(adjusted, Double.NaN);
    double left = Arrays.stream(ascending).mapToDouble(i -> weights[i]).sum();
    double least = 0;
    for (int i : ascending) {
      least = Math.max(least, Math.min(1, pValues[i] / weights[i] * left));
      adjusted[i] = least;
      left -= weights[i];
    }
    return adjusted;
  }
}
