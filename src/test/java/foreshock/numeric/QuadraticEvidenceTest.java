package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuadraticEvidenceTest {
  private static final double[] MEAN = {-2, -0.3, 0};

  private static MapRegression.Fit fit(int rows, double[] sd) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] x = new double[rows][];
    double[] y = new double[rows];
    double[] weight = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] =
          new double[] {
            1, Normals.quantile(random.nextDouble()), Normals.quantile(random.nextDouble())
          };
      double odds = Math.exp(-1.5 - 0.5 * x[i][1] - 0.4 * x[i][2]);
      y[i] = random.nextDouble() < odds / (1 + odds) ? 1 : 0;
      weight[i] = 0.5;
    }
    return MapRegression.fit(x, y, weight, MEAN, sd);
  }

  /** Under the prior of the fit itself nothing is approximated. */
  @Test
  void underTheSamePriorItIsThatOfTheFit() {
    double[] sd = {0.5, 0.3, 0.4};
    MapRegression.Fit fit = fit(200, sd);
    assertThat(new QuadraticEvidence(fit, MEAN, sd).log(sd))
        .isCloseTo(fit.laplaceLogEvidence(), within(1e-9));
  }

  /**
   * A prior that is four times as wide or as narrow: what a new fit would say, to a fraction of
   * what lets a signal in.
   */
  @Test
  void underOtherPriorsItIsNearThatOfANewFit() {
    double[] sd = {0.5, 0.3, 0.4};
    QuadraticEvidence evidence = new QuadraticEvidence(fit(2000, sd), MEAN, sd);
    for (double scale : new double[] {0.02, 0.15, 0.8, 1.6}) {
      double[] other = {0.5, 0.3, scale};
      assertThat(evidence.log(other))
          .as("scale %s", scale)
          .isCloseTo(fit(2000, other).laplaceLogEvidence(), within(0.4));
    }
  }
}
