package foreshock.insight;

/**
 * One manager's portfolio.
 *
 * @param manager name, {@code all} or {@code (none)}
 * @param clients at as-of
 * @param revenue sales of 12 months, those of clients that have left since included; NaN if unknown
 * @param salesChange relative change of 12 months on the 12 before, as earned; NaN if unknown
 * @param satisfaction mean level of the clients heard in 12 months, 0–100, shrunken; NaN without
 *     any
 * @param change points of the last 12 months against the 12 before, shrunken; NaN if unknown
 * @param low lower end of its 90 % interval
 * @param high upper end
 * @param pushed sales that were pushed
 * @param pushedLost of them, those whose client left after it
 * @param silent sales of 12 months of clients in quadrant silent
 */
public record ManagerRow(
    String manager,
    int clients,
    double revenue,
    double salesChange,
    double satisfaction,
    double change,
    double low,
    double high,
    int pushed,
    int pushedLost,
    double silent,
    ManagerVerdict verdict) {}
