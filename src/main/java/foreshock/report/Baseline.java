package foreshock.report;

import foreshock.insight.Alert;
import foreshock.insight.Level;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An earlier run, as a later one is compared with it.
 *
 * @param run as the user would name it; empty where there was none before
 * @param asOf the date from which it looked
 * @param definitionChanged whether its levels meant something else
 * @param part whether it lists only some of the clients that were flagged, so that who is missing
 *     may have been flagged all the same
 * @param clients those that it knew, by id
 */
public record Baseline(
    String run,
    LocalDate asOf,
    boolean definitionChanged,
    boolean part,
    Map<String, Known> clients) {
  /** Of the first run everything is new. */
  public static final Baseline NONE = new Baseline("", LocalDate.MIN, false, false, Map.of());

  /**
   * A client then.
   *
   * @param level empty for one that had left
   */
  public record Known(String name, Optional<Level> level) {}

  public Baseline {
    clients = Map.copyOf(clients);
  }

  /** A run of the history. */
  public static Baseline of(StoredRun run, Map<String, StoredClient> clients, String definition) {
    Map<String, Known> known = new HashMap<>();
    clients.forEach(
        (id, one) -> known.put(id, new Known(one.name(), one.alert().map(Alert::level))));
    return new Baseline(
        Long.toString(run.id()),
        run.facts().asOf(),
        !run.facts().definition().equals(definition),
        false,
        known);
  }

  /** Whether there was a run before. */
  public boolean isKnown() {
    return !run.isEmpty();
  }

  /** The level that a client had; empty where it was not known or had left. */
  Optional<Level> levelOf(String client) {
    return Optional.ofNullable(clients.get(client)).flatMap(Known::level);
  }
}
