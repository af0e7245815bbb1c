package foreshock.insight;

import foreshock.numeric.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Bootstrap over clients (B. Efron, 1979, doi:10.1214/aos/1176344552): each draw takes as many
 * clients as there are, with replacement, so that what belongs to one client stays together. Always
 * the same draws for the same number of clients.
 */
final class Resampling {
  private static final int DRAWS = 200;

  /** With many clients fewer draws say as much and cost as much. */
  private static final int FEWER_DRAWS = 100;

  private static final int MANY_CLIENTS = 2000;

  /** Fewer clients cannot show how much clients differ. */
  static final int LEAST_CLIENTS = 5;

  private static final double TAIL = 0.05;
  private static final long SEED = 0x7e3d;

  private Resampling() {}

  /**
   * 90 % percentile intervals of several figures at once; empty where too few clients, or too few
   * draws in which the figure is known, are there.
   *
   * @param figures of a sample, given how often each client is in it
   */
  static Optional<Interval>[] intervals(int clients, int count, Function<int[], double[]> figures) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Optional<Interval>[] found = new Optional[count];
    Arrays.fill(found, Optional.empty());
    if (clients < LEAST_CLIENTS) {
      return found;
    }
    int draws = clients > MANY_CLIENTS ? FEWER_DRAWS : DRAWS;
    double[][] seen = new double[count][draws];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int draw = 0; draw < draws; draw++) {
      int[] copies = new int[clients];
      for (int i = 0; i < clients; i++) {
        copies[random.nextInt(clients)]++;
      }
      double[] one = figures.apply(copies);
      for (int i = 0; i < count; i++) {
        seen[i][draw] = one[i];
      }
    }
    for (int i = 0; i < count; i++) {
      double[] known = Arrays.stream(seen[i]).filter(Double::isFinite).sorted().toArray();
      if (known.length > draws * 0.9) {
        found[i] = Optional.of(new Interval(quantile(known, TAIL), quantile(known, 1 - TAIL)));
      }
    }
    return found;
  }

  /** Quantile between ascending values, as R's type 7. */
  private static double quantile(double[] sorted, double p) {
    double at = p * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
