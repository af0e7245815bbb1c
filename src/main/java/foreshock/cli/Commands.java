package foreshock.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands. Only the one that a run names is made; of the others the list of commands and the
 * hints at misspelt ones need no more than name and header, and looking at all their options would
 * cost each run its time.
 */
enum Commands {
  SCAN(ScanCommand::new, "Which clients are at risk, why, since when, and how much is at stake."),
  TREND(
      TrendCommand::new,
      "Leading against lagging, period by period: satisfaction beside retention and revenue."),
  LAG(
      LagCommand::new,
      "How many months satisfaction runs ahead of leaving, and whether it does at all."),
  DRIVERS(
      DriversCommand::new,
      "What satisfaction depends on, how it performs, and whose fall precedes leaving."),
  IMPACT(
      ImpactCommand::new,
      "What each event did to satisfaction and sales, against clients that it did not touch."),
  MANAGERS(
      ManagersCommand::new,
      "Portfolios: sales against satisfaction, and sales that were pushed; never a ranking."),
  CLIENT(
      ClientCommand::new,
      "One client's whole story: timeline, evidence, what changed, what it said."),
  BACKTEST(
      BacktestCommand::new,
      "Had this been run in the past: how many leavers found, how early, against plain rules."),
  REPORT(
      ReportCommand::new,
      "The weekly report: one page that needs nothing else, a workbook or a message."),
  HISTORY(HistoryCommand::new, "The runs that the history file holds."),
  ACK(AckCommand::new, "A flagged client is being looked after: until a date, with a note."),
  INSPECT(
      InspectCommand::new,
      "How each file was understood, and why; data quality; writes a configuration."),
  SIMULATE(SimulateCommand::new, "Example exports of any size with a known truth (truth.csv).");

  private static final String HELP = "Help for a command, as its --help.";

  private final Supplier<Object> command;
  private final String header;

  Commands(Supplier<Object> command, String header) {
    this.command = command;
    this.header = header;
  }

  /** The word on the command line. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Adds the command that the arguments name; else all of them, by name unless help is asked. */
  static void addTo(CommandLine line, String[] args) {
    String word = Arrays.stream(args).filter(arg -> !arg.startsWith("-")).findFirst().orElse("");
    Optional<Commands> named =
        Arrays.stream(values()).filter(one -> one.key().equals(word)).findFirst();
    if (named.isPresent()) {
      line.addSubcommand(named.get().key(), named.get().withHeader());
      return;
    }
    if (word.equals("help")) {
      for (Commands one : values()) {
        line.addSubcommand(one.key(), one.withHeader());
      }
      line.addSubcommand("help", help());
      return;
    }
    for (Commands one : values()) {
      line.addSubcommand(one.key(), placeholder(one.key(), one.header));
    }
    line.addSubcommand("help", placeholder("help", HELP));
  }

  private static CommandLine help() {
    CommandLine line = new CommandLine(new HelpCommand());
    line.getCommandSpec().usageMessage().header(HELP);
    return line;
  }

  private CommandLine withHeader() {
    CommandLine line = new CommandLine(command.get());
    line.getCommandSpec().usageMessage().header(header);
    return line;
  }

  private static CommandSpec placeholder(String name, String header) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().header(header);
    return spec;
  }
}
