package foreshock.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.history.Responses;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SatisfactionTest {
  private static final AsOf AS_OF = Export.asOf("2024-06-30");

  /** One overall score as it is, its own noise 20. */
  private static final IndexModel INDEX =
      new IndexModel(70, new double[] {70}, new double[] {1}, new double[] {20});

  /** As on a usual portfolio. */
  private static final LevelModel USUAL =
      new LevelModel(
          70, 150, 60, 50, new double[] {0, 4, 64}, new double[] {0.67, 0.22, 0.11}, 1 / 6.0);

  private static Satisfaction of(ExportBuilder export, LevelModel model) {
    return Satisfaction.of(responses(export), INDEX, model, 70, AS_OF, 6);
  }

  private static Responses responses(ExportBuilder export) {
    return export.client("A").build().client("A", AS_OF).responses();
  }

  /** Scores a month apart, the last one at as-of. */
  private static ExportBuilder monthly(String who, double... scores) {
    ExportBuilder export = new ExportBuilder();
    for (int i = 0; i < scores.length; i++) {
      export.answer("A", AS_OF.dayMonthsBefore(scores.length - 1 - i), who, scores[i]);
    }
    return export;
  }

  @Test
  void whoeverSaysTheSameHasNotFallen() {
    Satisfaction same = of(monthly("p", 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80), USUAL);
    // 0.1647 when no path of regimes is merged into another (3000 paths)
    assertThat(same.fallProbability()).isCloseTo(0.1647, within(0.005));
    assertThat(same.change()).isCloseTo(0, within(0.5));
    assertThat(same.level()).isCloseTo(79, within(1.5));
  }

  /**
   * Most of the belief is that nothing moved at all; on ordinary noise this is what keeps quiet.
   */
  @Test
  void standingStillIsExactlyNoChange() {
    Observations seen =
        Observations.of(
            responses(monthly("p", 80, 83, 78, 81, 79, 80, 82, 80, 79)), INDEX, AS_OF.day());
    LevelFilter filter = new LevelFilter(USUAL, USUAL.mean(), 0);
    for (int i = 0; i < seen.size(); i++) {
      filter.advance(i == 0 ? 0 : seen.day()[i] - seen.day()[i - 1]);
      if (i == 2) {
        filter.remember();
      }
      filter.observe(seen.index()[i], 80, Observations.NO_VOICE);
    }
    LevelEstimate estimate = filter.estimate(0);
    double still = 0;
    for (int i = 0; i < estimate.weight().length; i++) {
      if (estimate.changeSd()[i] == 0) {
        assertThat(estimate.change()[i]).isZero();
        still += estimate.weight()[i];
      }
    }
    assertThat(still).isGreaterThan(0.5);
  }

  @Test
  void aClearFallIsOne() {
    Satisfaction fell = of(monthly("p", 85, 84, 86, 85, 84, 85, 86, 60, 45, 40, 38, 40), USUAL);
    assertThat(fell.fallProbability()).isGreaterThan(0.95);
    assertThat(fell.change()).isLessThan(-25);
    Satisfaction rose = of(monthly("p", 40, 41, 39, 40, 42, 40, 41, 60, 75, 80, 82, 80), USUAL);
    assertThat(rose.fallProbability()).isLessThan(0.02);
    assertThat(rose.change()).isGreaterThan(25);
  }

  @Test
  void nobodyHeardIsWhatIsBelievedOfTheSegment() {
    Satisfaction none = Satisfaction.of(Responses.NONE, INDEX, USUAL, 62, AS_OF, 6);
    assertThat(none.level()).isEqualTo(62);
    assertThat(none.high() - none.low()).isGreaterThan(35);
    assertThat(none.change()).isZero();
    assertThat(none.fallProbability()).isLessThan(0.5);
    assertThat(none.responses()).isZero();
  }

  /** There is nothing that it could have fallen from: low is said, a fall is not. */
  @Test
  void whoeverIsHeardLowForTheFirstTimeHasNotFallen() {
    assertThat(of(monthly("p", 20), USUAL).fallProbability()).isLessThan(0.5);
    assertThat(of(monthly("p", 20, 20, 20), USUAL).fallProbability()).isLessThan(0.5);
    assertThat(of(monthly("p", 20, 20, 20), USUAL).change()).isBetween(-5.0, 5.0);
  }

  /** A fall since the first answer is one, though that is not six months ago yet. */
  @Test
  void aNewcomerCanFallToo() {
    Satisfaction fell = of(monthly("p", 90, 90, 88, 45, 40), USUAL);
    assertThat(fell.fallProbability()).isGreaterThan(0.9);
    assertThat(fell.change()).isLessThan(-20);
  }

  @Test
  void twoAnswersLeaveMuchOpen() {
    Satisfaction two = of(monthly("p", 30, 25), USUAL);
    assertThat(two.high() - two.low()).isGreaterThan(20);
    assertThat(two.low()).isLessThan(two.level());
    assertThat(two.high()).isGreaterThan(two.level());
  }

  @Test
  void theIntervalStaysOnTheScale() {
    Satisfaction top = of(monthly("p", 100, 100, 100, 100), USUAL);
    assertThat(top.high()).isLessThanOrEqualTo(100);
    Satisfaction bottom = of(monthly("p", 0, 0, 0, 0), USUAL);
    assertThat(bottom.low()).isGreaterThanOrEqualTo(0);
  }

  /** However often one person answers, what its colleagues think stays open. */
  @Test
  void onePersonIsNotTheClient() {
    double[] many = new double[120];
    java.util.Arrays.fill(many, 80);
    Satisfaction one = of(monthly("p", many), USUAL.withShare(new double[] {1, 0, 0}));
    double open = 150.0 * 50 / (150 + 50);
    assertThat(one.levelVariance()).isGreaterThan(open).isLessThan(open + 1);
    ExportBuilder two = monthly("p", many);
    for (int i = 0; i < 40; i++) {
      two.answer("A", AS_OF.dayMonthsBefore(i), "q", 80);
      two.answer("A", AS_OF.dayMonthsBefore(i), "r", 80);
    }
    assertThat(of(two, USUAL.withShare(new double[] {1, 0, 0})).levelVariance())
        .isLessThan(one.levelVariance());
  }

  /** One pass along a history says of each day what a run up to that day says. */
  @ParameterizedTest
  @MethodSource("seeds")
  void alongAHistoryEachDayIsAsItWasKnownThen(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ExportBuilder export = new ExportBuilder().client("A");
    int people = 1 + random.nextInt(4);
    int answers = random.nextInt(30);
    for (int i = 0; i < answers; i++) {
      String who = random.nextInt(5) == 0 ? "" : "p" + random.nextInt(people);
      export.answer("A", AS_OF.day() - random.nextInt(900), who, random.nextInt(101));
    }
    Responses responses = responses(export);
    List<AsOf> days = new ArrayList<>();
    for (int back = 33; back >= 0; back -= 3) {
      days.add(AsOf.ofDay(AS_OF.dayMonthsBefore(back)));
    }
    List<Satisfaction> along = Satisfaction.along(responses, INDEX, USUAL, 70, days, 6);
    for (int i = 0; i < days.size(); i++) {
      Satisfaction alone = Satisfaction.of(responses, INDEX, USUAL, 70, days.get(i), 6);
      assertThat(along.get(i).responses()).isEqualTo(alone.responses());
      assertThat(along.get(i).level()).isCloseTo(alone.level(), within(1e-6));
      assertThat(along.get(i).low()).isCloseTo(alone.low(), within(1e-3));
      assertThat(along.get(i).levelVariance()).isCloseTo(alone.levelVariance(), within(1e-6));
      assertThat(along.get(i).change()).isCloseTo(alone.change(), within(1e-6));
      assertThat(along.get(i).fallProbability()).isCloseTo(alone.fallProbability(), within(1e-8));
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  /** One answer more after the first never widens, whoever gives it, where nothing is mixed. */
  @ParameterizedTest
  @MethodSource("seeds")
  void oneAnswerMoreNeverWidens(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double drift = random.nextInt(3) * 10;
    double respondents = 20 + random.nextInt(200);
    LevelModel model =
        new LevelModel(70, 150, 60, respondents, new double[] {drift}, new double[] {1}, 0.2);
    ExportBuilder export = new ExportBuilder();
    int first = AS_OF.day() - 600;
    int answers = 1 + random.nextInt(8);
    boolean someAnonymous = random.nextInt(3) == 0;
    for (int i = 0; i < answers; i++) {
      int day = i == 0 ? first : first + random.nextInt(600);
      export.answer("A", day, who(random, someAnonymous), random.nextInt(101));
    }
    double before = of(export, model).levelVariance();
    for (int i = 0; i < 6; i++) {
      String who = i == 0 ? "somebody new" : who(random, someAnonymous);
      export.answer("A", first + random.nextInt(601), who, 70);
      double after = of(export, model).levelVariance();
      assertThat(after).as("answer %d by %s", i, who).isLessThanOrEqualTo(before * (1 + 1e-12));
      before = after;
    }
  }

  private static String who(SplittableRandom random, boolean someAnonymous) {
    return someAnonymous && random.nextBoolean() ? "" : "p" + random.nextInt(6);
  }

  /** The first answer too, where it is a fresh one. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theFirstAnswerNeverWidens(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LevelModel model =
        new LevelModel(
            70,
            20 + random.nextInt(200),
            20 + random.nextInt(400),
            random.nextInt(300),
            new double[] {random.nextInt(2) * 9.0},
            new double[] {1},
            0.2);
    double none = of(new ExportBuilder(), model).levelVariance();
    int day = AS_OF.day() - random.nextInt(170);
    String who = random.nextBoolean() ? "p" : "";
    double one = of(new ExportBuilder().answer("A", day, who, 70), model).levelVariance();
    assertThat(one).isLessThanOrEqualTo(none * (1 + 1e-12));
  }
}
