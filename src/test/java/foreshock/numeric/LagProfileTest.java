package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reference: {@code src/test/reference/lag_profile.R}, R's coxph with strata. */
class LagProfileTest {
  private final Reference r = Reference.of("lag_profile");
  private final int[] stratum =
      Arrays.stream(r.numbers("stratum")).mapToInt(one -> (int) one).toArray();

  private boolean[] events() {
    double[] event = r.numbers("event");
    boolean[] events = new boolean[event.length];
    for (int i = 0; i < event.length; i++) {
      events[i] = event[i] == 1;
    }
    return events;
  }

  private static double[][] column(double[] x, double factor) {
    double[][] rows = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      rows[i] = new double[] {factor * x[i]};
    }
    return rows;
  }

  @Test
  void agreesWithR() {
    LagProfile profile = LagProfile.of(column(r.numbers("x"), 1), stratum, events());
    assertThat(profile.events()).isEqualTo(12);
    assertThat(profile.score()[0]).isCloseTo(r.number("score"), within(1e-9));
    assertThat(profile.coefficient()[0]).isCloseTo(r.number("coefficient"), within(1e-6));
    assertThat(profile.logLikelihood()[0]).isCloseTo(r.number("height"), within(1e-8));
  }

  /** What goes with staying is no lead, however strong: the test has one side. */
  @Test
  void theWrongSignIsNoEvidence() {
    LagProfile profile = LagProfile.of(column(r.numbers("x"), -1), stratum, events());
    assertThat(profile.pValue()).isGreaterThan(0.5);
    assertThat(profile.logLikelihood()[0]).isCloseTo(r.number("null"), within(1e-9));
  }

  /** The lag that makes the events is the one that is found; a shifted column is another. */
  @Test
  void findsTheLag() {
    SplittableRandom random = new SplittableRandom(5);
    int months = 60;
    int clients = 40;
    double[][] x = new double[months * clients][9];
    int[] month = new int[x.length];
    boolean[] event = new boolean[x.length];
    for (int c = 0; c < clients; c++) {
      double[] path = new double[months + 9];
      for (int t = 0; t < path.length; t++) {
        path[t] = random.nextDouble() * 4 - 2;
      }
      for (int m = 0; m < months; m++) {
        int row = m * clients + c;
        month[row] = m;
        for (int lag = 0; lag < 9; lag++) {
          x[row][lag] = path[m + 8 - lag];
        }
        event[row] = random.nextDouble() < 0.02 * Math.exp(x[row][5]);
      }
    }
    LagProfile profile = LagProfile.of(x, month, event);
    assertThat(profile.lag()).isEqualTo(5);
    assertThat(profile.within(1.3527)).containsExactly(5, 5);
    assertThat(profile.pValue()).isEqualTo(1.0 / 2000);
    assertThat(profile.coefficient()[5]).isBetween(0.7, 1.3);
  }

  @Test
  void withoutEventsOrWithoutOthersThereIsNothing() {
    double[][] x = {{1}, {2}, {3}};
    int[] one = {1, 1, 1};
    assertThat(LagProfile.of(x, one, new boolean[3])).isSameAs(LagProfile.NONE);
    assertThat(LagProfile.of(x, one, new boolean[] {true, true, true})).isSameAs(LagProfile.NONE);
    assertThat(LagProfile.of(new double[0][], new int[0], new boolean[0]))
        .isSameAs(LagProfile.NONE);
  }
}
