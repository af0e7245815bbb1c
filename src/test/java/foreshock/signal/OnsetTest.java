package foreshock.signal;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnsetTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final int NOW = Days.monthOf(AS_OF.day());
  private static final IndexModel INDEX =
      new IndexModel(70, new double[] {70}, new double[] {1}, new double[] {20});
  private static final LevelModel MODEL =
      new LevelModel(70, 150, 44, 0, new double[] {0, 64}, new double[] {0.8, 0.2}, 1 / 6.0);

  /** Twenty months, noise of standard deviation 8; from some month on lower, or lower and lower. */
  private static Onset fall(long seed, int monthsAgo, double points, boolean step) {
    Random random = new Random(seed);
    ExportBuilder export = new ExportBuilder();
    for (int back = 19; back >= 0; back--) {
      int since = monthsAgo - back;
      double fallen = since < 0 ? 0 : step ? points : points * (since + 0.5) / (monthsAgo + 1);
      int day = Days.firstDayOf(NOW - back) + 14;
      export.answer("A", day, "p", 80 - fallen + 8 * random.nextGaussian());
    }
    return Onset.of(export.build().client("A", AS_OF).responses(), INDEX, MODEL, 70, AS_OF);
  }

  @Test
  void theIntervalHoldsTheMonthAboutNineTimesInTen() {
    for (boolean step : new boolean[] {true, false}) {
      int covered = 0;
      int near = 0;
      for (int seed = 0; seed < 200; seed++) {
        int ago = 3 + seed % 9;
        Onset onset = fall(seed, ago, 35, step);
        int truth = NOW - ago;
        assertThat(onset.month()).isBetween(onset.lowMonth(), onset.highMonth());
        covered += truth >= onset.lowMonth() && truth <= onset.highMonth() ? 1 : 0;
        near += Math.abs(onset.month() - truth) <= (step ? 1 : 2) ? 1 : 0;
      }
      assertThat(covered / 200.0).as("covered, step %s", step).isGreaterThan(0.8);
      assertThat(near / 200.0).as("near, step %s", step).isGreaterThan(step ? 0.85 : 0.6);
    }
  }

  @Test
  void aLargeFallIsDatedMoreNarrowlyThanASmallOne() {
    int large = 0;
    int small = 0;
    for (int seed = 0; seed < 50; seed++) {
      Onset one = fall(seed, 6, 50, true);
      Onset other = fall(seed, 6, 12, true);
      large += one.highMonth() - one.lowMonth();
      small += other.highMonth() - other.lowMonth();
    }
    assertThat(large).isLessThan(small / 2);
  }

  @Test
  void aRiseIsNoOnsetHoweverClearItIs() {
    ExportBuilder export = new ExportBuilder();
    for (int back = 19; back >= 0; back--) {
      int points = back > 11 ? 30 : back > 4 ? 90 : 70;
      export.answer("A", Days.firstDayOf(NOW - back) + 14, "p", points + back % 3);
    }
    Onset onset = Onset.of(export.build().client("A", AS_OF).responses(), INDEX, MODEL, 70, AS_OF);
    // the time before has one base, so that the interval is wide; but it is no longer sure of the
    // rise
    assertThat(onset.month()).isBetween(NOW - 4, NOW - 2);
    assertThat(onset.highMonth()).isGreaterThanOrEqualTo(NOW - 4);
  }

  @Test
  void aboutIsAMonthMoreOnEachSide() {
    Onset onset = new Onset(100, 98, 101);
    assertThat(onset.isAbout(97)).isTrue();
    assertThat(onset.isAbout(96)).isFalse();
    assertThat(onset.isAbout(102)).isTrue();
    assertThat(onset.isAbout(103)).isFalse();
  }
}
