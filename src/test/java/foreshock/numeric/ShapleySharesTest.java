package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static foreshock.numeric.Reference.sharedColumn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reference: {@code src/test/reference/drivers.R}, R² of R's lm over all subsets. */
class ShapleySharesTest {
  private static final List<String> SWISS =
      List.of("Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality");
  private static final List<String> MOBI =
      List.of(
          "PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERQ6", "PERQ7", "PERV1", "PERV2", "IMAG1",
          "IMAG2", "IMAG3");

  private final Reference r = Reference.of("drivers");

  private static double[][] covariance(List<double[]> columns) {
    int n = columns.get(0).length;
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int at = i;
      rows.add(columns.stream().mapToDouble(column -> column[at]).toArray());
    }
    PairedCovariance covariance = new PairedCovariance(columns.size(), false);
    covariance.add(new PairedCovariance.Cluster(rows, columns.size()), 1);
    return covariance.matrix();
  }

  private static double[][] shared(String file, List<String> regressors, String outcome) {
    List<double[]> columns = new ArrayList<>();
    regressors.forEach(name -> columns.add(sharedColumn(file, name)));
    columns.add(sharedColumn(file, outcome));
    return covariance(columns);
  }

  /** The figures that relaimpo prints for R's swiss data. */
  @Test
  void swissAgreesWithR() {
    ShapleyShares shares = ShapleyShares.of(shared("swiss.csv", SWISS, "Fertility"));
    double[] printed = {.05709, .17117, .26013, .10557, .11277};
    for (int i = 0; i < printed.length; i++) {
      assertThat(shares.share()[i]).isCloseTo(printed[i], within(5e-6));
    }
    assertThat(shares.rSquared()).isCloseTo(.706735, within(5e-7));
    assertClose(shares.share(), r.numbers("swiss"), 1e-10);
    assertClose(shares.rSquared(), r.number("swiss.r2"), 1e-12);
    assertClose(shares.pValue(46), r.number("swiss.p"), 1e-5);
  }

  @Test
  void mobiAgreesWithR() {
    ShapleyShares shares = ShapleyShares.of(shared("semPLS_mobi.csv", MOBI, "CUSA1"));
    assertThat(shares.exact()).isTrue();
    assertClose(shares.share(), r.numbers("mobi"), 1e-9);
    assertClose(shares.rSquared(), r.number("mobi.r2"), 1e-10);
  }

  /** Random orders come close to all of them: 12 attributes have both. */
  @Test
  void randomOrdersComeCloseToAll() {
    double[][] matrix = shared("semPLS_mobi.csv", MOBI, "CUSA1");
    double[] exact = ShapleyShares.of(matrix).share();
    double[] sampled = ShapleyShares.sampledOf(matrix);
    for (int i = 0; i < exact.length; i++) {
      assertThat(sampled[i]).isCloseTo(exact[i], within(0.003));
    }
    assertThat(Arrays.stream(sampled).sum()).isCloseTo(r.number("mobi.r2"), within(1e-10));
  }

  /** A negative weight beside the other, and yet it goes with the outcome: it is important. */
  @Test
  void aSuppressorIsImportantAndNotHarmful() {
    double[][] matrix = covariance(List.of(r.numbers("a"), r.numbers("b"), r.numbers("y")));
    assertThat(r.number("suppressed.weight")).isLessThan(-0.5);
    assertClose(
        matrix[1][2] / Math.sqrt(matrix[1][1] * matrix[2][2]),
        r.number("suppressed.correlation"),
        1e-10);
    double[] share = ShapleyShares.of(matrix).share();
    assertClose(share, r.numbers("suppressed"), 1e-10);
    assertThat(share[1]).isGreaterThan(0.25);
  }

  @Test
  void whatIsAskedTwiceSharesAndWhatNeverMovesHasNothing() {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = random.doubles(50).toArray();
    double[] y = new double[50];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[i] + random.nextDouble();
    }
    double[] still = Reference.filled(50, 7);
    double alone = ShapleyShares.of(covariance(List.of(x, y))).rSquared();
    ShapleyShares shares = ShapleyShares.of(covariance(List.of(x, x.clone(), still, y)));
    assertThat(shares.share()[0]).isCloseTo(alone / 2, within(1e-9));
    assertThat(shares.share()[1]).isCloseTo(alone / 2, within(1e-9));
    assertThat(shares.share()[2]).isZero();
  }

  @Test
  void beyondTwelveTheSharesStillAddUp() {
    SplittableRandom random = new SplittableRandom(4);
    List<double[]> columns = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      columns.add(random.doubles(80).toArray());
    }
    ShapleyShares shares = ShapleyShares.of(covariance(columns));
    assertThat(shares.exact()).isFalse();
    assertThat(Arrays.stream(shares.share()).min().orElseThrow()).isNotNegative();
    assertThat(shares.rSquared()).isBetween(0.0, 1.0);
    assertThat(ShapleyShares.of(covariance(columns)))
        .satisfies(again -> assertThat(again.share()).isEqualTo(shares.share()));
  }
}
