package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HolmTest {
  /** R: p.adjust(c(.04, .01, .03, .02, .9), "holm"). */
  @Test
  void equalWeightsAreThoseOfR() {
    assertThat(Holm.adjust(new double[] {.04, .01, .03, .02, .9}))
        .containsExactly(new double[] {.09, .05, .09, .08, .9}, within(1e-12));
    assertThat(Holm.adjust(new double[] {.5, Double.NaN, .4}))
        .containsExactly(new double[] {.8, Double.NaN, .8}, within(1e-12));
  }

  /** By hand: 0.02 / 3 comes first and pays for all four shares, then 0.01 for its own. */
  @Test
  void whoWasExpectedPaysLess() {
    assertThat(Holm.adjust(new double[] {.01, .02}, new double[] {1, 3}))
        .containsExactly(new double[] {.08 / 3, .08 / 3}, within(1e-12));
    assertThat(Holm.adjust(new double[] {.03, .02, .9}, new double[] {1, 2, 1}))
        .containsExactly(new double[] {.06, .04, .9}, within(1e-12));
  }

  /** Without any effect a claim of whatever weight comes at most once in twenty. */
  @Test
  void anyFalseClaimIsAsRareAsPromised() {
    Random random = new Random(11);
    int claims = 0;
    int trials = 4000;
    for (int trial = 0; trial < trials; trial++) {
      double[] adjusted = Holm.adjust(random.doubles(5).toArray(), new double[] {1, 1, 4, 1, 1});
      for (double one : adjusted) {
        if (one <= 0.05) {
          claims++;
          break;
        }
      }
    }
    // 0.05 and four standard errors
    assertThat((double) claims / trials).isBetween(0.036, 0.064);
  }
}
