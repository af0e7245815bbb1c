package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a step is worth where clients are many and waves are few. Against R: ComparisonTest. */
class InterruptedSeriesTest {
  private static final int CLIENTS = 60;
  private static final int RUNS = 400;

  /** A step at 0 of clients that answer once in each wave, all moved together in each. */
  private static Welch step(SplittableRandom random, int waves, double together) {
    double[] shared = new double[waves];
    for (int w = 0; w < waves; w++) {
      shared[w] = together * gaussian(random);
    }
    int n = CLIENTS * waves;
    int[] client = new int[n];
    int[] period = new int[n];
    double[] time = new double[n];
    boolean[] after = new boolean[n];
    double[] value = new double[n];
    for (int i = 0; i < n; i++) {
      client[i] = i / waves;
      period[i] = i % waves;
      time[i] = period[i] - waves / 2;
      after[i] = time[i] >= 0;
      value[i] = 65 + shared[period[i]] + 8 * gaussian(random);
    }
    return InterruptedSeries.step(client, period, time, after, value);
  }

  private static double gaussian(SplittableRandom random) {
    return Normals.quantile(random.nextDouble(1e-12, 1));
  }

  private static double significant(int waves, double together) {
    SplittableRandom random = new SplittableRandom(waves);
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      found += step(random, waves, together).pValue() <= 0.05 ? 1 : 0;
    }
    return found / (double) RUNS;
  }

  /** Clustered by client alone, half of such series had a step. */
  @Test
  void whatMovesEverybodyInAWaveIsNoStep() {
    assertThat(significant(8, 3)).isLessThan(0.1);
    assertThat(significant(12, 3)).isLessThan(0.1);
  }

  @Test
  void whereNothingIsSharedTheTestKeepsItsLevel() {
    assertThat(significant(8, 0)).isBetween(0.005, 0.08);
  }

  @Test
  void threeWavesTellNothing() {
    assertThat(step(new SplittableRandom(1), 3, 1).pValue()).isNaN();
    assertThat(step(new SplittableRandom(1), 4, 1).pValue()).isNotNaN();
  }
}
