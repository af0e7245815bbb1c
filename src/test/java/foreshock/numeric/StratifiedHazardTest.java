package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Reference: {@code src/test/reference/stratified_hazard.R}, heights of R's coxph. */
class StratifiedHazardTest {
  private final Reference r = Reference.of("stratified_hazard");

  @Test
  void agreesWithR() {
    double[] event = r.numbers("event");
    boolean[] events = new boolean[event.length];
    for (int i = 0; i < event.length; i++) {
      events[i] = event[i] == 1;
    }
    int[] stratum = Arrays.stream(r.numbers("stratum")).mapToInt(one -> (int) one).toArray();
    StratifiedHazard hazard = StratifiedHazard.of(r.numbers("x"), stratum, events).orElseThrow();
    assertThat(hazard.events()).isEqualTo(Arrays.stream(event).mapToInt(one -> (int) one).sum());
    assertThat(hazard.coefficient()).isCloseTo(r.number("coefficient"), within(1e-5));
    // the drop has four decimals
    assertThat(hazard.interval().low()).isCloseTo(r.number("low"), within(1e-4));
    assertThat(hazard.interval().high()).isCloseTo(r.number("high"), within(1e-4));
  }

  @Test
  void withoutAnybodyToCompareWithThereIsNothing() {
    assertThat(
            StratifiedHazard.of(new double[] {1, 2}, new int[] {1, 2}, new boolean[] {true, false}))
        .isEmpty();
  }

  /** Every event has the largest covariate: the prior keeps the ratio finite. */
  @Test
  void whatSeparatesStaysFinite() {
    StratifiedHazard hazard =
        StratifiedHazard.of(
                new double[] {0, 5, 0, 5, 0, 5},
                new int[] {1, 1, 2, 2, 3, 3},
                new boolean[] {false, true, false, true, false, true})
            .orElseThrow();
    assertThat(hazard.coefficient()).isPositive();
    assertThat(hazard.interval().high()).isFinite().isLessThan(9);
  }
}
