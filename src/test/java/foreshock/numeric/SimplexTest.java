package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SimplexTest {
  /**
   * H. H. Rosenbrock, 1960, doi:10.1093/comjnl/3.3.175: minimum 0 at (1, 1) at the end of a curved
   * valley.
   */
  private static double rosenbrock(double[] x) {
    return Math.pow(1 - x[0], 2) + 100 * Math.pow(x[1] - x[0] * x[0], 2);
  }

  @Test
  void followsRosenbrocksValley() {
    double[] minimum =
        Simplex.minimize(
            SimplexTest::rosenbrock, new double[] {-1.2, 1}, new double[] {0.5, 0.5}, 2000);
    assertThat(minimum[0]).isCloseTo(1, within(1e-6));
    assertThat(minimum[1]).isCloseTo(1, within(1e-6));
  }

  @Test
  void oneVariable() {
    double[] minimum =
        Simplex.minimize(x -> Math.cosh(x[0] - 3), new double[] {0}, new double[] {1}, 500);
    assertThat(minimum[0]).isCloseTo(3, within(1e-6));
  }

  @Test
  void twiceTheSameAndTheStartIsKept() {
    double[] start = {-1.2, 1};
    double[] first = Simplex.minimize(SimplexTest::rosenbrock, start, new double[] {0.5, 0.5}, 150);
    double[] second =
        Simplex.minimize(SimplexTest::rosenbrock, start, new double[] {0.5, 0.5}, 150);
    assertThat(first).isEqualTo(second);
    assertThat(start).containsExactly(-1.2, 1);
  }

  @Test
  void boundOnEvaluationsHoldsAndTheBestIsReturned() {
    for (int most = 1; most < 300; most++) {
      AtomicInteger calls = new AtomicInteger();
      double[] best =
          Simplex.minimize(
              x -> {
                calls.incrementAndGet();
                return rosenbrock(x);
              },
              new double[] {-1.2, 1},
              new double[] {0.5, 0.5},
              most);
      assertThat(calls.get()).isLessThanOrEqualTo(most);
      assertThat(rosenbrock(best)).isLessThanOrEqualTo(rosenbrock(new double[] {-1.2, 1}));
    }
  }

  @Test
  void stepZeroHoldsACoordinate() {
    double[] minimum =
        Simplex.minimize(
            x -> Math.pow(x[0] - 1, 2) + Math.pow(x[1] - x[0], 2),
            new double[] {5, -3},
            new double[] {0, 1},
            500);
    assertThat(minimum[0]).isEqualTo(5);
    assertThat(minimum[1]).isCloseTo(5, within(1e-6));
    assertThat(Simplex.minimize(x -> 1, new double[] {5}, new double[] {0}, 9)).containsExactly(5);
    assertThat(Simplex.minimize(x -> 1, new double[0], new double[0], 9)).isEmpty();
  }

  @Test
  void forbiddenRegionsMayBeNaN() {
    double[] minimum =
        Simplex.minimize(x -> x[0] - Math.log(x[0]), new double[] {0.1}, new double[] {-0.2}, 500);
    assertThat(minimum[0]).isCloseTo(1, within(1e-6));
    double[] nowhere = Simplex.minimize(x -> Double.NaN, new double[] {2}, new double[] {1}, 100);
    assertThat(nowhere).containsExactly(2);
  }

  @Test
  void refusesUnequalLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Simplex.minimize(x -> 0, new double[1], new double[2], 9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Simplex.minimize(x -> 0, new double[1], new double[1], 0));
  }
}
