package foreshock.report;

import foreshock.insight.ClientLag;
import foreshock.insight.DriverAnalysis;
import foreshock.insight.Impact;
import foreshock.insight.Managers;
import foreshock.insight.ScanResult;
import foreshock.insight.Trend;
import java.util.Optional;

/**
 * The answers that a report is made of.
 *
 * @param lag of the whole
 * @param since what changed since the run before; empty where none is known
 * @param horizonMonths the horizon
 * @param top clients that get a section of their own, at most
 */
public record ReportInput(
    ScanResult scan,
    Trend trend,
    ClientLag lag,
    DriverAnalysis drivers,
    Impact impact,
    Managers managers,
    Optional<SinceRun> since,
    int horizonMonths,
    int top) {}
