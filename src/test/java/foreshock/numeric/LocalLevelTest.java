package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static foreshock.numeric.Reference.filled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Reference: {@code src/test/reference/local_level.R}: R's KalmanRun and KalmanSmooth on the Nile
 * at variances 15099 and 1469.1 (J. Durbin and S. J. Koopman, 2012, ch. 2), and the joint normal
 * distribution of an irregular series, without recursions.
 */
class LocalLevelTest {
  private static final double[] TIMES = {0, 0, 2.5, 3, 3, 9, 14, 14.25};
  private static final double[] Y = {61, 74, 70, Double.NaN, 66, 41, 52, 30};
  private static final double[] NOISE = {100, 150, 100, 100, 80, 225, 100, 60};
  private final Reference r = Reference.of("local_level");

  @Test
  void nileAgreesWithR() {
    double[] flow = Reference.sharedColumn("nile.csv", "value");
    double[] years = Reference.sharedColumn("nile.csv", "time");
    double[] noise = filled(flow.length, 15099);
    LocalLevel.Filtered filtered = LocalLevel.filter(years, flow, noise, 0, 1e7, 1469.1);
    assertClose(filtered.logLikelihood(), r.number("nile.logLik"), 1e-15);
    assertClose(means(filtered), r.numbers("nile.filtered"), 2e-15);
    assertClose(variances(filtered), r.numbers("nile.filteredVariance"), 1e-15);
    LocalLevel.Smoothed smoothed = LocalLevel.smooth(years, flow, noise, 0, 1e7, 1469.1);
    assertClose(smoothed.means(), r.numbers("nile.smoothed"), 2e-15);
    assertClose(
        variances(smoothed),
        r.numbers("nile.smoothedVariance"),
        3e-13); // R: P - P^2 N, with P = 1e7 at first
    assertThat(smoothed.logLikelihood()).isEqualTo(filtered.logLikelihood());
  }

  @Test
  void irregularSeriesAgreesWithItsJointNormalDistribution() {
    LocalLevel.Filtered filtered = LocalLevel.filter(TIMES, Y, NOISE, 65, 120, 9);
    assertClose(means(filtered), r.numbers("irregular.filtered"), 1e-15);
    assertClose(variances(filtered), r.numbers("irregular.filteredVariance"), 4e-15);
    assertClose(filtered.logLikelihood(), r.number("irregular.logLik"), 1e-15);
    LocalLevel.Smoothed smoothed = LocalLevel.smooth(filtered);
    assertClose(smoothed.means(), r.numbers("irregular.smoothed"), 1e-15);
    assertClose(variances(smoothed), r.numbers("irregular.smoothedVariance"), 4e-15);
    double[] covariances =
        IntStream.range(0, TIMES.length).mapToDouble(smoothed::covarianceWithLast).toArray();
    assertClose(covariances, r.numbers("irregular.covarianceWithLast"), 3e-14);
  }

  @Test
  void withoutDriftTheLevelIsThePrecisionWeightedMean() {
    double[] y = {10, 20, 60};
    double[] noise = {4, 4, 8};
    LocalLevel.Smoothed smoothed = LocalLevel.smooth(new double[] {0, 7, 9}, y, noise, 0, 1e12, 0);
    for (int i = 0; i < 3; i++) {
      assertThat(smoothed.mean(i))
          .isCloseTo(24, within(1e-9)); // (10/4 + 20/4 + 60/8) / (1/4 + 1/4 + 1/8)
      assertThat(smoothed.variance(i)).isCloseTo(1.6, within(1e-11));
      assertThat(smoothed.covarianceWithLast(i)).isCloseTo(1.6, within(1e-11));
    }
  }

  @Test
  void knownLevelWithoutDriftStaysKnown() {
    LocalLevel.Smoothed smoothed =
        LocalLevel.smooth(new double[] {0, 1}, new double[] {3, 9}, new double[] {1, 1}, 5, 0, 0);
    assertThat(smoothed.means()).containsExactly(5, 5);
    assertThat(smoothed.variance(0)).isZero();
  }

  @Test
  void oneMoreObservationNeverWidensTheInterval() {
    Random random = new Random(6);
    for (int round = 0; round < 200; round++) {
      int n = 2 + random.nextInt(20);
      double[] times = times(n, random);
      double[] y = random.doubles(n, 0, 100).toArray();
      double[] noise = random.doubles(n, 1, 400).toArray();
      double drift = random.nextDouble() * 20;
      double[] without = y.clone();
      without[random.nextInt(n)] = Double.NaN;
      LocalLevel.Filtered more = LocalLevel.filter(times, y, noise, 60, 300, drift);
      LocalLevel.Filtered less = LocalLevel.filter(times, without, noise, 60, 300, drift);
      LocalLevel.Smoothed moreSmooth = LocalLevel.smooth(more);
      LocalLevel.Smoothed lessSmooth = LocalLevel.smooth(less);
      for (int i = 0; i < n; i++) {
        assertThat(more.variance(i)).isLessThanOrEqualTo(less.variance(i));
        assertThat(moreSmooth.variance(i)).isLessThan(lessSmooth.variance(i));
        assertThat(moreSmooth.variance(i)).isLessThanOrEqualTo(more.variance(i) * (1 + 1e-14));
      }
    }
  }

