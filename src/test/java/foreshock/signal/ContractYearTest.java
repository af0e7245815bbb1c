package foreshock.signal;

import static foreshock.testdata.Export.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ContractYearTest {
  private static ContractYear year(String start, String today) {
    return new ContractYear(
        OptionalInt.of(day(start)), LocalDate.parse(today), OptionalInt.empty());
  }

  private static ContractYear missed(String start, String today, String lastSale) {
    return new ContractYear(
        OptionalInt.of(day(start)), LocalDate.parse(today), OptionalInt.of(day(lastSale)));
  }

  private static void assertEnds(ContractYear year, String end) {
    assertThat(year.endDay()).hasValue(day(end));
  }

  @Test
  void itEndsOnTheDayBeforeAnAnniversary() {
    assertEnds(year("2021-09-19", "2026-06-30"), "2026-09-18");
    assertEnds(year("2021-01-01", "2026-06-30"), "2026-12-31");
    assertEnds(year("2026-03-01", "2026-06-30"), "2027-02-28");
    assertEnds(year("2020-02-29", "2026-01-31"), "2026-02-27");
    assertEnds(year("2020-02-29", "2027-06-30"), "2028-02-28");
    assertEnds(year("2027-05-01", "2026-06-30"), "2028-04-30");
  }

  /** Leaving is written down late, so a year that ended just now still counts. */
  @Test
  void itHasNotSettledForAFortnight() {
    assertEnds(year("2021-06-20", "2026-07-03"), "2026-06-19");
    assertEnds(year("2021-06-20", "2026-07-04"), "2027-06-19");
  }

  @Test
  void nobodyRenewedOfWhomASaleIsMissingSince() {
    assertEnds(missed("2021-04-01", "2026-06-30", "2026-03-20"), "2026-03-31");
    assertEnds(missed("2021-04-01", "2026-06-30", "2026-04-20"), "2027-03-31");
  }

  @Test
  void itIsNearWithinTheHorizonAndNothingOnAverage() {
    assertThat(year("2021-09-19", "2026-06-30").pending(6)).isEqualTo(-0.5);
    assertThat(year("2021-01-01", "2026-06-30").pending(6)).isEqualTo(0.5);
    assertThat(year("2020-12-31", "2026-06-30").pending(6))
        .as("ends on its last day")
        .isEqualTo(-0.5);
    assertThat(year("2021-09-19", "2026-06-30").pending(12)).isZero();
    double sum = 0;
    for (int month = 0; month < 12; month++) {
      LocalDate start = LocalDate.parse("2020-01-20").plusMonths(month);
      sum += year(start.toString(), "2026-06-15").pending(3);
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
  }

  @Test
  void withoutAStartItSaysNothing() {
    ContractYear unknown =
        new ContractYear(OptionalInt.empty(), LocalDate.parse("2026-06-30"), OptionalInt.of(1));
    assertThat(unknown.endDay()).isEmpty();
    assertThat(unknown.pending(6)).isZero();
  }
}
