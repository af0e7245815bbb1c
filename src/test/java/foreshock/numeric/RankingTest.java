package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reference: {@code src/test/reference/ranking.R}. */
class RankingTest {
  private static final Reference R = Reference.of("ranking");

  private static boolean[] flags(double[] numbers) {
    boolean[] flags = new boolean[numbers.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = numbers[i] == 1;
    }
    return flags;
  }

  @Test
  void agreesWithWilcoxonAndAveragePrecision() {
    Ranking ranking = new Ranking(R.numbers("score"), flags(R.numbers("event")));
    assertClose(ranking.concordance().auc(), R.number("auc"), 1e-15);
    assertClose(ranking.concordance(R.numbers("weight")).auc(), R.number("weighted_auc"), 1e-15);
    assertClose(ranking.averagePrecision(), R.number("average_precision"), 1e-15);
  }

  /** Pair by pair, with random weights and many equal scores. */
  @Test
  void countsEveryPair() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      int n = 1 + random.nextInt(40);
      double[] score = random.ints(n, 0, 6).asDoubleStream().toArray();
      double[] weight = random.doubles(n).toArray();
      boolean[] event = new boolean[n];
      for (int i = 0; i < n; i++) {
        event[i] = random.nextInt(3) == 0;
      }
      double won = 0;
      double pairs = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (event[i] && !event[j]) {
            double one = weight[i] * weight[j];
            pairs += one;
            won += one * (score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0);
          }
        }
      }
      Ranking.Concordance found = new Ranking(score, event).concordance(weight);
      assertThat(found.won()).isCloseTo(won, within(1e-12));
      assertThat(found.pairs()).isCloseTo(pairs, within(1e-12));
    }
  }

  @Test
  void orderOfRowsDoesNotMatter() {
    double[] score = R.numbers("score");
    double[] event = R.numbers("event");
    int[] order = Reference.shuffled(score.length, new Random(5));
    Ranking one = new Ranking(score, flags(event));
    Ranking other =
        new Ranking(Reference.reordered(score, order), flags(Reference.reordered(event, order)));
    assertThat(other.concordance()).isEqualTo(one.concordance());
    assertThat(other.averagePrecision()).isEqualTo(one.averagePrecision());
  }

  @Test
  void withoutEventsThereIsNothingToRank() {
    Ranking none = new Ranking(new double[] {1, 2}, new boolean[2]);
    assertThat(none.concordance().auc()).isNaN();
    assertThat(none.averagePrecision()).isNaN();
    assertThat(new Ranking(new double[0], new boolean[0]).concordance().auc()).isNaN();
  }

  @Test
  void equalScoresAreWorthAHalf() {
    double[] same = new double[7];
    boolean[] event = {true, false, false, true, false, false, false};
    assertThat(new Ranking(same, event).concordance().auc()).isEqualTo(0.5);
    assertThat(new Ranking(same, event).averagePrecision()).isEqualTo(2 / 7.0);
  }

  @Test
  void recalibrationAgreesWithGlmAndTheSandwich() {
    double[] said = R.numbers("said");
    int[] subject = new int[said.length];
    Arrays.setAll(subject, i -> i / 4);
    Recalibration found = Recalibration.fit(said, flags(R.numbers("happened")), subject);
    // the wide prior moves the line by about (sd / 10)²
    double[] line = R.numbers("line");
    double[] sd = R.numbers("sd");
    assertThat(found.intercept()).isCloseTo(line[0], within(1e-2 * sd[0]));
    assertThat(found.slope()).isCloseTo(line[1], within(1e-2 * sd[1]));
    assertThat(found.interceptSd()).isCloseTo(sd[0], within(1e-2 * sd[0]));
    assertThat(found.slopeSd()).isCloseTo(sd[1], within(1e-2 * sd[1]));
    assertThat(found.pValue()).isCloseTo(R.number("p"), within(0.05 * R.number("p")));
  }

  /** Right probabilities are rejected about as often as is said, wrong ones nearly always. */
  @Test
  void rejectsWhatIsWrongAndLittleElse() {
    int right = 0;
    int extreme = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      double[] said = new double[1500];
      boolean[] happened = new boolean[said.length];
      int[] subject = new int[said.length];
      double[] tooFarApart = new double[said.length];
      for (int i = 0; i < said.length; i++) {
        double logOdds = -2.5 + random.nextGaussian();
        said[i] = 1 / (1 + Math.exp(-logOdds));
        tooFarApart[i] = 1 / (1 + Math.exp(2.5 - 2 * (logOdds + 2.5)));
        happened[i] = random.nextDouble() < said[i];
        subject[i] = i;
      }
      right += Recalibration.fit(said, happened, subject).pValue() < 0.05 ? 1 : 0;
      extreme += Recalibration.fit(tooFarApart, happened, subject).pValue() < 0.05 ? 1 : 0;
    }
    // 200 tests at 5 %: 10, three standard deviations are 9
    assertThat(right).isBetween(1, 19);
    assertThat(extreme).isGreaterThan(190);
  }
}
