package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.signal.ClientSignals;
import foreshock.testdata.Signals;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each threshold of the contract at its boundary. */
class FlagPolicyTest {
  @ParameterizedTest
  @CsvSource({
    // lift, probability of a fall, change, level
    "3.0,  0.9,   -1,   ALARM",
    "3.0,  0.899, -1,   WARN",
    "2.99, 0.9,   -1,   WARN",
    "5.0,  0,      0,   ALARM",
    "4.99, 0,      0,   WARN",
    "2.0,  0,      0,   WARN",
    "1.99, 0,      0,   WATCH",
    "0.1,  0.95,  -10,  WARN",
    "0.1,  0.949, -10,  WATCH",
    "0.1,  0.95,  -9.9, WATCH",
    "1.5,  0,      0,   WATCH",
    "1.49, 0,      0,   OK",
    "0.1,  0.75,   0,   WATCH",
    "0.1,  0.749,  0,   OK"
  })
  void levelsBeginWhereTheContractSays(double lift, double fell, double change, Level level) {
    ClientSignals signals = Signals.satisfaction(80, change, fell);
    assertThat(FlagPolicy.DEFAULT.level(signals, lift)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "2, true,  1.0, OK",
    "1, true,  1.0, UNKNOWN",
    "0, false, 1.0, UNKNOWN",
    "9, false, 1.0, UNKNOWN",
    "1, true,  1.5, WATCH",
    "0, false, 5.0, ALARM"
  })
  void whoWasHardlyHeardIsNeverOk(int responses, boolean heard, double lift, Level level) {
    ClientSignals signals =
        Signals.of(80, 0, 0, Signals.sales(OptionalDouble.of(0), 0), responses, heard);
    assertThat(FlagPolicy.DEFAULT.level(signals, lift)).isEqualTo(level);
  }

  @Test
  void levelsAreOrdered() {
    assertThat(Level.values())
        .containsExactly(Level.OK, Level.UNKNOWN, Level.WATCH, Level.WARN, Level.ALARM);
    assertThat(Level.UNKNOWN.key()).isEqualTo("unknown");
    assertThat(FlagPolicy.DEFAULT.liftOf(Level.ALARM)).isEqualTo(3);
    assertThat(FlagPolicy.DEFAULT.liftOf(Level.WARN)).isEqualTo(2);
    assertThat(FlagPolicy.DEFAULT.liftOf(Level.WATCH)).isEqualTo(1.5);
    assertThat(FlagPolicy.DEFAULT.liftOf(Level.OK)).isNaN();
  }
}
