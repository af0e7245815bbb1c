package foreshock.numeric;

import static foreshock.numeric.Reference.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference: {@code src/test/reference/cross_correlation.R}, R's ar and ccf. */
class CrossCorrelationTest {
  private final Reference r = Reference.of("cross_correlation");

  @ParameterizedTest
  @ValueSource(strings = {"white", "lead3", "memory"})
  void agreesWithR(String name) {
    double[][] x = {r.numbers(name + ".x")};
    double[][] y = {r.numbers(name + ".y")};
    double[][] changes = Panel.standardised(Panel.changes(x));
    double[] memory = AutoRegression.fit(changes, 6).coefficients();
    assertThat(memory).hasSize((int) r.number(name + ".order"));
    double[] expected = r.numbers(name + ".ar");
    for (int j = 0; j < memory.length; j++) {
      assertClose(memory[j], expected[j + 1], 1e-13);
    }
    CrossCorrelation found = CrossCorrelation.of(x, y, new int[x[0].length], 1, 0, 6);
    double[] ccf = r.numbers(name + ".ccf");
    for (int lag = 0; lag <= 6; lag++) {
      assertThat(found.byLag()[lag])
          .isCloseTo(ccf[lag], org.assertj.core.api.Assertions.within(1e-12));
    }
  }

  /** The band is where the test begins: a correlation above it has a p of at most 0.025. */
  @Test
  void theBandAndThePValueAgree() {
    for (String name : new String[] {"white", "lead3", "memory"}) {
      double[][] x = {r.numbers(name + ".x")};
      double[][] y = {r.numbers(name + ".y")};
      CrossCorrelation found = CrossCorrelation.of(x, y, new int[x[0].length], 1, 0, 6);
      assertThat(found.correlation() > found.band())
          .isEqualTo(found.pValue() <= CrossCorrelation.SIGNIFICANCE);
    }
  }

  @Test
  void whatDoesNotChangeTellsNothing() {
    double[][] still = {new double[30]};
    double[][] x = {r.numbers("white.x")};
    double[][] flat = {new double[x[0].length]};
    java.util.Arrays.fill(flat[0], 1e9 + 0.1);
    assertThat(CrossCorrelation.of(flat, x, new int[x[0].length], 1, 0, 6))
        .isSameAs(CrossCorrelation.NONE);
    assertThat(CrossCorrelation.of(x, flat, new int[x[0].length], 1, 0, 6))
        .isSameAs(CrossCorrelation.NONE);
    assertThat(CrossCorrelation.of(still, still, new int[30], 1, 0, 6))
        .isSameAs(CrossCorrelation.NONE);
  }

  /** A gap takes the changes on both of its sides, and nothing is moved across it. */
  @Test
  void gapsDoNotShiftWhatFollows() {
    double[] x = r.numbers("lead3.x");
    double[] y = r.numbers("lead3.y");
    x[17] = Double.NaN;
    y[30] = Double.NaN;
    CrossCorrelation found =
        CrossCorrelation.of(new double[][] {x}, new double[][] {y}, new int[x.length], 1, 0, 6);
    assertThat(found.lag()).isEqualTo(3);
  }

  /** Units and origins do not matter. */
  @Test
  void unitsDoNotMatter() {
    double[][] x = {r.numbers("lead3.x")};
    double[][] y = {r.numbers("lead3.y")};
    CrossCorrelation before = CrossCorrelation.of(x, y, new int[40], 1, 0, 6);
    double[][] cents = {y[0].clone()};
    for (int t = 0; t < 40; t++) {
      cents[0][t] = 1000 + 100 * cents[0][t];
    }
    CrossCorrelation after = CrossCorrelation.of(x, cents, new int[40], 1, 0, 6);
    assertThat(after.lag()).isEqualTo(before.lag());
    assertThat(after.pValue()).isEqualTo(before.pValue());
  }
}
