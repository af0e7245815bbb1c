package foreshock.insight;

import static foreshock.testdata.Export.day;
import static foreshock.testdata.ExportBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.OrderRow.Stage;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScanTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");

  /** Ten clients that are content and buy each month. */
  private static ExportBuilder portfolio() {
    ExportBuilder export = new ExportBuilder();
    for (int c = 0; c < 10; c++) {
      for (int back = 24; back >= 0; back--) {
        int day = AS_OF.dayMonthsBefore(back);
        export.order("C" + c, day, 100);
        if (back % 3 == 0) {
          export.answer("C" + c, day, "p", 70 + (c * 7 + back * 5) % 13);
        }
      }
    }
    return export;
  }

  private static Optional<Assessment> find(ExportBuilder export, String id) {
    return export.build().scan(AS_OF).assessments().stream()
        .filter(one -> one.client().id().equals(id))
        .findFirst();
  }

  private static Assessment get(ExportBuilder export, String id) {
    return find(export, id).orElseThrow();
  }

  private static ExportBuilder record(Standing standing, String churn, String contractEnd) {
    return portfolio()
        .client(id("X"), new Record("", standing, "2021-01-01", churn, contractEnd))
        .client(id("C1"), new Record("", Standing.ACTIVE, "2021-01-01", "", ""));
  }

  @Test
  void whoNeverAnsweredIsUnheardAndUnknown() {
    ExportBuilder export = portfolio().client("N");
    export.order("N", AS_OF.day() - 40, 9).order("N", AS_OF.day() - 9, 9);
    Assessment never = get(export, "N");
    assertThat(never.level()).isEqualTo(Level.UNKNOWN);
    assertThat(never.quadrant()).isEqualTo(Quadrant.UNHEARD);
    assertThat(never.onset()).isEmpty();
    assertThat(never.reasons().get(0).code()).isEqualTo(Reason.Code.NEVER_HEARD);
  }

  @Test
  void whoWasNotHeardForAYearIsUnheardAndNotOk() {
    ExportBuilder export = portfolio();
    for (int i = 0; i < 5; i++) {
      export.answer("U", AS_OF.dayMonthsBefore(13 + i), "p", 75);
    }
    Assessment unheard = get(export, "U");
    assertThat(unheard.level()).isNotEqualTo(Level.OK);
    assertThat(unheard.quadrant()).isEqualTo(Quadrant.UNHEARD);
    Assessment just = get(export.answer("U", AS_OF.dayMonthsBefore(12) + 1, "p", 75), "U");
    assertThat(just.quadrant()).isEqualTo(Quadrant.HEALTHY);
  }

  @Test
  void twoAnswersAreNoAlarm() {
    ExportBuilder export = portfolio();
    export.answer("T", AS_OF.dayMonthsBefore(7), "p", 75).answer("T", AS_OF.day() - 5, "p", 55);
    Assessment two = get(export, "T");
    assertThat(two.signals().satisfaction().high() - two.signals().satisfaction().low())
        .isGreaterThan(15);
    assertThat(two.lift()).isLessThan(3);
    assertThat(two.level()).isLessThan(Level.ALARM);
  }

  @Test
  void whoLeftNeverAppears() {
    assertThat(find(record(Standing.FORMER, "2023-10-01", ""), "X")).isEmpty();
    assertThat(find(record(Standing.FORMER, "2023-12-31", ""), "X")).isEmpty();
    assertThat(find(record(Standing.FORMER, "", "").contact("X", day("2023-10-01"), "call"), "X"))
        .isEmpty();
    assertThat(find(record(Standing.FORMER, "", ""), "X")).isEmpty();
    assertThat(
            find(
                portfolio().client(id("X"), new Record("", Standing.UNKNOWN, "", "", "2023-06-30")),
                "X"))
        .isEmpty();
    ExportBuilder stopped = portfolio();
    for (int i = 0; i < 9; i++) {
      stopped.order("X", day("2022-06-01") + i * 30, 10);
    }
    assertThat(find(stopped, "X")).isEmpty();
  }

  @Test
  void whoLeavesAfterAsOfDoes() {
    assertThat(find(record(Standing.FORMER, "2024-01-01", ""), "X")).isPresent();
    assertThat(find(record(Standing.UNKNOWN, "", "2024-01-01"), "X")).isPresent();
    assertThat(find(record(Standing.ACTIVE, "", ""), "X")).isPresent();
  }

  @Test
  void whoBeginsAfterAsOfDoesNotYet() {
    ExportBuilder export =
        portfolio().client(id("X"), new Record("", Standing.ACTIVE, "2024-02-01", "", ""));
    assertThat(find(export, "X")).isEmpty();
  }

  @Test
  void valueIsTheSalesOfTwelveMonthsElseTheFiles() {
    ExportBuilder export =
        portfolio()
            .client(
                id("C0"),
                new Record("", Standing.ACTIVE, "", "", ""),
                "",
                OptionalDouble.of(5),
                "EUR")
            .client(
                id("V"),
                new Record("", Standing.ACTIVE, "", "", ""),
                "",
                OptionalDouble.of(7),
                "EUR");
    // windows are (as-of − 12 months, as-of]
    assertThat(get(export, "C0").value()).hasValue(1200);
    assertThat(get(export, "V").value()).hasValue(7);
    Assessment one = get(export, "V");
    assertThat(one.valueAtRisk().getAsDouble())
        .isCloseTo(7 * one.risk().probability(), within(1e-12));
  }

  @Test
  void amountsOfTwoCurrenciesGiveNoValue() {
    ExportBuilder export = portfolio().order(id("C3"), "", AS_OF.day(), 10, "USD", Stage.WON);
    assertThat(export.build().scan(AS_OF).assessments())
        .isNotEmpty()
        .allMatch(one -> one.value().isEmpty() && one.valueAtRisk().isEmpty());
  }

  @Test
  void aSilentFallIsFoundWithItsMonthAndItsEvent() {
    ExportBuilder export =
        portfolio().event(AS_OF.dayMonthsBefore(4), "no more visits", "", id("F"));
    for (int back = 24; back >= 0; back--) {
      export.order("F", AS_OF.dayMonthsBefore(back), 100);
      export.answer(
          "F", AS_OF.dayMonthsBefore(back), "p", back > 3 ? 82 + back % 4 : 40 + back % 5);
    }
    Assessment fell = get(export, "F");
    assertThat(fell.level()).isGreaterThanOrEqualTo(Level.WARN);
    assertThat(fell.quadrant()).isEqualTo(Quadrant.SILENT);
    assertThat(fell.onset().orElseThrow().month()).isBetween(2023 * 12 + 7, 2023 * 12 + 8);
    assertThat(fell.reasons().stream().map(Reason::code))
        .contains(Reason.Code.FELL, Reason.Code.SINCE, Reason.Code.EVENT);
    assertThat(get(export, "C1").reasons().stream().map(Reason::code))
        .doesNotContain(Reason.Code.EVENT);
  }

  @Test
  void highestValueAtRiskComesFirst() {
    ScanResult scan = portfolio().order("C7", AS_OF.day() - 3, 90_000).build().scan(AS_OF);
    assertThat(scan.assessments().get(0).client().id()).isEqualTo("C7");
    for (int i = 1; i < scan.assessments().size(); i++) {
      double before = scan.assessments().get(i - 1).valueAtRisk().getAsDouble();
      assertThat(scan.assessments().get(i).valueAtRisk().getAsDouble())
          .isLessThanOrEqualTo(before + 0.005);
    }
  }

  @Test
  void theMeanLiftIsOne() {
    ScanResult scan = portfolio().build().scan(AS_OF);
    assertThat(scan.assessments().stream().mapToDouble(Assessment::lift).average().getAsDouble())
        .isCloseTo(1, within(1e-12));
    assertThat(scan.headline().clients()).isEqualTo(10);
    assertThat(scan.headline().heard()).isEqualTo(10);
  }
}
