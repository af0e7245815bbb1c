package foreshock.report;

import java.time.LocalDate;
import java.util.List;

/**
 * This run against an earlier one.
 *
 * @param run the earlier run, as the user would name it
 * @param asOf the earlier run's as-of
 * @param definitionChanged levels meant something else then, so that a change may be no news
 * @param changes clients of either run, those that were and are fine left out
 */
public record SinceRun(
    String run, LocalDate asOf, boolean definitionChanged, List<ClientChange> changes) {
  public SinceRun {
    changes = List.copyOf(changes);
  }
}
