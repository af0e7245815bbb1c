package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mann–Kendall and Theil–Sen. Reference: {@code src/test/reference/trend.R}, R's cor.test(method =
 * "kendall", exact = FALSE, continuity = TRUE) and the median of all slopes.
 */
class TrendTest {
  private final Reference r = Reference.of("trend");

  @ParameterizedTest
  @ValueSource(strings = {"plain", "ties", "bothTies", "three"})
  void agreesWithR(String name) {
    double[] times = r.numbers(name + ".time");
    double[] values = r.numbers(name + ".value");
    MannKendall.Trend trend = MannKendall.test(times, values);
    assertThat(trend.s()).isEqualTo(r.number(name + ".s"));
    assertClose(trend.varianceOfS(), r.number(name + ".variance"), 1e-15);
    assertClose(trend.z(), r.number(name + ".z"), 4e-16);
    assertClose(trend.pTwoSided(), r.number(name + ".p"), 1e-15);
    assertClose(trend.tau(), r.number(name + ".tau"), 4e-16);
    TheilSen.Line line = TheilSen.slope(times, values);
    assertClose(line.slope(), r.number(name + ".slope"), 1e-16);
    assertClose(line.intercept(), r.number(name + ".intercept"), 1e-16);
  }

  @Test
  void constantValuesHaveNoTrend() {
    assertThat(MannKendall.test(new double[] {1, 2, 3, 4}, new double[] {7, 7, 7, 7}))
        .isEqualTo(new MannKendall.Trend(0, 0, 0, 1, Double.NaN));
    assertThat(MannKendall.test(new double[] {2, 2, 2}, new double[] {1, 5, 9}))
        .isEqualTo(new MannKendall.Trend(0, 0, 0, 1, Double.NaN));
    assertThat(TheilSen.slope(new double[] {1, 2, 3}, new double[] {7, 7, 7}))
        .isEqualTo(new TheilSen.Line(0, 7));
  }

  @Test
  void tooFewPoints() {
    assertThat(MannKendall.test(new double[0], new double[0]))
        .isEqualTo(new MannKendall.Trend(0, 0, Double.NaN, Double.NaN, Double.NaN));
    assertThat(MannKendall.test(new double[] {1}, new double[] {4}))
        .isEqualTo(new MannKendall.Trend(0, 0, Double.NaN, Double.NaN, Double.NaN));
    assertThat(MannKendall.test(new double[] {1, 2}, new double[] {9, 4}))
        .isEqualTo(new MannKendall.Trend(-1, 1, Double.NaN, Double.NaN, -1));
    assertThat(TheilSen.slope(new double[0], new double[0]))
        .isEqualTo(new TheilSen.Line(Double.NaN, Double.NaN));
    assertThat(TheilSen.slope(new double[] {3, 3}, new double[] {1, 2}))
        .isEqualTo(new TheilSen.Line(Double.NaN, Double.NaN));
    assertThat(TheilSen.slope(new double[] {1, 3}, new double[] {5, 9}))
        .isEqualTo(new TheilSen.Line(2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TheilSen.slope(new double[1], new double[2]));
  }

  @Test
  void missingRowsAreLeftOut() {
    double[] times = {1, 2, Double.NaN, 3, 4};
    double[] values = {4, Double.NaN, 2, 6, 5};
    double[] knownTimes = {1, 3, 4};
    double[] knownValues = {4, 6, 5};
    assertThat(MannKendall.test(times, values))
        .isEqualTo(MannKendall.test(knownTimes, knownValues));
    assertThat(TheilSen.slope(times, values)).isEqualTo(TheilSen.slope(knownTimes, knownValues));
  }

  @Test
  void orderOfRowsDoesNotMatter() {
    Random random = new Random(2);
    for (int round = 0; round < 50; round++) {
      double[] times = random.doubles(3 + round % 20).map(u -> Math.floor(8 * u)).toArray();
      double[] values = random.doubles(times.length).map(u -> Math.floor(6 * u)).toArray();
      int[] order = Reference.shuffled(times.length, random);
      double[] otherTimes = Reference.reordered(times, order);
      double[] otherValues = Reference.reordered(values, order);
      assertThat(MannKendall.test(otherTimes, otherValues))
          .isEqualTo(MannKendall.test(times, values));
      assertThat(TheilSen.slope(otherTimes, otherValues)).isEqualTo(TheilSen.slope(times, values));
    }
  }

  @Test
  void unitsChangeTheSlopeAndNothingElse() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      double[] times = random.doubles(12, 0, 40).toArray();
      double[] values = random.doubles(12, 0, 10).toArray();
      double[] scaled = new double[12];
      double[] later = new double[12];
      for (int i = 0; i < 12; i++) {
        scaled[i] = -10 * values[i] + 3;
        later[i] = times[i] + 100;
      }
      MannKendall.Trend before = MannKendall.test(times, values);
      MannKendall.Trend after = MannKendall.test(later, scaled);
      assertThat(after.s()).isEqualTo(-before.s());
      assertThat(after.pTwoSided()).isEqualTo(before.pTwoSided());
      TheilSen.Line line = TheilSen.slope(times, values);
      TheilSen.Line moved = TheilSen.slope(later, scaled);
      assertThat(moved.slope()).isCloseTo(-10 * line.slope(), within(1e-11));
      assertThat(moved.at(110)).isCloseTo(3 - 10 * line.at(10), within(1e-10));
    }
  }

  @Test
  void slopeShrugsOffAFewWildPoints() {
    double[] times = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    double[] values = {10, 9, 8, 900, 6, 5, -700, 3, 2, 1};
    assertThat(TheilSen.slope(times, values)).isEqualTo(new TheilSen.Line(-1, 10));
  }
}
