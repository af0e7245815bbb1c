package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two groups, many tests, a series that is interrupted: as in R (comparison.R). */
class ComparisonTest {
  private static final Reference R = Reference.of("comparison");
  private static final double[] X = {-3.5, 2, -8, 1.25, -12, 0.5, -4};
  private static final double[] Y = {1, 0.5, -2, 3, 2.5, 0, -1, 4, 1.5};

  private static void isAs(Welch found, String key) {
    double[] expected = R.numbers(key);
    double[] all = {found.difference(), found.error(), found.freedom(), found.pValue()};
    for (int i = 0; i < all.length; i++) {
      assertThat(all[i]).as("%s %d", key, i).isCloseTo(expected[i], within(1e-10));
    }
    if (expected.length > all.length) {
      assertThat(found.ends(0.05)[0]).isCloseTo(expected[4], within(1e-8));
      assertThat(found.ends(0.05)[1]).isCloseTo(expected[5], within(1e-8));
    }
  }

  @Test
  void welchAndStudentAreAsInR() {
    isAs(Welch.of(X, Y), "welch");
    isAs(Welch.of(X), "student");
  }

  @Test
  void aMeanAgainstAMedianIsAsInR() {
    isAs(Welch.againstMedian(X, Y), "typical");
  }

  /** A few that fall far move the mean of the others and hardly their median. */
  @Test
  void aMedianDoesNotFollowAFew() {
    double[] some = Y.clone();
    some[0] = -90;
    double mean = Welch.of(X, some).difference() - Welch.of(X, Y).difference();
    double median =
        Welch.againstMedian(X, some).difference() - Welch.againstMedian(X, Y).difference();
    assertThat(mean).isGreaterThan(10);
    assertThat(median).isBetween(0.0, 1.0);
  }

  @Test
  void holmIsAsInRAndLeavesOutWhatIsUnknown() {
    double[] expected = R.numbers("holm");
    double[] found = Holm.adjust(new double[] {.01, .04, Double.NaN, .03, .005, .8});
    assertThat(found[2]).isNaN();
    double[] known = {found[0], found[1], found[3], found[4], found[5]};
    assertThat(known).containsExactly(expected, within(1e-15));
  }

  @Test
  void anInterruptedSeriesIsAsInR() {
    int[] sizes = {4, 3, 5, 4, 2, 6};
    double[] time = {
      -9, -3, 2, 8, -6, 1, 4, -12, -7, -1, 3, 9, -5, -2, 6, 7, -4, 5, -11, -8, -2, 0, 4, 10
    };
    double[] value = {
      70, 68, 60, 55, 80, 75, 77, 50, 55, 52, 45, 40, 66, 60, 61, 59, 90, 84, 71, 69, 74, 60, 62, 58
    };
    int[] period = new int[time.length];
    for (int i = 0; i < time.length; i++) {
      period[i] = (int) Math.floor(time[i] / 4);
    }
    int[] client = new int[time.length];
    boolean[] after = new boolean[time.length];
    int at = 0;
    for (int c = 0; c < sizes.length; c++) {
      for (int i = 0; i < sizes[c]; i++, at++) {
        client[at] = c;
        after[at] = time[at] >= 0;
      }
    }
    isAs(InterruptedSeries.step(client, period, time, after, value), "series");
  }

  @Test
  void thePoissonTailIsAsInR() {
    double[] expected = R.numbers("poisson");
    assertThat(PoissonTail.atLeast(7, 2.5)).isCloseTo(expected[0], within(1e-12));
    assertThat(PoissonTail.atLeast(3.5, 4.5)).isCloseTo(expected[1], within(1e-12));
    assertThat(PoissonTail.atLeast(1, 0.1)).isCloseTo(expected[2], within(1e-12));
    assertThat(PoissonTail.atLeast(0, 3)).isEqualTo(1);
  }

  @Test
  void fishersTestIsAsInR() {
    double[] expected = R.numbers("fisher");
    assertThat(FisherExact.atLeast(7, 20, 8, 120)).isCloseTo(expected[0], within(1e-12));
    assertThat(FisherExact.atLeast(2, 10, 5, 30)).isCloseTo(expected[1], within(1e-12));
    assertThat(FisherExact.atLeast(0, 10, 5, 30)).isEqualTo(1);
  }

  /** The noisier a mean the nearer it comes to the others, and the surer it stands the less. */
  @Test
  void noisyMeansAreDrawnTowardsTheOthers() {
    double[] observed = {-10, 0, 1, -1, 8};
    Shrinkage drawn = Shrinkage.of(observed, new double[] {1, 1, 1, 1, 60}, 5);
    assertThat(drawn.mean()[0]).isBetween(-10.0, -8.5);
    assertThat(drawn.mean()[4]).isBetween(-1.0, 5.0);
    assertThat(drawn.sd()[4]).isGreaterThan(drawn.sd()[0]);
    assertThat(drawn.sd()[4]).isLessThan(Math.sqrt(60));
  }

  @Test
  void whereNothingVariesOnlyNothingIsByChance() {
    assertThat(Welch.of(new double[] {1, 1}, new double[] {1, 1}).pValue()).isEqualTo(1);
    assertThat(Welch.of(new double[] {2, 2}, new double[] {1, 1}).pValue()).isZero();
    assertThat(Welch.of(new double[] {2}, new double[] {1, 3}).pValue()).isNaN();
    assertThat(Welch.of(new double[] {2}, new double[] {1, 3}).ends(0.05)).containsOnly(Double.NaN);
  }
}
