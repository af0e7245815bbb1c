package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static foreshock.numeric.Reference.filled;
import static foreshock.numeric.Reference.sharedColumn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Reference: {@code src/test/reference/exposure.R}: R's glm on rossi as whole person-periods, the
 * written likelihood by optim where the last one is cut, and coxph.
 */
class ExposureTallyTest {
  private static final double FLAT = Double.POSITIVE_INFINITY;
  private final Reference r = Reference.of("exposure");

  private static MapRegression.Fit fit(int k, Consumer<ExposureTally> rows) {
    return MapRegression.fit(
        coefficients -> {
          ExposureTally tally = new ExposureTally(coefficients);
          rows.accept(tally);
          return tally;
        },
        new double[k],
        filled(k, FLAT));
  }

  private static double[] flat(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
  }

  /** Everybody was watched for 52 weeks. */
  private static int rossi(ExposureTally tally, int weeks) {
    double[] week = sharedColumn("rossi.csv", "week");
    double[] arrest = sharedColumn("rossi.csv", "arrest");
    double[] fin = sharedColumn("rossi.csv", "fin");
    double[] age = sharedColumn("rossi.csv", "age");
    double[] prio = sharedColumn("rossi.csv", "prio");
    int rows = 0;
    for (int i = 0; i < week.length; i++) {
      double[] row = {1, fin[i], age[i], prio[i]};
      int last = (int) Math.ceil(week[i] / weeks);
      for (int period = 1; period <= last; period++) {
        double exposure = Math.min(1, 52.0 / weeks - period + 1);
        tally.accept(row, period == last && arrest[i] == 1, exposure, 1);
        rows++;
      }
    }
    return rows;
  }

  @Test
  void rossiAsWholePersonPeriodsAgreesWithGlm() {
    agrees("whole", fit(4, tally -> rossi(tally, 4)), 1e-11, 1e-10);
  }

  @Test
  void rossiWithACutPeriodAgreesWithTheWrittenLikelihood() {
    assertThat(rossi(new ExposureTally(new double[4]), 5)).isEqualTo((int) r.number("rows"));
    agrees("cut", fit(4, tally -> rossi(tally, 5)), 1e-10, 1e-7);
  }

  private void agrees(String name, MapRegression.Fit fit, double tight, double loose) {
    assertThat(fit.converged()).isTrue();
    assertClose(fit.coefficients(), r.numbers(name + ".coefficients"), tight);
    assertClose(flat(fit.covariance()), r.numbers(name + ".covariance"), loose);
    assertClose(fit.logPosteriorAtMode(), r.number(name + ".logLik"), 1e-14);
  }

  /** Another method, continuous time and no shape of the hazard: within a quarter of its errors. */
  @Test
  void rossiIsNearCox() {
    double[] fitted = fit(4, tally -> rossi(tally, 5)).coefficients();
    double[] cox = r.numbers("cox");
    double[] sd = r.numbers("cox.sd");
    for (int j = 0; j < cox.length; j++) {
      assertThat(fitted[j + 1]).isCloseTo(cox[j], within(0.25 * sd[j]));
    }
  }

  @Test
  void aCrowdIsPoisson() {
    double[] x = {0, 1, 2.5};
    double[] count = {3, 7, 2};
    double[] exposure = {1.5, 2, 4};
    MapRegression.Fit fit =
        fit(
            2,
            tally -> {
              for (int i = 0; i < x.length; i++) {
                tally.acceptCrowd(new double[] {1, x[i]}, count[i], exposure[i]);
              }
            });
    assertClose(fit.coefficients(), r.numbers("crowd.coefficients"), 1e-6);
    assertClose(flat(fit.covariance()), r.numbers("crowd.covariance"), 1e-4);
  }

  /** A crowd in which each was watched for a moment is that many rows. */
  @Test
  void shortRowsAreACrowd() {
    double rate = 0.3;
    ExposureTally rows = new ExposureTally(new double[] {Math.log(rate)});
    int members = 100_000;
    for (int i = 0; i < members; i++) {
      rows.accept(new double[] {1}, i < 4, 20.0 / members, 1);
    }
    ExposureTally crowd = new ExposureTally(new double[] {Math.log(rate)});
    crowd.acceptCrowd(new double[] {1}, 4, 20);
    assertThat(rows.gradient()[0]).isCloseTo(crowd.gradient()[0], within(1e-3));
    assertThat(rows.negativeHessian()[0][0]).isCloseTo(crowd.negativeHessian()[0][0], within(1e-3));
  }

