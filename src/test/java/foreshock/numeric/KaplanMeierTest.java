package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Reference: {@code src/test/reference/survival.R}, R's survival::survfit(conf.type = "log-log")
 * and its Aalen–Johansen.
 */
class KaplanMeierTest {
  private static final double[] TIME = {
    6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35
  };
  private static final int[] CAUSE = {
    1, 2, 1, 0, 1, 0, 2, 0, 0, 1, 1, 0, 2, 2, 1, 1, 0, 2, 0, 0, 1
  };
  private final Reference r = Reference.of("survival");

  @Test
  void curvesAgreeWithSurvfit() {
    agrees("small", TIME, events(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0));
    agrees("toTheEnd", new double[] {2, 1, 4, 4, 3, 7.5, 9}, events(1, 1, 0, 1, 1, 0, 1));
  }

  private void agrees(String name, double[] time, boolean[] event) {
    KaplanMeier.Curve curve = KaplanMeier.estimate(time, event);
    double[] survival = r.numbers(name + ".survival");
    double[] variance = r.numbers(name + ".variance");
    assertThat(curve.size()).isEqualTo(survival.length);
    for (int i = 0; i < survival.length; i++) {
      assertThat(curve.time(i)).isEqualTo(r.numbers(name + ".time")[i]);
      assertThat(curve.atRisk(i)).isEqualTo((int) r.numbers(name + ".atRisk")[i]);
      assertThat(curve.events(i)).isEqualTo((int) r.numbers(name + ".events")[i]);
      assertClose(curve.survival(i), survival[i], 1e-15);
      if (survival[i] == 0) {
        assertThat(curve.variance(i)).isNaN();
        assertThat(curve.intervalAt(curve.time(i), 0.95)).isEqualTo(new Interval(0, 1));
        continue;
      }
      assertClose(curve.variance(i), variance[i], 1e-14);
      for (int percent : new int[] {80, 95}) {
        Interval interval = curve.intervalAt(curve.time(i), percent / 100.0);
        assertClose(interval.low(), r.numbers(name + ".lower" + percent)[i], 1e-14);
        assertClose(interval.high(), r.numbers(name + ".upper" + percent)[i], 1e-14);
      }
    }
    for (int percent : new int[] {80, 95}) {
      double[] median = r.numbers(name + ".median" + percent);
      assertThat(curve.median()).isEqualTo(OptionalDouble.of(median[0]));
      assertThat(curve.medianInterval(percent / 100.0))
          .isEqualTo(
              new Interval(
                  median[1], Double.isNaN(median[2]) ? Double.POSITIVE_INFINITY : median[2]));
    }
  }

