package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static foreshock.numeric.Reference.filled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Reference: {@code src/test/reference/logistic.R}: R's glm for flat priors, optim and Newton on
 * the written objective for others.
 */
class MapRegressionTest {
  private static final double FLAT = Double.POSITIVE_INFINITY;
  private static final double[][] X =
      rows(
          new double[] {-1.2, 0.4, 2.1, -0.3, 1.7, 0.9, -2.2, 0.1, 1.1, -0.8, 0.6, 3.0},
          new double[] {10, 12, 9, 15, 14, 8, 11, 13, 10, 9, 16, 12});
  private static final double[][] NO_ROWS = {};
  private static final double[] NONE = {};
  private static final double[] Y = {0, 1, 1, 0, 1, 0, 0, 0, 1, 1, 0, 1};
  private static final double[] SHARES = {0, .8, 1, .1, .9, .3, 0, .4, .7, .5, .2, 1};
  private static final double[] WEIGHTS = {1, 2, 1, 0.5, 1, 1, 3, 1, 1, 0.25, 1, 1};
  private final Reference r = Reference.of("logistic");

  @Test
  void flatPriorAgreesWithGlm() {
    agreesWithGlm("flat", Y);
    agreesWithGlm("fractional", SHARES);
  }

  private void agreesWithGlm(String name, double[] outcome) {
    MapRegression.Fit fit = MapRegression.fit(X, outcome, WEIGHTS, new double[3], filled(3, FLAT));
    assertThat(fit.converged()).isTrue();
    assertClose(fit.coefficients(), r.numbers(name + ".coefficients"), 1e-13);
    assertClose(flat(fit.covariance()), r.numbers(name + ".covariance"), 1e-12);
    assertClose(fit.logPosteriorAtMode(), r.number(name + ".logLik"), 1e-15);
  }

  @Test
  void modeCovarianceAndEvidenceAgreeWithR() {
    agrees(
        "map",
        MapRegression.fit(X, Y, WEIGHTS, new double[] {-1, 0.5, 0}, new double[] {2, 0.7, 0.1}));
    agrees(
        "mixed",
        MapRegression.fit(X, Y, WEIGHTS, new double[] {0, 0.8, 0.05}, new double[] {FLAT, 0.5, 0}));
    agrees(
        "fractionalMap",
        MapRegression.fit(X, SHARES, WEIGHTS, new double[3], new double[] {FLAT, 1, 0.2}));
  }

  private void agrees(String name, MapRegression.Fit fit) {
    assertThat(fit.converged()).isTrue();
    assertClose(fit.coefficients(), r.numbers(name + ".coefficients"), 1e-12);
    assertClose(flat(fit.covariance()), r.numbers(name + ".covariance"), 1e-12);
    assertClose(fit.logPosteriorAtMode(), r.number(name + ".logPosterior"), 1e-15);
    assertClose(fit.laplaceLogEvidence(), r.number(name + ".evidence"), 1e-15);
    double[] row = {1, 0.5, 11};
    assertClose(fit.linear(row), r.number(name + ".logOdds"), 1e-13);
    assertClose(fit.linearVariance(row), r.number(name + ".logOddsVariance"), 1e-13);
  }

  @Test
  void priorTamesSeparableOutcomes() {
    double[][] x = {{1, -3}, {1, -2}, {1, -1}, {1, 1}, {1, 2}, {1, 3}};
    double[] y = {0, 0, 0, 1, 1, 1};
    MapRegression.Fit fit =
        MapRegression.fit(x, y, filled(6, 1), new double[2], new double[] {5, 2.5});
    assertThat(fit.converged()).isTrue();
    assertThat(fit.coefficients()[0]).isCloseTo(0, within(1e-14));
    assertClose(fit.coefficients()[1], r.numbers("separable.coefficients")[1], 1e-15);
    assertClose(fit.laplaceLogEvidence(), r.number("separable.evidence"), 1e-15);
    assertThat(MapRegression.fit(x, y, filled(6, 1), new double[2], filled(2, FLAT)).converged())
        .isFalse();
  }