  /** Half of the exposure twice is all of it, where nothing happened. */
  @Test
  void exposureAddsUp() {
    double[] row = {1, -0.7};
    double[] at = {-1, 0.4};
    ExposureTally whole = new ExposureTally(at);
    whole.accept(row, false, 1, 2);
    ExposureTally halves = new ExposureTally(at);
    halves.accept(row, false, 0.5, 2);
    halves.accept(row, false, 0.5, 2);
    assertThat(halves.logLikelihood()).isCloseTo(whole.logLikelihood(), within(1e-15));
    assertClose(halves.gradient(), whole.gradient(), 1e-15);
  }

  @Test
  void derivativesAreThoseOfTheLikelihoodAtAnyHazard() {
    for (double eta = -30; eta <= 6; eta += 0.37) {
      for (boolean happened : new boolean[] {true, false}) {
        double step = 1e-5;
        ExposureTally here = at(eta, happened);
        ExposureTally right = at(eta + step, happened);
        ExposureTally left = at(eta - step, happened);
        double slope = (right.logLikelihood() - left.logLikelihood()) / (2 * step);
        double curvature = -(right.gradient()[0] - left.gradient()[0]) / (2 * step);
        double size = Math.max(1, Math.exp(eta));
        assertThat(here.gradient()[0]).as("eta %s", eta).isCloseTo(slope, within(1e-8 * size));
        assertThat(here.negativeHessian()[0][0])
            .as("eta %s", eta)
            .isCloseTo(curvature, within(1e-7 * size))
            .isGreaterThanOrEqualTo(0);
      }
    }
  }

  private static ExposureTally at(double eta, boolean happened) {
    ExposureTally tally = new ExposureTally(new double[] {eta});
    tally.accept(new double[] {1}, happened, 0.6, 1);
    return tally;
  }

  /** One unit of exposure is plain logistic regression. */
  @Test
  void oneUnitIsLogistic() {
    for (double eta = -30; eta <= 30; eta += 0.7) {
      for (boolean happened : new boolean[] {true, false}) {
        ExposureTally tally = new ExposureTally(new double[] {eta});
        tally.accept(new double[] {1}, happened, 1, 0.5);
        LogisticTally logistic = new LogisticTally(new double[] {eta});
        logistic.accept(new double[] {1}, happened ? 1 : 0, 0.5);
        assertThat(tally.logLikelihood()).isCloseTo(logistic.logLikelihood(), within(1e-14));
        assertThat(tally.gradient()[0]).isCloseTo(logistic.gradient()[0], within(1e-11));
        assertThat(tally.negativeHessian()[0][0])
            .isCloseTo(logistic.negativeHessian()[0][0], within(1e-10));
      }
    }
  }

  @Test
  void extremesAreFinite() {
    for (double eta : new double[] {-800, 7, 50}) {
      ExposureTally tally = at(eta, true);
      assertThat(tally.gradient()[0]).isFinite();
      assertThat(tally.negativeHessian()[0][0]).isFinite().isGreaterThanOrEqualTo(0);
      assertThat(tally.logLikelihood()).isFinite();
    }
  }

  @Test
  void anySplitGivesTheSameTally() {
    Random random = new Random(4);
    double[] at = {-1, 0.3, 0.2};
    ExposureTally all = new ExposureTally(at);
    ExposureTally one = new ExposureTally(at);
    ExposureTally other = new ExposureTally(at);
    for (int i = 0; i < 60; i++) {
      double[] row = {1, random.nextGaussian(), random.nextGaussian()};
      boolean happened = random.nextBoolean();
      double exposure = 0.1 + random.nextDouble();
      all.accept(row, happened, exposure, 0.5);
      (random.nextBoolean() ? one : other).accept(row, happened, exposure, 0.5);
    }
    ExposureTally both = one.combine(other);
    assertThat(both.logLikelihood()).isCloseTo(all.logLikelihood(), within(1e-12));
    assertClose(both.gradient(), all.gradient(), 1e-11);
    assertClose(flat(both.negativeHessian()), flat(all.negativeHessian()), 1e-11);
  }

  @Test
  void whatIsMissingIsRefused() {
    ExposureTally tally = new ExposureTally(new double[] {0});
    double[] row = {1};
    assertThatIllegalArgumentException().isThrownBy(() -> tally.accept(row, true, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> tally.accept(row, true, 1, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tally.accept(new double[] {Double.NaN}, true, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> tally.accept(new double[2], true, 1, 1));
  }
}
