package foreshock.report;

import foreshock.history.Client;
import foreshock.insight.Alert;
import foreshock.insight.Assessment;
import foreshock.insight.ScanResult;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run said of a client.
 *
 * @param alert its level; empty for one that had left, of which nothing else is known then
 * @param risk of leaving within the run's horizon
 * @param value a year
 * @param satisfaction 0–100
 * @param change points against six months before
 * @param changeProbability that it really fell
 */
public record StoredClient(
    String id,
    String name,
    Optional<Alert> alert,
    OptionalDouble risk,
    OptionalDouble value,
    OptionalDouble satisfaction,
    OptionalDouble change,
    OptionalDouble changeProbability) {

  /** The same client under another id and name. */
  public StoredClient called(String newId, String newName) {
    return new StoredClient(
        newId, newName, alert, risk, value, satisfaction, change, changeProbability);
  }

  /** Every client of a run, those that had left as well. */
  public static List<StoredClient> of(ScanResult result) {
    List<StoredClient> all = new ArrayList<>();
    result.assessments().forEach(one -> all.add(of(one)));
    for (int i = 0; i < result.outcomes().size(); i++) {
      if (!result.outcomes().get(i).alive()) {
        all.add(left(result.book().clients().get(i).client()));
      }
    }
    return all;
  }

  private static StoredClient of(Assessment one) {
    Satisfaction satisfaction = one.signals().satisfaction();
    boolean heard = one.signals().responses() > 0;
    return new StoredClient(
        one.client().id(),
        one.client().name(),
        Optional.of(one.alert()),
        OptionalDouble.of(one.risk().probability()),
        one.value(),
        known(heard, satisfaction.level()),
        known(heard, satisfaction.change()),
        known(heard, satisfaction.fallProbability()));
  }

  static StoredClient left(Client client) {
    OptionalDouble unknown = OptionalDouble.empty();
    return new StoredClient(
        client.id(), client.name(), Optional.empty(), unknown, unknown, unknown, unknown, unknown);
  }

  private static OptionalDouble known(boolean known, double value) {
    return known ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
