package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Reference: {@code src/test/reference/wilson.R}, R's prop.test(successes, n, conf.level, correct =
 * FALSE).
 */
class WilsonTest {
  @Test
  void agreesWithPropTest() {
    Reference r = Reference.of("wilson");
    double[] cases = r.numbers("case");
    double[] limits = r.numbers("interval");
    for (int i = 0; i < limits.length / 2; i++) {
      Interval interval =
          Wilson.interval((long) cases[3 * i], (long) cases[3 * i + 1], cases[3 * i + 2]);
      assertClose(interval.low(), limits[2 * i], 3e-15);
      assertClose(interval.high(), limits[2 * i + 1], 3e-15);
    }
  }

  @Test
  void noTrialsSayNothing() {
    assertThat(Wilson.interval(0, 0, 0.95)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void allOrNoneReachTheEndExactly() {
    for (long n = 1; n < 300; n++) {
      assertThat(Wilson.interval(0, n, 0.95).low()).isZero();
      assertThat(Wilson.interval(n, n, 0.95).high()).isEqualTo(1);
      assertThat(Wilson.interval(0, n, 0.95).high()).isBetween(0.0, 0.999);
    }
  }

  @Test
  void successesAndFailuresMirror() {
    for (long k = 0; k <= 37; k++) {
      Interval one = Wilson.interval(k, 37, 0.8);
      Interval other = Wilson.interval(37 - k, 37, 0.8);
      assertThat(one.low()).isCloseTo(1 - other.high(), within(3e-16));
      assertThat(one.contains(k / 37.0)).isTrue();
    }
  }

  @Test
  void refusesWhatIsNoProportion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wilson.interval(3, 2, 0.95))
        .withMessageContaining("3 successes");
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(-1, 2, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 2, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 0));
  }
}