  @Test
  void evidenceIsNearTheIntegral() {
    MapRegression.Fit fit =
        MapRegression.fit(column(X, 1), Y, WEIGHTS, new double[] {0.5}, new double[] {0.7});
    assertThat(fit.laplaceLogEvidence()).isCloseTo(r.number("integral.evidence"), within(0.01));
  }

  @Test
  void withoutRowsThePriorComesBack() {
    MapRegression.Fit fit =
        MapRegression.fit(NO_ROWS, NONE, NONE, new double[] {-3, 1, 2}, new double[] {2, 0.5, 0});
    assertThat(fit.converged()).isTrue();
    assertThat(fit.coefficients()).containsExactly(-3, 1, 2);
    assertThat(fit.covariance()).isDeepEqualTo(new double[][] {{4, 0, 0}, {0, 0.25, 0}, {0, 0, 0}});
    assertThat(fit.laplaceLogEvidence()).isZero();
    assertThat(fit.linearVariance(new double[] {1, 2, 9})).isEqualTo(5);
    MapRegression.Fit flat =
        MapRegression.fit(NO_ROWS, NONE, NONE, new double[] {-3, 1}, new double[] {FLAT, 0.5});
    assertThat(flat.converged()).isTrue();
    assertThat(flat.coefficients()).containsExactly(-3, 1);
    assertThat(flat.linearVariance(new double[] {1, 2})).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(flat.linearVariance(new double[] {0, 2})).isEqualTo(1);
    assertThat(flat.laplaceLogEvidence()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void allPinnedIsTheLikelihoodAtTheMeans() {
    double[] b = {-1, 0.7, 0.02};
    MapRegression.Fit fit = MapRegression.fit(X, Y, WEIGHTS, b, new double[3]);
    assertThat(fit.coefficients()).isEqualTo(b);
    assertThat(fit.iterations()).isZero();
    assertThat(fit.converged()).isTrue();
    assertThat(fit.laplaceLogEvidence()).isEqualTo(tally(b, X, Y, WEIGHTS, 0, 12).logLikelihood());
    assertThat(
            MapRegression.fit(X, Y, WEIGHTS, new double[3], filled(3, 1e-9)).laplaceLogEvidence())
        .isCloseTo(tally(new double[3], X, Y, WEIGHTS, 0, 12).logLikelihood(), within(1e-6));
  }

  @Test
  void collinearFlatColumnsAreNotIdentified() {
    double[][] x = {{1, 2}, {2, 4}, {3, 6}, {1, 2}};
    double[] y = {0, 1, 0, 1};
    MapRegression.Fit flat = MapRegression.fit(x, y, filled(4, 1), new double[2], filled(2, FLAT));
    assertThat(flat.converged()).isFalse();
    assertThat(flat.covariance()[0][0]).isNaN();
    assertThat(flat.laplaceLogEvidence()).isNaN();
    assertThat(MapRegression.fit(x, y, filled(4, 1), new double[2], filled(2, 10)).converged())
        .isTrue();
  }

  @Test
  void convergesFromFarAndOnHugeColumns() {
    MapRegression.Fit near = MapRegression.fit(X, Y, WEIGHTS, new double[3], filled(3, FLAT));
    MapRegression.Fit far =
        MapRegression.fit(X, Y, WEIGHTS, new double[] {8, -5, 1}, filled(3, FLAT));
    assertThat(far.converged()).isTrue();
    assertClose(far.coefficients(), near.coefficients(), 1e-11);
    double[][] huge = {{1, 1e9}, {1, -3e9}, {1, 2e9}, {1, -1e9}, {1, 0.5e9}};
    double[][] small = {{1, 1}, {1, -3}, {1, 2}, {1, -1}, {1, 0.5}};
    double[] y = {1, 0, 0, 1, 1};
    MapRegression.Fit hugeFit =
        MapRegression.fit(huge, y, filled(5, 1), new double[2], new double[] {3, 1e-9});
    MapRegression.Fit smallFit =
        MapRegression.fit(small, y, filled(5, 1), new double[2], new double[] {3, 1});
    assertThat(hugeFit.converged()).isTrue();
    assertClose(
        hugeFit.coefficients()[1] * 1e9, smallFit.coefficients()[1], 1e-12); // units decide nothing
    MapRegression.Fit oneHuge =
        MapRegression.fit(column(huge, 1), y, filled(5, 1), new double[1], new double[] {1e-9});
    MapRegression.Fit oneSmall =
        MapRegression.fit(column(small, 1), y, filled(5, 1), new double[1], new double[] {1});
    assertClose(oneHuge.coefficients()[0] * 1e9, oneSmall.coefficients()[0], 1e-14);
    assertClose(hugeFit.laplaceLogEvidence(), smallFit.laplaceLogEvidence(), 1e-13);
  }

  @Test
  void orderAndSplitOfRowsDoNotMatter() {
    Random random = new Random(9);
    for (int round = 0; round < 20; round++) {
      int n = 40 + random.nextInt(100);
      double[][] x = new double[n][];
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = new double[] {1, random.nextGaussian(), random.nextGaussian() * 30};
        y[i] = random.nextInt(5) == 0 ? random.nextDouble() : random.nextInt(2);
      }
      double[] weight = random.doubles(n).toArray();
      double[] mean = {-1, 0.3, 0};
      double[] sd = {FLAT, 0.5, 1};
      MapRegression.Fit whole = MapRegression.fit(x, y, weight, mean, sd);
      int a = random.nextInt(n);
      int b = a + random.nextInt(n - a);
      MapRegression.Fit left =
          MapRegression.fit(
              at ->
                  tally(at, x, y, weight, 0, a)
                      .combine(tally(at, x, y, weight, a, b))
                      .combine(tally(at, x, y, weight, b, n)),
              mean,
              sd);
      MapRegression.Fit right =
          MapRegression.fit(
              at ->
                  tally(at, x, y, weight, 0, a)
                      .combine(
                          tally(at, x, y, weight, a, b).combine(tally(at, x, y, weight, b, n))),
              mean,
              sd);
      int[] order = Reference.shuffled(n, random);
      double[][] shuffled = Arrays.stream(order).mapToObj(i -> x[i]).toArray(double[][]::new);
      MapRegression.Fit other =
          MapRegression.fit(
              shuffled,
              Reference.reordered(y, order),
              Reference.reordered(weight, order),
              mean,
              sd);
      for (MapRegression.Fit same : new MapRegression.Fit[] {left, right, other}) {
        assertThat(same.converged()).isTrue();
        assertClose(same.coefficients(), whole.coefficients(), 1e-11);
        assertClose(flat(same.covariance()), flat(whole.covariance()), 1e-10);
        assertClose(same.laplaceLogEvidence(), whole.laplaceLogEvidence(), 1e-13);
      }
    }
  }

  @Test
  void weightTwoIsTheRowTwiceAndAFractionIsTwoRows() {
    double[] at = {0.3, -0.8};
    LogisticTally once = new LogisticTally(at);
    once.accept(new double[] {1, 2}, 0.25, 2);
    once.accept(new double[] {1, 5}, 1, 0);
    LogisticTally apart = new LogisticTally(at);
    apart.accept(new double[] {1, 2}, 1, 0.5);
    apart.accept(new double[] {1, 2}, 0, 0.75);
    apart.accept(new double[] {1, 2}, 0, 0.75);
    assertClose(once.logLikelihood(), apart.logLikelihood(), 1e-15);
    assertClose(once.gradient(), apart.gradient(), 1e-15);
    assertClose(flat(once.negativeHessian()), flat(apart.negativeHessian()), 1e-15);
    assertThat(once.weight()).isEqualTo(apart.weight());
  }

  @Test
  void combinedTallyIsThatOfAllRows() {
    double[] at = {0.4, -0.9, 0.05};
    LogisticTally left = tally(at, X, SHARES, WEIGHTS, 0, 5);
    LogisticTally both =
        left.combine(tally(at, X, SHARES, WEIGHTS, 5, 12)).combine(new LogisticTally(at));
    LogisticTally whole = tally(at, X, SHARES, WEIGHTS, 0, 12);
    assertThat(both.weight()).isEqualTo(whole.weight());
    assertClose(both.logLikelihood(), whole.logLikelihood(), 1e-15);
    assertClose(both.gradient(), whole.gradient(), 1e-14);
    assertClose(flat(both.negativeHessian()), flat(whole.negativeHessian()), 1e-14);
    for (int j = 0; j < 3; j++) {
      assertClose(both.rootMeanSquare(j), whole.rootMeanSquare(j), 1e-15);
    }
    assertThat(left.weight()).isEqualTo(5.5); // unchanged by combine
    assertThat(both.coefficients()).isEqualTo(at);
  }

  @Test
  void gradientAndHessianAreTheDerivatives() {
    double[] at = {0.4, -0.9, 0.05};
    double h = 1e-5;
    LogisticTally middle = tally(at, X, SHARES, WEIGHTS, 0, 12);
    for (int j = 0; j < 3; j++) {
      double[] up = at.clone();
      double[] down = at.clone();
      up[j] += h;
      down[j] -= h;
      LogisticTally above = tally(up, X, SHARES, WEIGHTS, 0, 12);
      LogisticTally below = tally(down, X, SHARES, WEIGHTS, 0, 12);
      assertThat(middle.gradient()[j])
          .isCloseTo((above.logLikelihood() - below.logLikelihood()) / (2 * h), within(1e-7));
      for (int k = 0; k < 3; k++) {
        double slope = (above.gradient()[k] - below.gradient()[k]) / (2 * h);
        assertThat(middle.negativeHessian()[j][k]).isCloseTo(-slope, within(1e-6));
      }
    }
  }

  @Test
  void extremeLogOddsNeitherOverflowNorCancel() {
    LogisticTally tally = new LogisticTally(new double[] {1});
    tally.accept(new double[] {50}, 1, 1);
    assertClose(
        tally.logLikelihood(), -1.9287498479639178e-22, 4e-16); // R: plogis(50, log.p = TRUE)
    assertClose(tally.gradient()[0], 50 * 1.9287498479639178e-22, 4e-16);
    tally.accept(new double[] {-800}, 1, 1);
    assertThat(tally.logLikelihood()).isEqualTo(-800);
    tally.accept(new double[] {5000}, 0, 1);
    assertThat(tally.logLikelihood()).isEqualTo(-5800);
    assertThat(tally.gradient()[0]).isEqualTo(-5800);
  }

  @Test
  void refusesWhatIsMissing() {
    LogisticTally tally = new LogisticTally(new double[] {1, 1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tally.accept(new double[] {1, Double.NaN}, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tally.accept(new double[] {1, 2}, 1.5, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> tally.accept(new double[] {1, 2}, 1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> tally.accept(new double[] {1}, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tally.combine(new LogisticTally(new double[] {1, 2})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapRegression.fit(X, Y, WEIGHTS, new double[3], new double[2]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapRegression.fit(X, Y, WEIGHTS, new double[3], new double[] {1, -1, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MapRegression.fit(X, Y, new double[3], new double[3], new double[3]));
  }

  private static LogisticTally tally(
      double[] at, double[][] x, double[] y, double[] weight, int from, int to) {
    LogisticTally tally = new LogisticTally(at);
    for (int i = from; i < to; i++) {
      tally.accept(x[i], y[i], weight[i]);
    }
    return tally;
  }

  private static double[][] column(double[][] x, int j) {
    return Arrays.stream(x).map(row -> new double[] {row[j]}).toArray(double[][]::new);
  }

  private static double[][] rows(double[] first, double[] second) {
    double[][] rows = new double[first.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, first[i], second[i]};
    }
    return rows;
  }

  private static double[] flat(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
  }
}
