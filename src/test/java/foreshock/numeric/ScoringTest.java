package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final double[] MEAN = {0, 0};
  private static final double[] SD = {10, 10};

  /** Normal data: the mode in the closed form of conjugate means, scale known. */
  @Test
  void findsTheModeOfANormalMean() {
    double[] x = {1.2, 3.4, 2.2, 5.1, 0.3};
    double[] mode =
        Scoring.maximize(
            at -> {
              double[] logs = new double[x.length];
              for (int i = 0; i < x.length; i++) {
                logs[i] = Normals.logDensity(x[i], at[0], 4);
              }
              return logs;
            },
            new double[] {0},
            new double[] {1},
            new double[] {2},
            1e-9);
    double precision = 5 / 4.0 + 1 / 4.0;
    assertThat(mode[0]).isCloseTo((12.2 / 4 + 1 / 4.0) / precision, within(1e-4));
  }

  /** Mean and log scale of five hundred numbers: the maximum is theirs, the prior is wide. */
  @Test
  void findsMeanAndScale() {
    SplittableRandom random = new SplittableRandom(11);
    double[] x = new double[500];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = 7 + 3 * Normals.quantile(random.nextDouble());
      sum += x[i] / x.length;
    }
    double squares = 0;
    for (double value : x) {
      squares += (value - sum) * (value - sum) / x.length;
    }
    double[] mode =
        Scoring.maximize(
            at -> {
              double[] logs = new double[x.length];
              for (int i = 0; i < x.length; i++) {
                logs[i] = Normals.logDensity(x[i], at[0], Math.exp(2 * at[1]));
              }
              return logs;
            },
            new double[] {5, 1},
            MEAN,
            SD,
            1e-7);
    assertThat(mode[0]).isCloseTo(sum, within(0.01));
    assertThat(Math.exp(mode[1])).isCloseTo(Math.sqrt(squares), within(0.01));
  }

  @Test
  void withoutPartsThePriorDecides() {
    double[] mode = Scoring.maximize(at -> new double[0], new double[] {3, -2}, MEAN, SD, 1e-9);
    assertThat(mode).containsExactly(new double[] {0, 0}, within(1e-9));
  }

  /** Never worse than where it began. */
  @Test
  void whatIsImpossibleIsNotTaken() {
    double[] mode =
        Scoring.maximize(
            at -> new double[] {at[0] > 1 ? Double.NaN : at[0]},
            new double[] {0},
            new double[] {0},
            new double[] {10},
            1e-9);
    assertThat(mode[0]).isBetween(0.0, 1.0);
  }
}
