package foreshock.risk;

import static foreshock.testdata.ExportBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.ingest.ClientRow.Standing;
import foreshock.insight.Assessment;
import foreshock.insight.ScanResult;
import foreshock.outcome.Outcome;
import foreshock.outcome.Outcome.Cause;
import foreshock.simulate.Simulator;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import foreshock.testdata.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HazardModelTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final double ONE_IN_TEN_A_YEAR = 1 / 120.0;

  /** Clients with a wave a quarter for three years, each on its own level. */
  private static ExportBuilder portfolio(int clients) {
    ExportBuilder export = new ExportBuilder();
    for (int c = 0; c < clients; c++) {
      export.client(id("C" + c), new Record("", Standing.UNKNOWN, "2020-01-01", "", ""));
      for (int back = 36; back >= 0; back -= 3) {
        int points = 40 + (c * 37 + 11) % 50 + (c * 7 + back * 5) % 11 - 5;
        export.answer("C" + c, AS_OF.dayMonthsBefore(back), "p", points);
      }
    }
    return export;
  }

  /** Exports in which nobody ever leaves do not tell departures: the prior decides. */
  @Test
  void withoutDeparturesThePriorDecides() {
    ScanResult scan = portfolio(40).build().scan(AS_OF);
    HazardModel hazard = scan.hazard();
    assertThat(hazard.departures()).isZero();
    assertThat(hazard.baseRate()).isCloseTo(1 - Math.exp(-6 * ONE_IN_TEN_A_YEAR), within(1e-12));
    assertThat(hazard.coefficient(Feature.LEVEL)).isCloseTo(-0.35, within(1e-6));
    for (Feature feature : Feature.values()) {
      if (feature != Feature.LEVEL) {
        assertThat(hazard.coefficient(feature)).as(feature.name()).isCloseTo(0, within(1e-6));
      }
    }
    double mean =
        scan.assessments().stream()
            .mapToDouble(one -> one.risk().probability())
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(hazard.baseRate(), within(0.01));
    assertThat(hazard.monthsLeft().median(1.5)).isEmpty();
  }

  @Test
  void whoIsLowerIsRiskierOnTheFirstDay() {
    List<Assessment> all = new ArrayList<>(portfolio(40).build().scan(AS_OF).assessments());
    all.sort(java.util.Comparator.comparingDouble(one -> one.signals().satisfaction().level()));
    assertThat(all.get(0).risk().probability())
        .isGreaterThan(1.5 * all.get(39).risk().probability());
  }

  @Test
  void theIntervalHoldsTheRiskAndNarrowsWithWhatIsKnown() {
    for (Assessment one : portfolio(12).build().scan(AS_OF).assessments()) {
      assertThat(one.risk().low()).isGreaterThan(0).isLessThan(one.risk().probability());
      assertThat(one.risk().high()).isLessThan(1).isGreaterThan(one.risk().probability());
      assertThat(one.risk().contributions()).hasSize(Feature.values().length);
    }
  }

  @Test
  void departuresMoveTheCoefficientWhereSatisfactionMatters() {
    WorldSettings settings = WorldSettings.defaults().withSeed(3).withClients(400);
    ScanResult slow = Worlds.export(Simulator.world("slow-b2b", settings)).scan(settings.asOf());
    ScanResult none = Worlds.export(Simulator.world("no-relation", settings)).scan(settings.asOf());
    assertThat(slow.hazard().departures()).isGreaterThan(30);
    assertThat(slow.hazard().coefficient(Feature.LEVEL)).isLessThan(-0.5);
    assertThat(none.hazard().coefficient(Feature.LEVEL)).isGreaterThan(-0.3);
  }

  /** Half of the clients begin in winter; those that leave do so when a year ends. */
  @Test
  void whereClientsLeaveAtTheEndOfAYearWhoseYearEndsIsRiskier() {
    ExportBuilder export = new ExportBuilder();
    for (int c = 0; c < 120; c++) {
      String start = c % 2 == 0 ? "2018-03-01" : "2018-09-01";
      String left = c % 6 == 0 ? "2022-02-28" : c % 6 == 1 ? "2022-08-31" : "";
      export.client(id("C" + c), new Record("", Standing.UNKNOWN, start, left, ""));
      for (int back = 36; back >= 0; back -= 3) {
        int day = AS_OF.dayMonthsBefore(back);
        if (left.isEmpty() || day < Export.day(left)) {
          export.answer("C" + c, day, "p", 60 + (c * 7 + back * 5) % 11);
        }
      }
    }
    ScanResult scan = export.build().scan(AS_OF);
    assertThat(scan.hazard().coefficient(Feature.RENEWAL)).isLessThan(-0.5);
    for (Assessment one : scan.assessments()) {
      boolean winter = Integer.parseInt(one.client().id().substring(1)) % 2 == 0;
      assertThat(one.risk().contributions().get(Feature.RENEWAL) > 0)
          .as("as-of in December, %s", one.client().id())
          .isEqualTo(winter);
    }
  }

  private static EarlierTime earlier(Outcome... outcomes) {
    ExportBuilder export = new ExportBuilder();
    for (int i = 0; i < outcomes.length; i++) {
      export.client(id("C" + i), new Record("", Standing.UNKNOWN, "2015-01-01", "", ""));
      export.order("C" + i, AS_OF.dayMonthsBefore(24), 1);
    }
    ClientBook book = export.build().book(AS_OF);
    return EarlierTime.of(book, List.of(outcomes), AS_OF.dayMonthsBefore(6));
  }

  private static Outcome alive() {
    return new Outcome(Cause.NONE, OptionalInt.empty(), AS_OF.day());
  }

  private static Outcome left(int monthsAgo) {
    int day = AS_OF.dayMonthsBefore(monthsAgo);
    return new Outcome(Cause.STATUS, OptionalInt.of(day), day);
  }

  private static double months(int from, int to) {
    return (AS_OF.dayMonthsBefore(to) - AS_OF.dayMonthsBefore(from)) / Days.PER_MONTH;
  }

  /** The clients file names nine years before, of which nobody that left then was to tell. */
  @Test
  void timeBeforeAnythingHappenedInTheExportsIsNotCounted() {
    EarlierTime time = earlier(alive(), alive(), left(12));
    assertThat(time.departures()).isEqualTo(1);
    assertThat(time.clientMonths()).isCloseTo(2 * months(24, 6) + months(24, 12), within(1e-9));
    assertThat(time.middleMonthsBack()).isBetween(15.0, 17.0);
  }

  @Test
  void departuresAtLandmarksAreNotCountedTwice() {
    EarlierTime time = earlier(alive(), left(4));
    assertThat(time.departures()).isZero();
    assertThat(time.clientMonths()).isCloseTo(2 * months(24, 6), within(1e-9));
  }

  /** A departure that opens the record is its beginning and not a departure within it. */
  @Test
  void theRecordBeginsWithTheFirstDeparture() {
    EarlierTime time = earlier(alive(), left(30), left(28));
    assertThat(time.departures()).isEqualTo(1);
    assertThat(time.clientMonths()).isCloseTo(months(30, 6) + months(30, 28), within(1e-9));
  }
}
