package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class ExponentialTest {
  @Test
  void agreesWithTheExactFunction() {
    for (double x = -700; x <= 0; x += 0.00137) {
      assertThat(Exponential.ofNegative(x)).isCloseTo(StrictMath.exp(x), withinPercentage(1e-12));
    }
  }

  @Test
  void itsEnds() {
    assertThat(Exponential.ofNegative(0)).isEqualTo(1);
    assertThat(Exponential.ofNegative(-0.0)).isEqualTo(1);
    assertThat(Exponential.ofNegative(-709)).isZero();
    assertThat(Exponential.ofNegative(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Exponential.ofNegative(Double.NaN)).isNaN();
  }
}