  @Test
  void nothingLaterChangesTheFilter() {
    Random random = new Random(7);
    double[] times = times(30, random);
    double[] y = random.doubles(30, 0, 100).toArray();
    double[] noise = random.doubles(30, 1, 400).toArray();
    LocalLevel.Filtered all = LocalLevel.filter(times, y, noise, 60, 300, 5);
    LocalLevel.Filtered early =
        LocalLevel.filter(
            Arrays.copyOf(times, 12), Arrays.copyOf(y, 12), Arrays.copyOf(noise, 12), 60, 300, 5);
    for (int i = 0; i < 12; i++) {
      assertThat(early.mean(i)).isEqualTo(all.mean(i));
      assertThat(early.variance(i)).isEqualTo(all.variance(i));
    }
  }

  @Test
  void orderWithinOneTimeDoesNotMatter() {
    double[] times = {0, 2, 2, 2, 5};
    LocalLevel.Smoothed one =
        LocalLevel.smooth(
            times, new double[] {50, 60, 70, 10, 40}, new double[] {9, 1, 2, 3, 9}, 60, 300, 5);
    LocalLevel.Smoothed other =
        LocalLevel.smooth(
            times, new double[] {50, 10, 60, 70, 40}, new double[] {9, 3, 1, 2, 9}, 60, 300, 5);
    assertClose(other.means(), one.means(), 1e-14);
    assertClose(variances(other), variances(one), 1e-14);
    assertClose(other.logLikelihood(), one.logLikelihood(), 1e-14);
    assertThat(one.mean(1)).isCloseTo(one.mean(3), within(1e-12)); // the same time, the same level
  }

  @Test
  void shiftAndScaleCarryOver() {
    Random random = new Random(8);
    for (int round = 0; round < 50; round++) {
      double[] times = times(15, random);
      double[] y = random.doubles(15, 0, 100).toArray();
      double[] noise = random.doubles(15, 1, 400).toArray();
      double[] movedY = Arrays.stream(y).map(v -> 10 * v - 7).toArray();
      double[] movedNoise = Arrays.stream(noise).map(v -> 100 * v).toArray();
      double[] later = Arrays.stream(times).map(t -> t + 1000).toArray();
      LocalLevel.Smoothed before = LocalLevel.smooth(times, y, noise, 60, 300, 5);
      LocalLevel.Smoothed after = LocalLevel.smooth(later, movedY, movedNoise, 593, 30000, 500);
      for (int i = 0; i < 15; i++) {
        assertThat(after.mean(i)).isCloseTo(10 * before.mean(i) - 7, within(1e-9));
        assertClose(after.variance(i), 100 * before.variance(i), 1e-11);
      }
      assertThat(after.logLikelihood())
          .isCloseTo(before.logLikelihood() - 15 * Math.log(10), within(1e-9));
    }
  }

  @Test
  void nothingObserved() {
    double[] none = {};
    assertThat(LocalLevel.filter(none, none, none, 1, 2, 3).logLikelihood()).isZero();
    assertThat(LocalLevel.smooth(none, none, none, 1, 2, 3).size()).isZero();
    LocalLevel.Filtered missing =
        LocalLevel.filter(new double[] {4}, new double[] {Double.NaN}, new double[1], 1, 2, 3);
    assertThat(missing.mean(0)).isEqualTo(1);
    assertThat(missing.variance(0)).isEqualTo(2);
    assertThat(missing.logLikelihood()).isZero();
  }

  @Test
  void refusesTimesThatDecreaseAndImproperVariances() {
    double[] two = {1, 2};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalLevel.filter(new double[] {2, 1}, two, two, 0, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalLevel.filter(two, two, new double[] {1, 0}, 0, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalLevel.filter(two, two, two, 0, -1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalLevel.filter(two, two, two, 0, 1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalLevel.filter(two, new double[1], two, 0, 1, 1));
  }

  private static double[] times(int n, Random random) {
    double[] times = new double[n];
    for (int i = 1; i < n; i++) {
      times[i] = times[i - 1] + (random.nextInt(4) == 0 ? 0 : 6 * random.nextDouble());
    }
    return times;
  }

  private static double[] means(LocalLevel.Filtered filtered) {
    return IntStream.range(0, filtered.size()).mapToDouble(filtered::mean).toArray();
  }

  private static double[] variances(LocalLevel.Filtered filtered) {
    return IntStream.range(0, filtered.size()).mapToDouble(filtered::variance).toArray();
  }

  private static double[] variances(LocalLevel.Smoothed smoothed) {
    return IntStream.range(0, smoothed.size()).mapToDouble(smoothed::variance).toArray();
  }
}
