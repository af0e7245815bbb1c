package foreshock.insight;

import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.ingest.ClientRow.Standing;
import foreshock.numeric.Wilson;
import foreshock.outcome.LeavingRules;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import foreshock.testdata.Histories;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");

  private static Trend trend(ClientBook book, Trend.By by, String period, boolean annualise) {
    ScanSettings settings = new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);
    return Trend.of(book, settings, by, period, annualise);
  }

  private static Trend trend(ExportBuilder export) {
    return trend(export.build().book(AS_OF), Trend.By.NOTHING, "quarter", false);
  }

  private static TrendRow row(Trend trend, String period, String group) {
    return trend.rows().stream()
        .filter(one -> one.period().equals(period) && one.group().equals(group))
        .findFirst()
        .orElseThrow();
  }

  private static void client(ExportBuilder export, String id, String start, String end) {
    Standing standing = end.isEmpty() ? Standing.ACTIVE : Standing.FORMER;
    export.client(id(id), new Record("S", standing, start, end, ""));
  }

  /** 100 clients, 10 of them left, 20 new of whom 5 left: 90 % stayed, whatever the counts say. */
  @Test
  void retentionFollowsTheClientsThemselves() {
    ExportBuilder export = new ExportBuilder();
    for (int i = 0; i < 100; i++) {
      client(export, "old" + i, "2020-01-01", i < 10 ? "2023-11-15" : "");
    }
    for (int i = 0; i < 20; i++) {
      client(export, "new" + i, "2023-10-20", i < 5 ? "2023-12-01" : "");
    }
    export.answer("old99", Export.day("2023-07-05"), "p", 70);
    export.answer("old99", Export.day("2023-12-31"), "p", 70);
    TrendRow row = row(trend(export), "2023-Q4", "all");
    assertThat(row.clients()).isEqualTo(105);
    assertThat(row.entered()).isEqualTo(20);
    assertThat(row.left()).isEqualTo(15);
    assertThat(row.atStart()).isEqualTo(100);
    assertThat(row.retention()).isCloseTo(0.90, within(1e-12));
    double naive = (105 - 20) / 100.0;
    assertThat(naive).isEqualTo(0.85);
    assertThat(row.retentionInterval()).contains(Wilson.interval(90, 100, 0.9));
    assertThat(row.oneClient()).isEqualTo(0.01);
    assertThat(row.few()).isFalse();
  }

  @Test
  void annualisedRetentionIsRaisedToAYear() {
    ExportBuilder export = new ExportBuilder();
    for (int i = 0; i < 10; i++) {
      client(export, "c" + i, "2020-01-01", i < 1 ? "2023-11-15" : "");
    }
    export.answer("c9", Export.day("2023-07-05"), "p", 70);
    ClientBook book = export.build().book(AS_OF);
    TrendRow row = row(trend(book, Trend.By.NOTHING, "quarter", true), "2023-Q4", "all");
    assertThat(row.retention()).isCloseTo(Math.pow(0.9, 365.2425 / 92), within(1e-12));
    assertThat(row.few()).isTrue();
  }

  /** Half of the people stop answering, the unhappy ones begin: nobody's satisfaction changed. */
  @Test
  void whoAnswersIsNoChangeOfSatisfaction() {
    ExportBuilder export = new ExportBuilder();
    for (int i = 0; i < 40; i++) {
      boolean happy = i < 20;
      boolean always = i % 4 == 0;
      for (int quarter = 0; quarter < 4; quarter++) {
        boolean answers = always || (quarter < 2) == happy;
        if (answers) {
          int day = Export.day("2023-02-10") + quarter * 91;
          export.answer("c" + i, day, "p" + i, happy ? 90 : 40);
        }
      }
    }
    Trend trend = trend(export);
    double first = row(trend, "2023-Q1", "all").csi();
    for (TrendRow row : trend.rows()) {
      assertThat(row.csi()).isCloseTo(first, within(0.05));
      assertThat(row.csiInterval().orElseThrow().contains(row.csi())).isTrue();
    }
    TrendRow turn = row(trend, "2023-Q3", "all");
    assertThat(turn.csiRaw() - row(trend, "2023-Q2", "all").csiRaw()).isLessThan(-20);
    assertThat(turn.sameChange()).isCloseTo(0, within(1e-9));
    assertThat(turn.mixChange()).isLessThan(-20);
  }

  /** The same people fall ten points: that is what is shown, and nothing of it is mix. */
  @Test
  void aFallOfTheSamePeopleIsOne() {
    ExportBuilder export = new ExportBuilder();
    for (int i = 0; i < 30; i++) {
      for (int quarter = 0; quarter < 4; quarter++) {
        int day = Export.day("2023-02-10") + quarter * 91;
        export.answer("c" + i, day, "p", 50 + i - (quarter >= 2 ? 10 : 0));
      }
    }
    Trend trend = trend(export);
    TrendRow turn = row(trend, "2023-Q3", "all");
    assertThat(turn.csi() - row(trend, "2023-Q2", "all").csi()).isCloseTo(-10, within(0.02));
    assertThat(turn.sameChange()).isCloseTo(-10, within(1e-9));
    assertThat(turn.mixChange()).isCloseTo(0, within(1e-9));
  }

  @Test
  void npsHasItsInterval() {
    ExportBuilder export = new ExportBuilder();
    int[] scores = {10, 9, 9, 8, 7, 6, 3, 10, 9, 9};
    for (int i = 0; i < scores.length; i++) {
      export.response(
          id("c" + i),
          "",
          Export.day("2023-11-0" + (i % 9 + 1)),
          "p",
          List.of(raw("NPS", true, scores[i])));
    }
    TrendRow row = row(trend(export), "2023-Q4", "all");
    assertThat(row.nps()).isCloseTo(40, within(1e-9));
    assertThat(row.npsInterval().orElseThrow().low()).isBetween(-10.0, 10.0);
    assertThat(row.npsInterval().orElseThrow().high()).isBetween(50.0, 80.0);
  }

  /** One client doubles, one halves, one leaves, one is new: gross counts nobody's growth. */
  @Test
  void grossRetentionTakesTheMinimumOfEachClient() {
    ExportBuilder export = new ExportBuilder();
    for (int month = 0; month < 24; month++) {
      int day = Days.firstDayOf(2022 * 12 + month) + 14;
      boolean second = month >= 12;
      export.order("doubles", day, second ? 200 : 100);
      export.order("halves", day, second ? 50 : 100);
      if (!second) {
        export.order("leaves", day, 100);
      } else {
        export.order("new", day, 500);
      }
    }
    TrendRow row = row(trend(export), "2023-Q4", "all");
    assertThat(row.grr()).isCloseTo(150.0 / 300, within(0.01));
    assertThat(row.nrr()).isCloseTo(250.0 / 300, within(0.01));
    assertThat(row.grrInterval()).as("three clients show no spread").isEmpty();
    assertThat(row(trend(export), "2023-Q1", "all").grr()).isNaN();
  }

  /** A yearly invoice that comes two weeks later is no loss. */
  @Test
  void yearlyInvoicesAreSpread() {
    ExportBuilder export = new ExportBuilder();
    for (int i = 0; i < 10; i++) {
      for (int year = 2019; year <= 2023; year++) {
        export.order("c" + i, Export.day(year + "-12-10") + (year % 2) * 14, 1200);
      }
    }
    TrendRow row = row(trend(export), "2023-Q4", "all");
    assertThat(row.grr()).isGreaterThan(0.9);
  }

  @Test
  void whatAsOfCutsIsMarked() {
    ExportBuilder export = new ExportBuilder();
    export.answer("a", Export.day("2023-01-05"), "p", 70);
    export.answer("a", Export.day("2023-05-20"), "p", 70);
    ClientBook book = export.build().book(Export.asOf("2023-05-20"));
    Trend trend = trend(book, Trend.By.NOTHING, "month", false);
    assertThat(trend.rows().get(trend.rows().size() - 1).partial()).isTrue();
    assertThat(trend.rows().subList(0, trend.rows().size() - 1)).noneMatch(TrendRow::partial);
    assertThat(trend.told()).isFalse();
    assertThat(trend.rows()).allSatisfy(row -> assertThat(row.retention()).isNaN());
  }

  @Test
  void quarterlyWavesMakeQuarters() {
    ExportBuilder waves = new ExportBuilder();
    ExportBuilder monthly = new ExportBuilder();
    for (int month = 0; month < 24; month++) {
      int day = Days.firstDayOf(2022 * 12 + month) + 3;
      monthly.answer("a", day, "p", 70);
      if (month % 3 == 1) {
        waves.answer("a", day, "p", 70);
      }
    }
    assertThat(trend(waves.build().book(AS_OF), Trend.By.NOTHING, "auto", false).periods().unit())
        .isEqualTo(foreshock.axis.PeriodUnit.QUARTER);
    assertThat(trend(monthly.build().book(AS_OF), Trend.By.NOTHING, "auto", false).periods().unit())
        .isEqualTo(foreshock.axis.PeriodUnit.MONTH);
  }

  /**
   * Counts of groups add up, in random exports, and clients are those before, plus new, less left.
   */
  @Test
  void countsAddUp() {
    for (long seed = 1; seed <= 25; seed++) {
      ClientBook book = Histories.random(seed).book(Histories.AS_OF);
      Trend trend = trend(book, Trend.By.SEGMENT, "quarter", false);
      TrendRow before = null;
      for (int t = 0; t < trend.periods().count(); t++) {
        String period = trend.periods().text(t);
        TrendRow all = row(trend, period, "all");
        List<TrendRow> parts =
            trend.rows().stream()
                .filter(one -> one.period().equals(period) && !one.group().equals("all"))
                .toList();
        assertThat(parts.stream().mapToInt(TrendRow::clients).sum()).isEqualTo(all.clients());
        assertThat(parts.stream().mapToInt(TrendRow::responses).sum()).isEqualTo(all.responses());
        assertThat(parts.stream().mapToDouble(TrendRow::left).sum()).isEqualTo(all.left());
        assertThat(parts.stream().mapToDouble(TrendRow::revenue).sum())
            .isCloseTo(all.revenue(), within(1e-6));
        if (before != null) {
          assertThat(all.clients())
              .as("seed %d, %s", seed, period)
              .isEqualTo((int) (before.clients() + all.entered() - all.left()));
        }
        before = all;
      }
    }
  }

  /** What comes after as-of changes nothing. */
  @Test
  void nothingAfterAsOfIsUsed() {
    for (long seed = 1; seed <= 10; seed++) {
      Export known = Histories.random(seed);
      Trend before = trend(known.book(Histories.AS_OF), Trend.By.MANAGER, "month", false);
      Trend after =
          trend(
              known.plus(Histories.later(seed)).book(Histories.AS_OF),
              Trend.By.MANAGER,
              "month",
              false);
      assertThat(after).isEqualTo(before);
    }
  }

  /** With the spread of clients known, the interval of the whole covers the truth as said. */
  @Test
  void theIntervalOfSatisfactionCovers() {
    int covered = 0;
    int worlds = 60;
    for (long seed = 1; seed <= worlds; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ExportBuilder export = new ExportBuilder();
      for (int i = 0; i < 25; i++) {
        double level = 60 + 10 * SeriesWorlds.gaussian(random);
        for (int quarter = 0; quarter < 3; quarter++) {
          if (random.nextInt(3) > 0) {
            int day = Export.day("2023-02-10") + quarter * 91;
            export.answer("c" + i, day, "p", level + 8 * SeriesWorlds.gaussian(random));
          }
        }
      }
      covered +=
          row(trend(export), "2023-Q3", "all").csiInterval().orElseThrow().contains(60) ? 1 : 0;
    }
    assertThat(covered).isBetween(45, 60);
  }

  @Test
  void aStepOfTheWholeIsNamedAndNoiseIsNot() {
    SplittableRandom random = new SplittableRandom(8);
    for (int fall : new int[] {0, 15}) {
      ExportBuilder export = new ExportBuilder();
      for (int c = 0; c < 40; c++) {
        for (int month = 0; month < 36; month++) {
          int day = Export.day("2021-01-10") + (int) (month * Days.PER_MONTH);
          double noise = 20 * random.nextDouble() - 10;
          export.answer("c" + c, day, "p", 70 + noise - (month >= 20 ? fall : 0));
        }
      }
      ClientBook book = export.build().book(AS_OF);
      Trend trend = trend(book, Trend.By.NOTHING, "month", false);
      if (fall == 0) {
        assertThat(trend.step()).isEmpty();
      } else {
        TrendStep step = trend.step().orElseThrow();
        assertThat(step.last()).isEqualTo("2022-08");
        assertThat(step.earliest()).isLessThanOrEqualTo("2022-08");
        assertThat(step.after() - step.before()).isBetween(-17.0, -13.0);
      }
    }
  }
}
