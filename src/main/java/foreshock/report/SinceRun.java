package foreshock.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What changed since a run before.
 *
 * @param run name of that run
 * @param asOf the date from which it saw everything
 * @param definitionChanged whether other settings were in force, so that a jump need not be news
 */
public record SinceRun(
    String run, LocalDate asOf, boolean definitionChanged, List<ClientChange> changes) {
  public SinceRun {
    changes = List.copyOf(changes);
  }
}
