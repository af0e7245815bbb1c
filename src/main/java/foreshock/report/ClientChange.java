package foreshock.report;

import foreshock.insight.Level;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One client against the run before.
 *
 * @param before its level then; empty where it was not flagged or not there
 * @param now its level now; empty where it is no client any more
 * @param acknowledgedUntil the day until which it is being looked after
 * @param note what was noted with that; may be empty
 */
public record ClientChange(
    String clientId,
    String client,
    ChangeState state,
    Optional<Level> before,
    Optional<Level> now,
    Optional<LocalDate> acknowledgedUntil,
    String note) {}
