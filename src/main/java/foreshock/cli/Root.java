package foreshock.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command line's first word. */
@Command(
    name = "foreshock",
    header = "Early warning of client churn from plain CSV exports.",
    customSynopsis = "foreshock COMMAND [OPTIONS] FILE...",
    description = {
      "",
      "Examples:",
      "  foreshock scan exports/*.csv              who is on the way out, why, since when",
      "  foreshock trend exports/*.csv             leading against lagging, period by period",
      "  foreshock lag exports/*.csv               how far satisfaction runs ahead of leaving",
      "  foreshock drivers exports/*.csv           what satisfaction depends on",
      "  foreshock impact exports/*.csv            what each change did to satisfaction and sales",
      "  foreshock managers exports/*.csv          portfolios, and sales that were pushed",
      "  foreshock client C-0042 exports/*.csv     one client's whole story",
      "  foreshock backtest exports/*.csv          would it have found those that left, and how early",
      "  foreshock scan exports/*.csv --history runs.db --since last      what changed",
      "  foreshock ack C-0042 --until 2024-09-30   somebody looks after this client",
      "  foreshock report exports/*.csv -o w.html  the weekly report, with what changed",
      "  foreshock inspect exports/*.csv           how each file was understood, and why",
      "  foreshock simulate demo                   example exports with a known truth",
      ""
    },
    footer = {
      "",
      "Topics (foreshock help TOPIC):",
      "  formats     table, csv, json and the others; files, pipes, spreadsheets",
      "  exit-codes  what a run says to the script that started it",
      "  cron        every week by itself: what changed, who is new, what stopped",
      "  method      how the figures come about, and how to read them",
      "  privacy     what is read, written and kept, and what never is",
      "",
      "Exit codes: 0 done, 1 a defect, 2 usage, 3 out of memory, 4 input unusable, 5 output not written,",
      "10 --fail-on, 11 --max-age."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Root.Version.class)
public final class Root {
  /** Stands before each line on standard error. */
  static final String PREFIX = "foreshock: ";

  private final Console console;

  /** Read by {@link Language} before; here for {@code foreshock --lang ru --help}. */
  @Option(names = Language.OPTION, hidden = true)
  private String lang = "";

  /** The root command of one run. */
  public Root(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  /** The version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"foreshock " + foreshock.report.ToolVersion.current()};
    }
  }
}
