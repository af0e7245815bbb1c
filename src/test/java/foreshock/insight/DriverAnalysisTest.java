package foreshock.insight;

import static foreshock.testdata.ExportBuilder.attribute;
import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.insight.DriverAnalysis.Basis;
import foreshock.insight.DriverWorlds.Makeup;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.Histories;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Importance and odds where they are known. More seeds: {@code scripts/study drivers}. */
class DriverAnalysisTest {
  private static final Makeup MOODY = new Makeup(new double[] {0.4, 0.25, 0.15, 0}, 6, 8, 0);
  private static final List<String> ATTRIBUTES = List.of("a", "b", "c", "d");

  private static DriverAnalysis answers(long seed, int clients, int responses, Makeup makeup) {
    return DriverWorlds.analysis(DriverWorlds.answers(seed, clients, responses, makeup));
  }

  @Test
  void theTrueOrderIsFound() {
    DriverAnalysis analysis = answers(1, 300, 8, MOODY);
    assertThat(analysis.basis()).isEqualTo(Basis.WITHIN);
    assertThat(analysis.rows().stream().map(DriverRow::attribute)).isEqualTo(ATTRIBUTES);
    double sum = analysis.rows().stream().mapToDouble(DriverRow::importance).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
    double explained = analysis.rows().stream().mapToDouble(DriverRow::explained).sum();
    assertThat(explained).isCloseTo(analysis.rSquared(), within(1e-12));
    double[] truth = MOODY.importance();
    for (int i = 0; i < truth.length; i++) {
      assertThat(DriverWorlds.row(analysis, DriverWorlds.name(i)).importance())
          .isCloseTo(truth[i], within(0.05));
    }
  }

  /** Of 96 intervals at 90 %, fewer than 75 come once in 10 000 times if they were independent. */
  @Test
  void theIntervalsCoverTheTruth() {
    double[] truth = MOODY.importance();
    int covered = 0;
    for (long seed = 1; seed <= 24; seed++) {
      DriverAnalysis analysis = answers(seed, 60, 6, MOODY);
      for (int i = 0; i < truth.length; i++) {
        DriverRow row = DriverWorlds.row(analysis, DriverWorlds.name(i));
        covered += row.importanceInterval().orElseThrow().contains(truth[i]) ? 1 : 0;
      }
    }
    assertThat(covered).isBetween(75, 95);
  }

  /** Missing answers cost precision, not truth. */
  @Test
  void answersThatAreMissingByChanceDoNotMislead() {
    Makeup missing = new Makeup(MOODY.weights(), 6, 8, 0.3);
    DriverAnalysis analysis = answers(2, 400, 8, missing);
    double[] truth = MOODY.importance();
    for (int i = 0; i < truth.length; i++) {
      DriverRow row = DriverWorlds.row(analysis, DriverWorlds.name(i));
      assertThat(row.importance()).isCloseTo(truth[i], within(0.06));
      assertThat(row.pairs()).isBetween(2000, 2500);
    }
  }

  /** One response a client cannot be looked at within clients. */
  @Test
  void singleResponsesArePooled() {
    assertThat(answers(1, 90, 1, MOODY).basis()).isEqualTo(Basis.POOLED);
  }

  @Test
  void fewAnswersClaimNothing() {
    for (DriverAnalysis few : List.of(answers(1, 19, 8, MOODY), answers(1, 39, 1, MOODY))) {
      assertThat(few.basis()).isEqualTo(Basis.TOO_FEW);
      assertThat(few.responses()).isEqualTo(few.clients() == 19 ? 152 : 39);
      assertThat(few.rSquared()).isNaN();
      assertThat(few.rows())
          .hasSize(4)
          .allSatisfy(
              row -> {
                assertThat(row.importance()).isNaN();
                assertThat(row.importanceInterval()).isEmpty();
                assertThat(row.verdict()).isEmpty();
                assertThat(row.window().performance()).isBetween(40.0, 80.0);
              });
    }
  }

  /** At 5 % four of 20 come by chance once in 60 times, six once in 3000. */
  @Test
  void whereNothingIsExplainedHardlyAnythingIsTold() {
    int told = 0;
    for (long seed = 1; seed <= 20; seed++) {
      told += answers(seed, 60, 6, new Makeup(new double[4], 6, 8, 0)).basis().told() ? 1 : 0;
    }
    assertThat(told).isLessThan(6);
  }

