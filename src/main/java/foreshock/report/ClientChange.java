package foreshock.report;

import foreshock.insight.Level;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One client against an earlier run.
 *
 * @param before its level in the earlier run; empty where that run did not know it
 * @param now its level in this run; empty when it has left
 * @param acknowledgedUntil the last day on which it is looked after; empty when it is not
 * @param of the acknowledgement, or that no file knows the client any more; may be empty
 */
public record ClientChange(
    String clientId,
    String client,
    ChangeState state,
    Optional<Level> before,
    Optional<Level> now,
    Optional<LocalDate> acknowledgedUntil,
    String note) {}
