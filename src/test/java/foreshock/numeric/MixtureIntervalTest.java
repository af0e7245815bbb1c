package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reference: {@code src/test/reference/mixture.R}, R's uniroot on a sum of pnorm. */
class MixtureIntervalTest {
  private static final double[] WEIGHT = {0.2, 0.5, 0.3};
  private static final double[] MEAN = {-4, 0, 30};
  private static final double[] SD = {1, 3, 0.5};

  @Test
  void agreesWithR() {
    Reference r = Reference.of("mixture");
    double[] x = r.numbers("x");
    double[] cdf = r.numbers("cdf");
    for (int i = 0; i < x.length; i++) {
      assertClose(MixtureInterval.cdf(WEIGHT, MEAN, SD, x[i]), cdf[i], 4e-16);
    }
    double[] p = r.numbers("p");
    double[] quantile = r.numbers("quantile");
    for (int i = 0; i < p.length; i++) {
      assertClose(MixtureInterval.quantile(WEIGHT, MEAN, SD, p[i]), quantile[i], 1e-12);
    }
  }

  @Test
  void quantileInvertsCdfAndRises() {
    Random random = new Random(4);
    for (int round = 0; round < 300; round++) {
      int k = 1 + random.nextInt(6);
      double[] weight = random.doubles(k, 0.01, 5).toArray();
      double[] mean = random.doubles(k, -100, 100).toArray();
      double[] sd = random.doubles(k, -3, 2).map(Math::exp).toArray();
      double last = Double.NEGATIVE_INFINITY;
      for (double p : new double[] {1e-12, 0.01, 0.1, 0.5, 0.9, 0.99, 1 - 1e-9}) {
        double x = MixtureInterval.quantile(weight, mean, sd, p);
        assertThat(MixtureInterval.cdf(weight, mean, sd, x)).isCloseTo(p, within(1e-12));
        assertThat(x).isGreaterThan(last);
        last = x;
      }
    }
  }

  @Test
  void pointMassesAreFoundExactly() {
    double[] weight = {1, 2, 1};
    double[] mean = {3.1, 0, 7.7};
    double[] sd = {0, 1, 0};
    assertThat(MixtureInterval.quantile(weight, mean, sd, 0.6)).isEqualTo(3.1);
    assertThat(MixtureInterval.quantile(weight, mean, sd, 0.9)).isEqualTo(7.7);
    assertThat(MixtureInterval.quantile(weight, mean, sd, 0.25)).isCloseTo(0, within(1e-15));
    assertThat(MixtureInterval.cdf(weight, mean, sd, 7.7)).isCloseTo(1, within(1e-14));
    assertThat(MixtureInterval.cdf(weight, mean, sd, 7.6)).isCloseTo(0.75, within(1e-13));
    double[] onlyMasses = {0, 0, 0};
    assertThat(MixtureInterval.quantile(weight, mean, onlyMasses, 0.5)).isZero();
    assertThat(MixtureInterval.quantile(weight, mean, onlyMasses, 0.51)).isEqualTo(3.1);
    assertThat(MixtureInterval.quantile(weight, mean, onlyMasses, 0)).isZero();
    assertThat(MixtureInterval.quantile(weight, mean, onlyMasses, 1)).isEqualTo(7.7);
  }

  @Test
  void oneComponentIsTheNormal() {
    double[] one = {17};
    for (double p : new double[] {0.001, 0.2, 0.5, 0.975}) {
      assertClose(
          MixtureInterval.quantile(one, new double[] {5}, new double[] {2}, p),
          5 + 2 * Normals.quantile(p),
          1e-15);
    }
    assertThat(MixtureInterval.quantile(one, new double[] {5}, new double[] {2}, 0))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(MixtureInterval.quantile(one, new double[] {5}, new double[] {2}, 1))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void shiftAndScaleCarryOver() {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      double[] weight = random.doubles(4, 0.1, 1).toArray();
      double[] mean = random.doubles(4, -10, 10).toArray();
      double[] sd = random.doubles(4, 0.5, 3).toArray();
      double p = random.nextDouble();
      double[] movedMean = new double[4];
      double[] movedSd = new double[4];
      for (int i = 0; i < 4; i++) {
        movedMean[i] = 1000 + 7 * mean[i];
        movedSd[i] = 7 * sd[i];
      }
      assertThat(MixtureInterval.quantile(weight, movedMean, movedSd, p))
          .isCloseTo(1000 + 7 * MixtureInterval.quantile(weight, mean, sd, p), within(1e-10));
    }
  }

  @Test
  void weightlessComponentsAreIgnored() {
    double[] mean = {5, Double.NaN};
    assertThat(MixtureInterval.quantile(new double[] {1, 0}, mean, new double[] {1, -1}, 0.5))
        .isEqualTo(5);
  }

  @Test
  void refusesWhatIsNoMixture() {
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MixtureInterval.quantile(one, one, one, 1.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MixtureInterval.quantile(one, one, one, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MixtureInterval.cdf(new double[] {0}, one, one, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MixtureInterval.cdf(new double[0], new double[0], new double[0], 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MixtureInterval.cdf(one, one, new double[] {-1}, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MixtureInterval.cdf(one, new double[2], one, 0));
    assertThat(MixtureInterval.cdf(one, one, one, Double.NaN)).isNaN();
  }

  @Test
  void withinATolerance() {
    java.util.SplittableRandom random = new java.util.SplittableRandom(8);
    for (int run = 0; run < 2000; run++) {
      double[] weight = new double[4];
      double[] mean = new double[4];
      double[] sd = new double[4];
      for (int i = 0; i < 4; i++) {
        weight[i] = random.nextInt(4) == 0 ? 0 : Math.pow(10, -6 * random.nextDouble());
        mean[i] = 100 * random.nextDouble();
        sd[i] = 1 + 20 * random.nextDouble();
      }
      weight[0] += 0.01;
      double p = run % 2 == 0 ? 0.05 : 0.95;
      assertThat(MixtureInterval.quantile(weight, mean, sd, p, 1e-4))
          .isCloseTo(MixtureInterval.quantile(weight, mean, sd, p), within(1e-4));
    }
  }
}