  /** Beside a the attribute b has a negative weight, and yet it goes with the overall score. */
  @Test
  void aSuppressorIsImportant() {
    SplittableRandom random = new SplittableRandom(5);
    ExportBuilder export = new ExportBuilder();
    for (int c = 0; c < 80; c++) {
      for (int r = 0; r < 5; r++) {
        double a = 60 + 12 * SeriesWorlds.gaussian(random);
        double b = 60 + 0.9 * (a - 60) + 4 * SeriesWorlds.gaussian(random);
        double overall = a - 0.45 * (b - 60) + 4 * SeriesWorlds.gaussian(random);
        int day = DriverWorlds.asOf().day() - 90 * r - 5;
        export.response(
            id("C" + c),
            "",
            day,
            "p",
            List.of(attribute("a", a), attribute("b", b), score(overall)));
      }
    }
    DriverRow b =
        DriverWorlds.row(DriverWorlds.analysis(export.build().book(DriverWorlds.asOf())), "b");
    assertThat(b.correlation()).isPositive();
    assertThat(b.importance()).isBetween(0.25, 0.5);
  }

  /** The fall of a precedes leaving, as strongly as it does; that of the others does not. */
  @Test
  void theFallThatPrecedesLeavingIsFound() {
    int covered = 0;
    double log = 0;
    for (long seed = 1; seed <= 4; seed++) {
      DriverAnalysis analysis = DriverWorlds.analysis(DriverWorlds.leaving(seed, 250, 0.6));
      DriverOdds a = DriverWorlds.row(analysis, "a").odds();
      assertThat(a.interval().orElseThrow().low()).as("seed %d", seed).isGreaterThan(1);
      log += Math.log(a.ratio()) / 4;
      for (String other : List.of("b", "c")) {
        covered +=
            DriverWorlds.row(analysis, other).odds().interval().orElseThrow().contains(1) ? 1 : 0;
      }
    }
    assertThat(log).isCloseTo(0.6, within(0.3));
    assertThat(covered).isGreaterThanOrEqualTo(5);
  }

  @Test
  void fewDeparturesTellNoOdds() {
    DriverOdds odds =
        DriverWorlds.row(DriverWorlds.analysis(DriverWorlds.leaving(1, 25, 0)), "a").odds();
    assertThat(odds.departures()).isLessThan(ClientLag.LEAST_DEPARTURES);
    assertThat(odds.ratio()).isNaN();
    assertThat(odds.interval()).isEmpty();
  }

  /** By hand: 50 and 70 of one client, 90 of another; only the first answered in both halves. */
  @Test
  void performanceIsThePlainMeanOfTwelveMonths() {
    ExportBuilder export = new ExportBuilder();
    int asOf = DriverWorlds.asOf().day();
    export.response(id("A"), "", asOf - 300, "p", List.of(attribute("a", 50)));
    export.response(id("A"), "", asOf - 10, "p", List.of(attribute("a", 70)));
    export.response(id("B"), "", asOf, "p", List.of(attribute("a", 90)));
    export.response(
        id("B"), "", Days.firstDayOf(Days.monthOf(asOf) - 12), "p", List.of(attribute("a", 0)));
    ClientBook book = export.build().book(DriverWorlds.asOf());
    DriverWindow window = DriverWindow.of(book.clients(), 1, book.asOf())[0];
    assertThat(window.performance()).isCloseTo(70, within(1e-12));
    assertThat(window.answers()).isEqualTo(3);
    assertThat(window.both()).isEqualTo(1);
    assertThat(window.change()).isNaN();
    assertThat(DriverWorlds.analysis(book).basis()).isEqualTo(Basis.NO_OVERALL);
  }

  @Test
  void nothingAfterAsOfIsUsed() {
    for (long seed = 1; seed <= 2; seed++) {
      DriverAnalysis before =
          DriverAnalysis.of(Histories.random(seed).book(Histories.AS_OF), DriverWorlds.SETTINGS);
      DriverAnalysis after =
          DriverAnalysis.of(
              Histories.random(seed).plus(Histories.later(seed)).book(Histories.AS_OF),
              DriverWorlds.SETTINGS);
      assertThat(after).isEqualTo(before);
    }
  }
}