  @Test
  void rossiAgreesWithSurvfit() {
    double[] week = Reference.sharedColumn("rossi.csv", "week");
    double[] arrest = Reference.sharedColumn("rossi.csv", "arrest");
    double[] aid = Reference.sharedColumn("rossi.csv", "fin");
    boolean[] event = new boolean[week.length];
    int[] cause = new int[week.length];
    for (int i = 0; i < week.length; i++) {
      event[i] = arrest[i] == 1;
      cause[i] = arrest[i] == 0 ? 0 : aid[i] == 1 ? 2 : 1;
    }
    KaplanMeier.Curve curve = KaplanMeier.estimate(week, event);
    KaplanMeier.Incidence incidence = KaplanMeier.incidence(week, cause);
    double[] at = r.numbers("rossi.week");
    for (int i = 0; i < at.length; i++) {
      assertClose(curve.survivalAt(at[i]), r.numbers("rossi.survival")[i], 1e-14);
      for (int percent : new int[] {80, 95}) {
        assertClose(
            curve.intervalAt(at[i], percent / 100.0).low(),
            r.numbers("rossi.lower" + percent)[i],
            1e-14);
        assertClose(
            curve.intervalAt(at[i], percent / 100.0).high(),
            r.numbers("rossi.upper" + percent)[i],
            1e-14);
      }
      assertClose(incidence.incidenceAt(at[i]), r.numbers("rossiCauses.event")[i], 1e-14);
    }
    assertThat(curve.median()).isEmpty();
    assertThat(curve.medianInterval(0.95))
        .isEqualTo(new Interval(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
    assertThat(incidence.medianGivenEvent()).hasValue(r.number("rossiCauses.medianGivenEvent"));
  }

  @Test
  void incidenceAgreesWithSurvfit() {
    KaplanMeier.Incidence incidence = KaplanMeier.incidence(TIME, CAUSE);
    int n = incidence.size();
    assertClose(
        IntStream.range(0, n).mapToDouble(incidence::time).toArray(),
        r.numbers("competing.time"),
        0);
    assertClose(
        IntStream.range(0, n).mapToDouble(incidence::incidence).toArray(),
        r.numbers("competing.event"),
        1e-15);
    assertClose(
        IntStream.range(0, n).mapToDouble(incidence::competingIncidence).toArray(),
        r.numbers("competing.competing"),
        1e-15);
    assertThat(incidence.medianGivenEvent()).hasValue(r.number("competing.medianGivenEvent"));
  }

  @Test
  void incidencesAndSurvivalSumToOne() {
    Random random = new Random(10);
    for (int round = 0; round < 50; round++) {
      int n = 1 + random.nextInt(60);
      double[] time = random.doubles(n).map(u -> Math.floor(20 * u)).toArray();
      int[] cause = random.ints(n, 0, 3).toArray();
      boolean[] either = new boolean[n];
      for (int i = 0; i < n; i++) {
        either[i] = cause[i] != 0;
      }
      KaplanMeier.Incidence incidence = KaplanMeier.incidence(time, cause);
      KaplanMeier.Curve curve = KaplanMeier.estimate(time, either);
      assertThat(incidence.size()).isEqualTo(curve.size());
      for (int i = 0; i < curve.size(); i++) {
        assertThat(incidence.incidence(i) + incidence.competingIncidence(i))
            .isCloseTo(1 - curve.survival(i), within(1e-14));
      }
    }
  }

  @Test
  void orderOfRowsDoesNotMatterAndTimeMayBeScaled() {
    Random random = new Random(11);
    int[] order = Reference.shuffled(TIME.length, random);
    double[] time = Arrays.stream(Reference.reordered(TIME, order)).map(t -> 30 * t).toArray();
    int[] cause = Arrays.stream(order).map(i -> CAUSE[i]).toArray();
    KaplanMeier.Incidence before = KaplanMeier.incidence(TIME, CAUSE);
    KaplanMeier.Incidence after = KaplanMeier.incidence(time, cause);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.time(i)).isEqualTo(30 * before.time(i));
      assertThat(after.incidence(i)).isEqualTo(before.incidence(i));
    }
  }

  @Test
  void withoutCensoringItIsTheShareLeft() {
    double[] time = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
    boolean[] event = new boolean[10];
    Arrays.fill(event, true);
    KaplanMeier.Curve curve = KaplanMeier.estimate(time, event);
    for (int i = 0; i < 10; i++) {
      assertThat(curve.survivalAt(i + 1.5)).isCloseTo(1 - (i + 1) / 10.0, within(1e-15));
    }
    assertThat(curve.survivalAt(0.5)).isEqualTo(1);
    assertThat(curve.survivalAt(1)).isEqualTo(curve.survival(0));
    assertThat(curve.intervalAt(0.5, 0.95)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void roundingDoesNotMoveTheMedian() {
    int above = 0;
    for (int n = 2; n <= 400; n += 2) {
      boolean[] event = new boolean[n];
      Arrays.fill(event, true);
      KaplanMeier.Curve curve =
          KaplanMeier.estimate(IntStream.rangeClosed(1, n).asDoubleStream().toArray(), event);
      above += curve.survivalAt(n / 2) > 0.5 ? 1 : 0;
      assertThat(curve.median()).hasValue(n / 2);
    }
    assertThat(above).as("products that come out a little above one half").isPositive();
  }

  @Test
  void nobodyOrNoEvent() {
    KaplanMeier.Curve empty = KaplanMeier.estimate(new double[0], new boolean[0]);
    assertThat(empty.size()).isZero();
    assertThat(empty.survivalAt(7)).isEqualTo(1);
    assertThat(empty.median()).isEmpty();
    KaplanMeier.Incidence none = KaplanMeier.incidence(new double[] {1, 2}, new int[] {0, 2});
    assertThat(none.medianGivenEvent()).isEmpty();
    assertThat(none.incidenceAt(9)).isZero();
    assertThat(KaplanMeier.incidence(new double[0], new int[0]).medianGivenEvent()).isEmpty();
  }

  @Test
  void refusesImproperTimesAndCauses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.estimate(new double[] {Double.NaN}, new boolean[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.estimate(new double[] {-1}, new boolean[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.estimate(new double[1], new boolean[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KaplanMeier.incidence(new double[1], new int[] {3}));
  }

  private static boolean[] events(int... flags) {
    boolean[] events = new boolean[flags.length];
    for (int i = 0; i < flags.length; i++) {
      events[i] = flags[i] == 1;
    }
    return events;
  }
}
