package foreshock.insight;

import foreshock.axis.AsOf;
import java.util.List;

/**
 * What the replay of the past came to.
 *
 * @param dates looked from, the earliest first; empty where the history is too short
 * @param monthsKnown months from the first signal to as-of
 * @param everyMonths distance of two dates
 * @param fewestCalls smallest number of clients called at a date
 * @param mostCalls largest
 * @param lines all dates together first, then date by date, each with every contender
 * @param clients whose fate is known at some date
 * @param departures of them within a horizon
 * @param protectedClients clients on dates that were left out because they were being looked after
 * @param unnoticed clients on dates by which they had left without anybody being able to notice
 * @param comparisons foreshock against each plain rule
 * @param misses of whom foreshock was wrong
 */
public record BacktestResult(
    List<AsOf> dates,
    int monthsKnown,
    int everyMonths,
    int fewestCalls,
    int mostCalls,
    List<BacktestLine> lines,
    int clients,
    int departures,
    int protectedClients,
    int unnoticed,
    List<Comparison> comparisons,
    Calibration calibration,
    List<BacktestMiss> misses) {
  public BacktestResult {
    dates = List.copyOf(dates);
    lines = List.copyOf(lines);
    comparisons = List.copyOf(comparisons);
    misses = List.copyOf(misses);
  }

  /** The line of a contender over all dates. */
  public BacktestLine pooled(Contender contender) {
    return lines.get(contender.ordinal());
  }
}
