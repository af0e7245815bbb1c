package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelShiftTest {
  /**
   * The Nile at Aswan, 1871 to 1970. R: {@code library(strucchange); breakpoints(Nile ~ 1, breaks =
   * 1)} gives 1898; {@code tapply(Nile, time(Nile) > 1898, mean)} gives 1097.75 and 849.9722.
   */
  @Test
  void findsTheOneStepOfTheNile() {
    double[] flow = Reference.sharedColumn("nile.csv", "value");
    LevelShift shift = LevelShift.of(flow).orElseThrow();
    assertThat(1871 + shift.last()).isEqualTo(1898);
    assertThat(shift.before()).isCloseTo(1097.75, within(1e-9));
    assertThat(shift.after()).isCloseTo(849.9722, within(5e-5));
    assertThat(shift.p()).isLessThan(0.01);
    assertThat(1871 + shift.lowLast()).isBetween(1894, 1898);
    assertThat(1871 + shift.highLast()).isBetween(1898, 1902);
  }

  @Test
  void noiseAndWanderingAreRarelyTakenForAStep() {
    Random random = new Random(11);
    int ofNoise = 0;
    int ofWandering = 0;
    int found = 0;
    int held = 0;
    for (int s = 0; s < 200; s++) {
      double[] noise = random.doubles(36).map(u -> u - 0.5).toArray();
      double[] wander = new double[36];
      double[] step = new double[36];
      for (int i = 0; i < 36; i++) {
        wander[i] = (i == 0 ? 0 : 0.7 * wander[i - 1]) + random.nextGaussian();
        step[i] = random.nextGaussian() + (i > 20 ? -3 : 0);
      }
      ofNoise += LevelShift.of(noise).orElseThrow().p() <= 0.05 ? 1 : 0;
      ofWandering += LevelShift.of(wander).orElseThrow().p() <= 0.05 ? 1 : 0;
      LevelShift shift = LevelShift.of(step).orElseThrow();
      found += shift.p() <= 0.05 ? 1 : 0;
      held += shift.lowLast() <= 20 && 20 <= shift.highLast() ? 1 : 0;
    }
    assertThat(ofNoise).isLessThan(20);
    assertThat(ofWandering).isLessThan(20);
    assertThat(found).isGreaterThan(150);
    assertThat(held).isBetween(170, 200);
  }

  @Test
  void needsValuesAndSpread() {
    assertThat(LevelShift.of(new double[11])).isEqualTo(Optional.empty());
    assertThat(LevelShift.of(new double[40])).isEqualTo(Optional.empty());
  }

  @Test
  void unitsDoNotMatter() {
    double[] values = new Random(5).doubles(24).toArray();
    double[] scaled = java.util.Arrays.stream(values).map(v -> 1000 * v - 7).toArray();
    LevelShift one = LevelShift.of(values).orElseThrow();
    LevelShift other = LevelShift.of(scaled).orElseThrow();
    assertThat(other.last()).isEqualTo(one.last());
    assertThat(other.p()).isEqualTo(one.p());
    assertThat(other.before()).isCloseTo(1000 * one.before() - 7, within(1e-9));
  }
}
