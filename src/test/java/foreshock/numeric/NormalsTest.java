package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

/** Reference: {@code src/test/reference/normals.R}, R's pnorm, qnorm and dnorm. */
class NormalsTest {
  private final Reference r = Reference.of("normals");

  @Test
  void cdfAgreesWithPnormInBothTails() {
    double[] z = r.numbers("z");
    double[] expected = r.numbers("cdf");
    for (int i = 0; i < z.length; i++) {
      // z = -38 has a probability of 2.9e-316, where a double has six digits
      assertClose(Normals.cdf(z[i]), expected[i], z[i] < -37.6 ? 1e-6 : 4e-16);
    }
  }

  @Test
  void cdfAgreesWithErfcEverywhere() {
    for (double z = -8; z <= 8; z += 0.00390625) {
      // the tolerance is for erfc, which loses digits in its tail
      assertClose(Normals.cdf(z), 0.5 * Erf.erfc(-z / Math.sqrt(2)), 3e-13);
    }
  }

  @Test
  void quantileAgreesWithQnorm() {
    double[] p = r.numbers("p");
    double[] expected = r.numbers("quantile");
    for (int i = 0; i < p.length; i++) {
      assertClose(Normals.quantile(p[i]), expected[i], 1e-15);
    }
  }

  @Test
  void quantileInvertsCdf() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      double z = -37 * random.nextDouble();
      assertThat(Normals.quantile(Normals.cdf(z))).isCloseTo(z, within(4e-15 * Math.max(1, -z)));
    }
  }

  @Test
  void tailsAreMirrored() {
    for (double p = 0x1p-20; p < 0.5; p *= 1.7) {
      assertThat(Normals.quantile(1 - p))
          .isCloseTo(-Normals.quantile(1 - (1 - p)), within(1e-15 * 5));
    }
  }

  @Test
  void ends() {
    assertThat(Normals.cdf(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normals.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Normals.cdf(Double.NaN)).isNaN();
    assertThat(Normals.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normals.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Normals.quantile(0.5)).isZero();
    assertThat(Normals.quantile(-0.1)).isNaN();
    assertThat(Normals.quantile(1.1)).isNaN();
    assertThat(Normals.quantile(Double.NaN)).isNaN();
    assertThat(Normals.quantile(Double.MIN_VALUE))
        .isCloseTo(-38.467405617144337, within(1e-14)); // R: qnorm(2^-1074)
  }

  @Test
  void logDensityAgreesWithDnorm() {
    double[] actual = {
      Normals.logDensity(0, 0, 1),
      Normals.logDensity(1, 3, 0.25),
      Normals.logDensity(70, 50, 225),
      Normals.logDensity(-3, -3, 1e-6)
    };
    assertClose(actual, r.numbers("logDensity"), 2e-16);
  }

  @Test
  void logDensityOfPointMass() {
    assertThat(Normals.logDensity(2, 2, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Normals.logDensity(2, 3, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normals.logDensity(2, 3, -1)).isNaN();
    assertThat(Normals.logDensity(Double.NaN, 3, 0)).isNaN();
  }
}
