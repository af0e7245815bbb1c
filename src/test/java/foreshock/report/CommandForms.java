package foreshock.report;

import java.util.List;

/** Every command that prints tables, as it is tried on the sample data. */
final class CommandForms {
  private CommandForms() {}

  static List<String> all() {
    return List.of(
        "scan --all",
        "trend --by segment",
        "lag",
        "drivers",
        "impact",
        "managers",
        "managers --pushed",
        "client AC-0016",
        "backtest --every 12m",
        "backtest --every 12m --misses",
        "backtest --every 12m --calibration",
        "backtest --every 12m --metrics",
        "inspect",
        "report");
  }
}
