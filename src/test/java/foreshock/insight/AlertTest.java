package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.signal.ClientSignals;
import foreshock.testdata.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Levels switch on at once, and off after two runs below the lower threshold. */
class AlertTest {
  private static final FlagPolicy POLICY = FlagPolicy.DEFAULT;
  private static final ClientSignals STEADY = Signals.satisfaction(80, 0, 0);

  private static List<Level> levels(double... lifts) {
    List<Level> levels = new ArrayList<>();
    Alert alert = Alert.first(POLICY, STEADY, lifts[0]);
    levels.add(alert.level());
    for (int i = 1; i < lifts.length; i++) {
      alert = alert.next(POLICY, STEADY, lifts[i]);
      levels.add(alert.level());
    }
    return levels;
  }

  @Test
  void risesAtOnce() {
    assertThat(levels(1, 2, 5)).containsExactly(Level.OK, Level.WARN, Level.ALARM);
  }

  @Test
  void tremblingAtAThresholdSwitchesNothing() {
    assertThat(levels(2, 1.9, 2.1, 1.7, 1.2, 2, 1.11)).containsOnly(Level.WARN);
  }

  @Test
  void fallsAfterTwoRunsBelowTheLowerThreshold() {
    assertThat(levels(2, 1, 1)).containsExactly(Level.WARN, Level.WARN, Level.WATCH);
    assertThat(levels(2, 1, 1.7, 1, 1))
        .containsExactly(Level.WARN, Level.WARN, Level.WARN, Level.WARN, Level.WATCH);
  }

  @Test
  void fallsNoFurtherThanTheHigherOfTheTwoRuns() {
    assertThat(levels(5, 2, 0.5, 0.5, 0.5))
        .containsExactly(Level.ALARM, Level.ALARM, Level.WARN, Level.WARN, Level.OK);
    assertThat(levels(5, 0.5, 2)).containsExactly(Level.ALARM, Level.ALARM, Level.WARN);
  }

  /** 1 would switch no watch on, and holds one that is. */
  @Test
  void theLowerThresholdHoldsWhatItDoesNotSwitchOn() {
    assertThat(levels(1, 1)).containsOnly(Level.OK);
    assertThat(levels(1.5, 1, 1, 1)).containsOnly(Level.WATCH);
    assertThat(levels(1.5, 0.8, 0.8)).containsExactly(Level.WATCH, Level.WATCH, Level.OK);
  }

  @Test
  void unknownIsHeldByNothing() {
    ClientSignals hardly =
        Signals.of(80, 0, 0, Signals.sales(java.util.OptionalDouble.of(0), 0), 1, true);
    Alert unknown = Alert.first(POLICY, hardly, 1);
    assertThat(unknown.level()).isEqualTo(Level.UNKNOWN);
    assertThat(unknown.next(POLICY, STEADY, 1).level()).isEqualTo(Level.OK);
  }

  /** On random walks: never below what a plain run says, never two levels a trembling apart. */
  @Test
  void itIsNeverBelowThePlainLevelAndSwitchesLessOften() {
    Random random = new Random(8);
    int plainSwitches = 0;
    int switches = 0;
    for (int client = 0; client < 300; client++) {
      double base = Math.exp(0.6 * random.nextGaussian()) * 1.5;
      Alert alert = null;
      Level before = null;
      for (int run = 0; run < 30; run++) {
        double lift = base * Math.exp(0.08 * random.nextGaussian());
        double fell = Math.min(0.99, Math.max(0, 0.7 + 0.05 * random.nextGaussian()));
        ClientSignals signals = Signals.satisfaction(80, -5, fell);
        Level plain = POLICY.level(signals, lift);
        assertThat(POLICY.eased().level(signals, lift)).isGreaterThanOrEqualTo(plain);
        Alert next =
            alert == null ? Alert.first(POLICY, signals, lift) : alert.next(POLICY, signals, lift);
        assertThat(next.level()).isGreaterThanOrEqualTo(plain);
        if (alert != null) {
          switches += next.level() != alert.level() ? 1 : 0;
          plainSwitches += plain != before ? 1 : 0;
        }
        alert = next;
        before = plain;
      }
    }
    assertThat(plainSwitches).isGreaterThan(1000);
    assertThat(switches).isLessThan(plainSwitches / 5);
  }

  @Test
  void theLowerThresholdsContradictNothing() {
    assertThat(POLICY.eased().findContradiction()).isEmpty();
  }
}
