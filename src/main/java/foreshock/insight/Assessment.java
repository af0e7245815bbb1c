package foreshock.insight;

import foreshock.history.Client;
import foreshock.risk.Risk;
import foreshock.signal.ClientSignals;
import foreshock.signal.Onset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the scan says of one client that is alive.
 *
 * @param lift risk ÷ mean risk of all clients alive
 * @param alert its level, with what the next run has to know of it
 * @param value sales of twelve months, else the clients file's value; empty where neither is known
 * @param onset when the fall began; empty without a likely fall
 * @param driver the attribute whose fall explains most of it; empty without one
 * @param monthsLeft median months from such a state to leaving; empty where it is not known
 * @param reasons the evidence, in the order of a sentence
 */
public record Assessment(
    Client client,
    ClientSignals signals,
    Risk risk,
    double lift,
    Alert alert,
    Quadrant quadrant,
    OptionalDouble value,
    Optional<Onset> onset,
    Optional<String> driver,
    OptionalDouble monthsLeft,
    List<Reason> reasons) {
  public Assessment {
    reasons = List.copyOf(reasons);
  }

  /** As shown. */
  public Level level() {
    return alert.level();
  }

  /** Value × risk; empty where the value is not known. */
  public OptionalDouble valueAtRisk() {
    return value.isPresent()
        ? OptionalDouble.of(value.getAsDouble() * risk.probability())
        : OptionalDouble.empty();
  }
}
