package foreshock.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
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
  SIMULATE(SimulateCommand::new, "Example exports of any size with a known truth (truth.csv)."),
  HELP(HelpCommand::new, "Help for a command or a topic."),
  COMPLETION(
      CompletionCommand::new,
      "A script that completes commands, options and values in bash or zsh."),
  MAN(ManCommand::new, "The manual page of foreshock or of a command, for man.");

  /** These look at the others. */
  private static final Set<Commands> ABOUT_ALL = EnumSet.of(HELP, COMPLETION, MAN);

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

  /**
   * Adds the command that the arguments name; all of them where it is about them; else their names.
   */
  static void addTo(CommandLine line, String[] args) {
    String word = Arrays.stream(args).filter(arg -> !arg.startsWith("-")).findFirst().orElse("");
    Optional<Commands> named =
        Arrays.stream(values()).filter(one -> one.key().equals(word)).findFirst();
    if (named.isPresent() && !ABOUT_ALL.contains(named.get())) {
      line.addSubcommand(named.get().key(), named.get().withHeader());
      return;
    }
    for (Commands one : values()) {
      if (named.isPresent()) {
        line.addSubcommand(one.key(), one.withHeader());
      } else {
        line.addSubcommand(one.key(), placeholder(one.key(), one.header));
      }
    }
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
