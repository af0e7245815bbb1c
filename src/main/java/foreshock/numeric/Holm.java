package foreshock.numeric;

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
    int[] ascending =
        IntStream.range(0, pValues.length)
            .filter(i -> !Double.isNaN(pValues[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    java.util.Arrays.fill(adjusted, Double.NaN);
    double least = 0;
    for (int rank = 0; rank < ascending.length; rank++) {
      double paid = pValues[ascending[rank]] * (ascending.length - rank);
      least = Math.max(least, Math.min(1, paid));
      adjusted[ascending[rank]] = least;
    }
    return adjusted;
  }
}
