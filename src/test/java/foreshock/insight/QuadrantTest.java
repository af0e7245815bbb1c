package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.signal.SalesRhythm;
import foreshock.testdata.Signals;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadrantTest {
  @ParameterizedTest
  @CsvSource({
    // upper end of the level, probability of a fall, change of sales, overdue, quadrant
    "80,   0.74, -0.24, 2.0,  HEALTHY",
    "80,   0.75, -0.24, 2.0,  SILENT",
    "49.9, 0,     0,    0,    SILENT",
    "50,   0,     0,    0,    HEALTHY",
    "80,   0.75, -0.25, 0,    LEAVING",
    "80,   0.75,  0,    2.01, LEAVING",
    "49.9, 0,    -0.9,  0,    LEAVING",
    "80,   0,    -0.25, 0,    DRIFTING",
    "80,   0,     0,    2.01, DRIFTING"
  })
  void satisfactionAgainstSales(
      double high, double fell, double sales, double overdue, Quadrant quadrant) {
    SalesRhythm rhythm = Signals.sales(OptionalDouble.of(sales), overdue);
    assertThat(Quadrant.of(Signals.of(high, 0, fell, rhythm, 9, true))).isEqualTo(quadrant);
  }

  @Test
  void withoutSales() {
    SalesRhythm none = Signals.noSales();
    assertThat(Quadrant.of(Signals.of(80, 0, 0.75, none, 9, true))).isEqualTo(Quadrant.FALLING);
    assertThat(Quadrant.of(Signals.of(80, 0, 0, none, 9, true))).isEqualTo(Quadrant.HEALTHY);
  }

  @Test
  void whoIsNotHeardIsNotHealthy() {
    SalesRhythm steady = Signals.sales(OptionalDouble.of(0), 0);
    assertThat(Quadrant.of(Signals.of(80, 0, 0, steady, 9, false))).isEqualTo(Quadrant.UNHEARD);
    assertThat(Quadrant.of(Signals.of(20, -9, 1, steady, 0, false))).isEqualTo(Quadrant.UNHEARD);
  }
}
