package foreshock.signal;

import static foreshock.testdata.Export.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final int JANUARY = 2023 * 12;

  /** Waves in February, May, August and November. */
  private static final WaveCalendar QUARTERLY =
      WaveCalendar.of(JANUARY, new long[] {0, 40, 5, 0, 38, 6, 0, 41, 2, 0, 39, 3});

  private static Silence of(ExportBuilder export, AsOf at) {
    return Silence.of(export.client("A").build().client("A", AS_OF), QUARTERLY, at);
  }

  private static ExportBuilder answers(String... dates) {
    ExportBuilder export = new ExportBuilder();
    for (String date : dates) {
      export.answer("A", day(date), "p", 50);
    }
    return export;
  }

  @Test
  void wavesAreTheBusyMonths() {
    assertThat(QUARTERLY.months())
        .containsExactly(JANUARY + 1, JANUARY + 4, JANUARY + 7, JANUARY + 10);
    assertThat(QUARTERLY.countBetween(JANUARY + 1, JANUARY + 10)).isEqualTo(3);
    assertThat(WaveCalendar.of(JANUARY, new long[] {9, 10, 11, 9}).months()).hasSize(4);
    assertThat(WaveCalendar.of(JANUARY, new long[0]).months()).isEmpty();
  }

  @Test
  void missedWavesOfTheCalendar() {
    Silence silent = of(answers("2023-02-10", "2023-05-20"), AS_OF);
    assertThat(silent).isEqualTo(new Silence(1, 1, 2, false));
    assertThat(of(answers("2023-02-10", "2023-05-20"), Export.asOf("2023-08-30")).missed())
        .as("August is not over")
        .isZero();
    assertThat(of(answers("2023-02-10", "2023-11-20"), AS_OF))
        .isEqualTo(new Silence(3, 1, 0, false));
    assertThat(of(answers("2023-05-10"), Export.asOf("2023-04-30"))).isEqualTo(Silence.NEVER_HEARD);
  }

  @Test
  void missedInvitations() {
    ExportBuilder export = answers("2023-02-10", "2023-05-20");
    for (String date : new String[] {"2023-02-03", "2023-05-03", "2023-05-10", "2023-08-03"}) {
      export.invitation("A", day(date));
    }
    assertThat(of(export, AS_OF)).isEqualTo(new Silence(2, 2, 1, true));
    assertThat(of(export, Export.asOf("2023-08-20")).missed()).as("not late yet").isZero();
    assertThat(of(export.invitation("A", day("2023-11-03")), AS_OF).missed()).isEqualTo(2);
  }

  @Test
  void anInvitationSoonAfterTheLastAnswerCanBeMissedToo() {
    ExportBuilder export = answers("2023-05-20").invitation("A", day("2023-06-01"));
    assertThat(of(export, AS_OF)).isEqualTo(new Silence(0, 0, 1, true));
  }

  @Test
  void whoWasNotAskedIsNotSilent() {
    ExportBuilder export = answers("2023-02-10").invitation("A", day("2023-02-03"));
    assertThat(of(export, AS_OF).missed()).isZero();
  }

  @Test
  void aRunIsJudgedByTheOwnHabit() {
    Silence reliable = new Silence(10, 10, 2, false);
    Silence sporadic = new Silence(10, 2, 2, false);
    // nine of nine, for the tenth answer ends the count
    assertThat(reliable.habit(0.7)).isCloseTo(11.8 / 13, within(1e-12));
    assertThat(reliable.surprise(0.7)).isCloseTo(-2 * Math.log(1 - 11.8 / 13), within(1e-12));
    assertThat(reliable.beyondHabit(0.7)).isEqualTo(2);
    assertThat(sporadic.surprise(0.7)).isLessThan(reliable.surprise(0.7));
    assertThat(sporadic.beyondHabit(0.7)).isZero();
    assertThat(new Silence(10, 10, 0, false).surprise(0.7)).isZero();
    assertThat(Silence.NEVER_HEARD.beyondHabit(0.7)).isZero();
  }
}
