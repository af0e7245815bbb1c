package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedCovarianceTest {
  private static final double NONE = Double.NaN;

  private static PairedCovariance.Cluster cluster(double[]... rows) {
    return new PairedCovariance.Cluster(List.of(rows), rows[0].length);
  }

  /** By hand: clusters around (1, 2) and (11, 2), each with deviations ±1 and ±2. */
  @Test
  void withinClustersTheirHeightsDoNotMatter() {
    PairedCovariance within = new PairedCovariance(2, true);
    within.add(cluster(new double[] {0, 0}, new double[] {2, 4}), 1);
    within.add(cluster(new double[] {10, 0}, new double[] {12, 4}), 1);
    assertThat(within.freedom(0, 1)).isEqualTo(2);
    assertThat(within.matrix()).isDeepEqualTo(new double[][] {{2, 4}, {4, 8}});
  }

  /** R: cov(c(1, 2, 4), c(3, 1, 8)) is 4.5, var(c(1, 2, 4, 9)) is 12.66667. */
  @Test
  void aPairIsTakenFromTheRowsThatHaveBoth() {
    PairedCovariance pooled = new PairedCovariance(2, false);
    pooled.add(cluster(new double[] {1, 3}, new double[] {2, 1}), 1);
    pooled.add(cluster(new double[] {4, 8}, new double[] {9, NONE}), 1);
    assertThat(pooled.freedom(0, 1)).isEqualTo(2);
    assertThat(pooled.freedom(0, 0)).isEqualTo(3);
    assertThat(pooled.matrix()[0][1]).isCloseTo(4.5, within(1e-12));
    assertThat(pooled.matrix()[0][0]).isCloseTo(38 / 3.0, within(1e-12));
  }

  @Test
  void aClusterThatIsDrawnTwiceIsThereTwice() {
    PairedCovariance.Cluster one = cluster(new double[] {1, 3}, new double[] {2, 1});
    PairedCovariance.Cluster other = cluster(new double[] {7, 5}, new double[] {3, 4});
    PairedCovariance twice = new PairedCovariance(2, true);
    twice.add(one, 2);
    twice.add(other, 1);
    PairedCovariance added = new PairedCovariance(2, true);
    added.add(one, 1);
    added.add(other, 1);
    added.add(one, 1);
    assertThat(twice.matrix()).isDeepEqualTo(added.matrix());
  }

  /** Three pairs from three sets of rows that cannot all be true of one. */
  @Test
  void contradictionsAreShrunkenUntilTheyFit() {
    PairedCovariance pooled = new PairedCovariance(3, false);
    for (double sign : new double[] {1, -1}) {
      pooled.add(
          cluster(
              new double[] {sign, sign, NONE},
              new double[] {NONE, sign, sign},
              new double[] {sign, NONE, -sign}),
          1);
    }
    double[][] matrix = pooled.matrix();
    double correlation = matrix[0][1] / Math.sqrt(matrix[0][0] * matrix[1][1]);
    // at 1/2 the matrix with signs + + − is singular
    assertThat(correlation).isBetween(0.4, 0.75);
    assertThat(ShapleyShares.of(matrix).rSquared()).isLessThanOrEqualTo(1 + 1e-9);
  }

  @Test
  void aPairThatNobodyHasIsUnknown() {
    PairedCovariance pooled = new PairedCovariance(2, false);
    pooled.add(cluster(new double[] {1, NONE}, new double[] {2, NONE}), 1);
    assertThat(pooled.freedom(0, 1)).isZero();
    assertThat(pooled.matrix()[0][1]).isNaN();
  }
}
