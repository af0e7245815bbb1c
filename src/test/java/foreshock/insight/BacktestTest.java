package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.insight.Acknowledgements.Acknowledgement;
import foreshock.outcome.LeavingRules;
import foreshock.outcome.Outcome;
import foreshock.outcome.Outcome.Cause;
import foreshock.simulate.Simulator;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.Histories;
import foreshock.testdata.Worlds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final int DAY = Export.day("2024-01-01");
  private static final int END = Export.day("2024-07-01");
  private static final ScanSettings SETTINGS =
      new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);

  private static Client client(String id) {
    return new Client(id, "", "", "");
  }

  /** Scores by contender: foreshock's as given, the others' all equal. */
  private static Forecast.Scored scored(String id, double risk) {
    return new Forecast.Scored(client(id), risk, new double[] {risk, 0, 0, 0});
  }

  private static Outcome left(int day) {
    return new Outcome(Cause.STATUS, OptionalInt.of(day), day);
  }

  private static Outcome stays() {
    return new Outcome(Cause.NONE, OptionalInt.empty(), END + 400);
  }

  private static BacktestSettings calls(int k) {
    return new BacktestSettings(OptionalInt.empty(), OptionalInt.of(k), Acknowledgements.NONE);
  }

  private static BacktestDate date(
      int day, int end, Map<String, Outcome> fates, BacktestSettings how, Forecast.Scored... said) {
    return BacktestDate.of(
        new Forecast(AsOf.ofDay(day), List.of(said), List.of()), fates, end, how);
  }

  @Test
  void figuresOfOneDate() {
    Map<String, Outcome> fates =
        Map.of("a", left(DAY + 61), "b", stays(), "c", left(DAY + 122), "d", stays(), "e", stays());
    BacktestDate date =
        date(
            DAY,
            END,
            fates,
            calls(2),
            scored("a", 0.5),
            scored("b", 0.4),
            scored("c", 0.3),
            scored("d", 0.2),
            scored("e", 0.1));
    BacktestLine line = BacktestLine.of(date, Contender.FORESHOCK);
    assertThat(line.clients()).isEqualTo(5);
    assertThat(line.left()).isEqualTo(2);
    // of six pairs only c against b is lost
    assertThat(line.auc()).isCloseTo(5 / 6.0, within(1e-15));
    assertThat(line.averagePrecision()).isCloseTo((1 + 2 / 3.0) / 2, within(1e-15));
    assertThat(line.precision()).isEqualTo(0.5);
    assertThat(line.recall()).isEqualTo(0.5);
    assertThat(line.brier()).isCloseTo((0.25 + 0.16 + 0.49 + 0.04 + 0.01) / 5, within(1e-15));
    // a two months before, c never called: 0
    assertThat(line.medianLeadMonths()).isCloseTo(61 / Days.PER_MONTH / 2, within(1e-12));
    assertThat(line.foundLeadMonths()).isCloseTo(61 / Days.PER_MONTH, within(1e-12));
    assertThat(line.falseAlarms()).isEqualTo(1);
    assertThat(line.found()).isEqualTo(1);
    BacktestLine plain = BacktestLine.of(date, Contender.SALES_TREND);
    assertThat(plain.auc()).isEqualTo(0.5);
    assertThat(plain.brier()).isNaN();
  }

  @Test
  void aClientCountsOnceOverAllDates() {
    int later = DAY + 91;
    Map<String, Outcome> fates = Map.of("a", left(later + 30), "b", stays(), "c", stays());
    BacktestDate first =
        date(DAY, END, fates, calls(1), scored("a", 0.9), scored("b", 0.2), scored("c", 0.1));
    BacktestDate second =
        date(later, END + 91, fates, calls(1), scored("a", 0.1), scored("b", 0.9), scored("c", 0));
    BacktestLine line = BacktestLine.pooled(List.of(first, second), Contender.FORESHOCK);
    assertThat(line.clients()).isEqualTo(3);
    assertThat(line.left()).isEqualTo(1);
    assertThat(line.found()).isEqualTo(1);
    assertThat(line.medianLeadMonths()).isCloseTo(121 / Days.PER_MONTH, within(1e-12));
    assertThat(line.auc()).isCloseTo(3 / 4.0, within(1e-15));
    assertThat(line.precision()).isEqualTo(0.5);
    assertThat(line.recall()).isEqualTo(0.5);
    assertThat(line.falseAlarms()).isEqualTo(1);
    List<BacktestMiss> wrong = BacktestMiss.of(List.of(first, second));
    assertThat(wrong).hasSize(1);
    assertThat(wrong.get(0).client().id()).isEqualTo("b");
    assertThat(wrong.get(0).missed()).isFalse();
    assertThat(wrong.get(0).firstCalledDay()).hasValue(later);
    assertThat(wrong.get(0).highestRisk()).isEqualTo(0.9);
  }

  @Test
  void whoLeftWithoutACallIsNamed() {
    Map<String, Outcome> fates = Map.of("a", left(DAY + 10), "b", stays());
    List<BacktestMiss> wrong =
        BacktestMiss.of(
            List.of(date(DAY, END, fates, calls(1), scored("a", 0.1), scored("b", 0.2))));
    assertThat(wrong).extracting(one -> one.client().id()).containsExactly("a", "b");
    assertThat(wrong.get(0).missed()).isTrue();
    assertThat(wrong.get(0).leftDay()).hasValue(DAY + 10);
    assertThat(wrong.get(0).bestRank()).isEqualTo(2);
    assertThat(wrong.get(0).firstCalledDay()).isEmpty();
  }

  /**
   * Whoever was looked after and stayed is nobody's false alarm; who left all the same is found.
   */
  @Test
  void acknowledgedClientsAreInterventions() {
    Map<String, Outcome> fates =
        Map.of("saved", stays(), "lost", left(DAY + 50), "other", stays(), "before", stays());
    Forecast.Scored[] said = {
      scored("saved", 0.9), scored("lost", 0.8), scored("before", 0.7), scored("other", 0.1)
    };
    BacktestLine without =
        BacktestLine.of(date(DAY, END, fates, calls(3), said), Contender.FORESHOCK);
    assertThat(without.falseAlarms()).isEqualTo(2);
    BacktestSettings how =
        new BacktestSettings(
            OptionalInt.empty(),
            OptionalInt.of(3),
            Acknowledgements.of(
                List.of(
                    new Acknowledgement("saved", DAY + 5, DAY + 60),
                    new Acknowledgement("lost", DAY + 5, DAY + 60),
                    new Acknowledgement("before", DAY - 90, DAY))));
    BacktestDate date = date(DAY, END, fates, how, said);
    BacktestLine line = BacktestLine.of(date, Contender.FORESHOCK);
    assertThat(date.protectedClients()).isEqualTo(1);
    assertThat(line.clients()).isEqualTo(3);
    assertThat(line.left()).isEqualTo(1);
    assertThat(line.found()).isEqualTo(1);
    assertThat(line.auc()).isEqualTo(1);
    assertThat(BacktestMiss.of(List.of(date)))
        .extracting(one -> one.client().id())
        .doesNotContain("saved");
  }

  /** It had stopped buying, and nobody could know: it was among those to call, and left. */
  @Test
  void whoHadStoppedUnnoticedCountsAsLeftWithoutALead() {
    Map<String, Outcome> fates =
        Map.of(
            "gone",
            new Outcome(Cause.INACTIVITY, OptionalInt.of(DAY - 20), DAY + 30),
            "b",
            stays());
    BacktestDate date = date(DAY, END, fates, calls(1), scored("b", 0.1), scored("gone", 0.2));
    BacktestLine line = BacktestLine.of(date, Contender.FORESHOCK);
    assertThat(line.left()).isEqualTo(1);
    assertThat(line.found()).isEqualTo(1);
    assertThat(line.medianLeadMonths()).isZero();
    assertThat(date.unnoticed()).isEqualTo(1);
  }

  @Test
  void whoseFateIsNotKnownIsLeftOut() {
    Map<String, Outcome> fates = new HashMap<>();
    fates.put("overdue", new Outcome(Cause.NONE, OptionalInt.empty(), END - 1));
    fates.put("undated", new Outcome(Cause.STATUS, OptionalInt.empty(), END + 400));
    fates.put("stays", stays());
    BacktestDate date =
        date(
            DAY,
            END,
            fates,
            calls(1),
            scored("overdue", 1),
            scored("stays", 0),
            scored("undated", 1),
            scored("unknown", 1));
    assertThat(date.cases()).extracting(one -> one.client().id()).containsExactly("stays");
    BacktestLine line = BacktestLine.of(date, Contender.FORESHOCK);
    assertThat(line.auc()).isNaN();
    assertThat(line.recall()).isNaN();
    assertThat(line.medianLeadMonths()).isNaN();
  }

  /** With independent clients on one date the interval is DeLong's (1988, doi:10.2307/2531595). */
  @Test
  void theIntervalOfTheDifferenceIsAsWideAsDeLongs() {
    Random random = new Random(11);
    int n = 400;
    Map<String, Outcome> fates = new HashMap<>();
    Forecast.Scored[] said = new Forecast.Scored[n];
    for (int i = 0; i < n; i++) {
      boolean leaves = i % 5 == 0;
      double common = random.nextGaussian() + (leaves ? 1 : 0);
      double own = common + 0.5 * random.nextGaussian();
      double plain = common + random.nextGaussian();
      String id = String.format(java.util.Locale.ROOT, "c%03d", i);
      fates.put(id, leaves ? left(DAY + 30) : stays());
      said[i] = new Forecast.Scored(client(id), 0.1, new double[] {own, plain, own, 0});
    }
    BacktestDate date = date(DAY, END, fates, calls(10), said);
    List<Comparison> all = Comparison.all(List.of(date), 80);
    double reach = (all.get(0).difference().high() - all.get(0).difference().low()) / 2;
    assertThat(reach).isCloseTo(1.645 * deLong(said, 0, 1), within(0.12 * reach));
    assertThat(all.get(0).difference().contains(all.get(0).gain())).isTrue();
    // a rule that ranks alike differs by nothing at all
    assertThat(all.get(1).difference().low()).isZero();
    assertThat(all.get(1).difference().high()).isZero();
    assertThat(all.get(1).verdict()).isEqualTo(Comparison.Verdict.UNCLEAR);
    assertThat(all.get(2).verdict()).isEqualTo(Comparison.Verdict.BETTER);
    assertThat(Comparison.all(List.of(date), 9).get(2).verdict())
        .isEqualTo(Comparison.Verdict.TOO_FEW);
  }

  /** Standard error of the difference of two areas on the same rows. */
  private static double deLong(Forecast.Scored[] said, int one, int other) {
    List<double[]> leavers = new ArrayList<>();
    List<double[]> stayers = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      (i % 5 == 0 ? leavers : stayers).add(said[i].scores());
    }
    return Math.sqrt(
        variance(leavers, stayers, one, other, 1) / leavers.size()
            + variance(stayers, leavers, one, other, -1) / stayers.size());
  }

  private static double variance(
      List<double[]> mine, List<double[]> theirs, int one, int other, int sign) {
    double[] part = new double[mine.size()];
    double mean = 0;
    for (int i = 0; i < part.length; i++) {
      for (double[] them : theirs) {
        part[i] +=
            (won(mine.get(i)[one], them[one], sign) - won(mine.get(i)[other], them[other], sign))
                / theirs.size();
      }
      mean += part[i] / part.length;
    }
    double sum = 0;
    for (double value : part) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (part.length - 1);
  }

  private static double won(double mine, double theirs, int sign) {
    return sign * (mine - theirs) > 0 ? 1 : mine == theirs ? 0.5 : 0;
  }

  @Test
  void datesLeaveAHorizonBehindAndAYearBefore() {
    ExportBuilder builder = new ExportBuilder().client("a");
    builder.answer("a", Export.day("2021-01-10"), "p", 50);
    builder.answer("a", Export.day("2023-12-20"), "p", 50);
    var book = builder.build().book(Export.asOf("2023-12-31"));
    assertThat(BacktestSettings.DEFAULT.monthsBack(book, 6)).containsExactly(6, 9, 12, 15, 18, 21);
    assertThat(
            new BacktestSettings(OptionalInt.of(1), OptionalInt.empty(), Acknowledgements.NONE)
                .monthsBack(book, 12))
        .containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23);
    var young = builder.build().book(Export.asOf("2021-12-31"));
    assertThat(BacktestSettings.DEFAULT.monthsBack(young, 6)).isEmpty();
    assertThat(BacktestSettings.DEFAULT.monthsBack(young, 3)).containsExactly(3, 4, 5);
  }

  @Test
  void aShortHistoryTellsNothing() {
    Export export = new ExportBuilder().client("a").answer("a", DAY, "p", 50).build();
    AsOf asOf = AsOf.ofDay(DAY + 40);
    BacktestResult result =
        Backtest.of(export.book(asOf), export::book, SETTINGS, BacktestSettings.DEFAULT);
    assertThat(result.dates()).isEmpty();
    assertThat(result.lines()).isEmpty();
    assertThat(result.departures()).isZero();
    assertThat(result.calibration().verdict()).isEqualTo(Calibration.Verdict.TOO_FEW);
  }

  @Test
  void orderOfRowsAndFilesDoesNotMatter() {
    for (long seed = 1; seed <= 2; seed++) {
      Export export = Histories.random(seed);
      int salt = (int) seed;
      Export split = export.inFiles(hash -> Math.floorMod(hash ^ salt, 4));
      assertThat(run(split)).isEqualTo(run(export));
    }
  }

  private static BacktestResult run(Export export) {
    return Backtest.of(
        export.book(Histories.AS_OF), export::book, SETTINGS, BacktestSettings.DEFAULT);
  }

  private static BacktestResult run(String world, int clients, int seed) {
    WorldSettings settings = WorldSettings.defaults().withClients(clients).withSeed(seed);
    Export export = Worlds.export(Simulator.world(world, settings));
    return Backtest.of(
        export.book(settings.asOf()),
        export::book,
        SETTINGS,
        new BacktestSettings(OptionalInt.of(6), OptionalInt.empty(), Acknowledgements.NONE));
  }

  @Test
  void foreshockBeatsTheLaggingRuleWhereSatisfactionMatters() {
    BacktestResult slow = run("slow-b2b", 250, 1);
    assertThat(slow.departures()).isGreaterThan(20);
    Comparison sales = slow.comparisons().get(2);
    assertThat(sales.rule()).isEqualTo(Contender.SALES_TREND);
    assertThat(sales.verdict()).isEqualTo(Comparison.Verdict.BETTER);
    assertThat(slow.pooled(Contender.FORESHOCK).auc()).isGreaterThan(0.6);
    int groups = slow.calibration().groups().stream().mapToInt(Calibration.Group::clients).sum();
    int cases =
        slow.lines().stream()
            .filter(line -> line.date().isPresent())
            .filter(line -> line.contender() == Contender.FORESHOCK)
            .mapToInt(BacktestLine::clients)
            .sum();
    assertThat(groups).isEqualTo(cases);
  }

  @Test
  void withoutARelationNobodyRanks() {
    BacktestResult unrelated = run("no-relation", 250, 1);
    assertThat(unrelated.pooled(Contender.FORESHOCK).auc()).isBetween(0.38, 0.62);
    assertThat(unrelated.comparisons())
        .anyMatch(one -> one.verdict() == Comparison.Verdict.UNCLEAR);
  }
}
