package foreshock.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.outcome.Outcome;
import foreshock.outcome.Outcome.Cause;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PersonPeriodsTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final ClientBook BOOK =
      new ExportBuilder()
          .order("A", AS_OF.day() - 1500, 1)
          .order("B", AS_OF.day() - 1500, 1)
          .build()
          .book(AS_OF);

  /** Another client, so that the exports tell departures; it has no landmark. */
  private static final Outcome GONE = leftOn(AS_OF.day() - 1400);

  private static Outcome leftOn(int day) {
    return new Outcome(Cause.STATUS, OptionalInt.of(day), day);
  }

  private static Outcome aliveUntil(int day) {
    return new Outcome(Cause.NONE, OptionalInt.empty(), day);
  }

  /** Landmarks of one client each {@code step} months while it is one. */
  private static PersonPeriods periods(Outcome outcome, int step, int horizon) {
    int[] back =
        java.util.stream.IntStream.iterate(0, b -> b <= 30, b -> b + step)
            .filter(b -> outcome.aliveOn(AS_OF.dayMonthsBefore(b)))
            .toArray();
    double[][] rows = new double[back.length][];
    for (int i = 0; i < back.length; i++) {
      rows[i] = new double[] {back[i]};
    }
    Landmarks landmarks = new Landmarks(rows, new int[back.length], back, step);
    return PersonPeriods.of(landmarks, BOOK, List.of(outcome, GONE), horizon);
  }

  private static double weightOfDepartures(PersonPeriods periods) {
    double sum = 0;
    for (int i = 0; i < periods.size(); i++) {
      sum += periods.left()[i] ? periods.weight() : 0;
    }
    return sum;
  }

  /** On whatever day it falls, up to as-of. */
  @Test
  void aDepartureCountsOnceInAll() {
    for (int day = AS_OF.dayMonthsBefore(20); day <= AS_OF.day(); day++) {
      for (int step : new int[] {2, 3}) {
        assertThat(weightOfDepartures(periods(leftOn(day), step, 6)))
            .as("day %d, step %d", day, step)
            .isCloseTo(1, within(1e-12));
      }
    }
  }

  @Test
  void windowsAreOpenAtTheirBeginningAndClosedAtTheirEnd() {
    int landmark = AS_OF.dayMonthsBefore(12);
    int end = AS_OF.dayMonthsBefore(6);
    assertThat(of(leftOn(landmark + 1), 12).left()).containsExactly(true);
    assertThat(of(leftOn(end), 12).left()).containsExactly(true);
    assertThat(of(leftOn(end + 1), 12).left()).containsExactly(false);
    assertThat(of(leftOn(landmark), 12).size()).isZero();
  }

  private static PersonPeriods of(Outcome outcome, int back) {
    Landmarks one = new Landmarks(new double[][] {{1}}, new int[1], new int[] {back}, 2);
    return PersonPeriods.of(one, BOOK, List.of(outcome, GONE), 6);
  }

  /** What happened last counts, for the part of the horizon in which it could. */
  @Test
  void windowsThatAreNotOverCountForTheirPart() {
    PersonPeriods alive = of(aliveUntil(AS_OF.day()), 4);
    assertThat(alive.left()).containsExactly(false);
    assertThat(alive.exposure()).containsExactly(4 / 6.0);
    assertThat(alive.middleMonthsBack()).containsExactly(2);
    PersonPeriods leaver = of(leftOn(AS_OF.day() - 3), 4);
    assertThat(leaver.left()).containsExactly(true);
    assertThat(leaver.exposure()).as("as that of those that stayed").containsExactly(4 / 6.0);
    assertThat(of(aliveUntil(AS_OF.day()), 6).exposure()).containsExactly(1);
    assertThat(of(aliveUntil(AS_OF.day()), 0).size()).isZero();
  }

  /** Else those that are known to have left would count, and those that may have not. */
  @Test
  void whereOnlySilenceTellsAWindowHasToBeToldWhole() {
    int settled = AS_OF.dayMonthsBefore(2);
    for (int left : new int[] {AS_OF.dayMonthsBefore(5), AS_OF.dayMonthsBefore(3)}) {
      Outcome stopped = new Outcome(Cause.INACTIVITY, OptionalInt.of(left), left + 80, settled);
      assertThat(of(stopped, 8).left()).containsExactly(true);
      assertThat(of(stopped, 7).size()).isZero();
    }
    Outcome alive = new Outcome(Cause.NONE, OptionalInt.empty(), AS_OF.day(), settled);
    assertThat(of(alive, 8).left()).containsExactly(false);
    assertThat(of(alive, 7).size()).isZero();
  }

  @Test
  void exportsInWhichNobodyEverLeavesTellNothing() {
    Landmarks one = new Landmarks(new double[][] {{1}}, new int[1], new int[] {6}, 2);
    Outcome alive = aliveUntil(AS_OF.day());
    assertThat(PersonPeriods.of(one, BOOK, List.of(alive, alive), 6).size()).isZero();
  }

  @Test
  void weightIsStepOnHorizonAndAtMostOne() {
    assertThat(of(aliveUntil(AS_OF.day()), 6).weight()).isEqualTo(2 / 6.0);
    assertThat(periods(aliveUntil(AS_OF.day()), 3, 1).weight()).isEqualTo(1);
  }
}
