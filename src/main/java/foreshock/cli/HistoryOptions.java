package foreshock.cli;

import picocli.CommandLine.Option;

/** Where runs are kept. */
final class HistoryOptions {
  @Option(
      names = "--history",
      paramLabel = "FILE",
      description =
          "History of runs (SQLite): levels that do not switch back and forth, what changed, whom somebody looks after.")
  String history = "";

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "How long to wait for another run that holds the history (default 30).")
  String patience = "";
}
