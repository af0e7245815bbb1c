package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.report.ClosedPipe;
import foreshock.report.Wording;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of the command line: arguments and streams in, exit code out. */
public final class CommandRun {
  /** Less than this is not worth a second try. */
  private static final long LEAST_MEGABYTES = 512;

  private CommandRun() {}

  /** Parses and runs; every failure is a message on standard error and an exit code. */
  public static int run(String[] given, Console outside) {
    ErrorStream err = new ErrorStream(outside.err());
    int code;
    try {
      code = parsed(given, outside.withErr(err));
    } catch (Error grave) {
      // what was read is garbage by now, so there is room for a sentence again
      if (!isOfMemory(grave)) {
        throw grave;
      }
      code = outOfMemory(given, outside.withErr(err));
    }
    return code == ExitCode.DONE && err.hasLostWords() ? ExitCode.OUTPUT : code;
  }

  private static int parsed(String[] given, Console console) {
    String[] args = Arguments.commandFirst(given);
    CommandLine line = new CommandLine(new Root(console));
    Commands.addTo(line, args);
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    line.setHelpFactory((command, colours) -> help(command, colours, args, console));
    line.setUsageHelpWidth(Math.max(80, Math.min(120, console.columns())));
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
    line.setOut(out);
    line.setErr(
        new PrintWriter(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8), true));
    line.setParameterExceptionHandler((problem, unused) -> misused(problem, args, console));
    line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, args, console));
    if (args.length == 0) {
      console.words().println(line.getUsageMessage().stripTrailing());
      return ExitCode.USAGE;
    }
    int verbosity = (int) Arrays.stream(args).filter(CommandRun::isVerbose).count();
    if (verbosity > 0) {
      Logs.configure(console.err(), verbosity);
    }
    int code = line.execute(args);
    out.flush();
    return out.checkError() && code == ExitCode.DONE ? ExitCode.OUTPUT : code;
  }

  private static boolean isOfMemory(Throwable problem) {
    return problem instanceof OutOfMemoryError
        || problem.getCause() != null && isOfMemory(problem.getCause());
  }

  private static int outOfMemory(String[] args, Console console) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    console.say(
        Wording.of(Language.of(args, console))
            .say(
                "usage.memory",
                Long.toString(megabytes),
                Long.toString(Math.max(LEAST_MEGABYTES, 2 * megabytes))));
    return ExitCode.MEMORY;
  }

  /**
   * English stands with the commands; another language is read only here, where help is printed.
   */
  private static Help help(
      CommandSpec command, Help.ColorScheme colours, String[] args, Console console) {
    return Language.of(args, console).equals("en")
        ? new Help(command, colours)
        : TranslatedHelp.of(command, colours, HelpWords.russian());
  }

  private static boolean isVerbose(String arg) {
    return arg.equals("-v") || arg.equals("--verbose") || arg.equals("-vv");
  }

  private static int misused(ParameterException problem, String[] args, Console console) {
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    Remark remark = ParserWords.of(problem.getMessage().lines().findFirst().orElse(""));
    if (problem instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      remark = unmatched(unmatched.getUnmatched().get(0), command);
    }
    Wording wording = Wording.of(Language.of(args, console));
    console.say(wording.say(remark));
    console.words().println(wording.say("usage.try", command.qualifiedName()));
    return ExitCode.USAGE;
  }

  private static Remark unmatched(String argument, CommandSpec command) {
    boolean option = argument.startsWith("-");
    String name =
        option && argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
    List<String> known = new ArrayList<>();
    if (option) {
      known.addAll(command.optionsMap().keySet());
    } else {
      known.addAll(command.subcommands().keySet());
    }
    Remark unknown = Remark.of(option ? "usage.option" : "usage.command", name);
    return Nearest.hint(unknown, name, known);
  }

  private static int failed(Exception problem, String[] args, Console console) {
    if (problem instanceof ClosedPipe || problem.getCause() instanceof ClosedPipe) {
      return ExitCode.DONE;
    }
    if (isOfMemory(problem)) {
      return outOfMemory(args, console);
    }
    Wording wording = Wording.of(Language.of(args, console));
    if (problem instanceof Refusal refusal) {
      console.say(wording.say(refusal.remark()));
      return refusal.exitCode();
    }
    console.say(wording.say("usage.defect", problem.getClass().getSimpleName()));
    boolean traces =
        Arrays.asList(args).contains("-vv")
            || Arrays.stream(args).filter(CommandRun::isVerbose).count() > 1;
    if (traces) {
      // the places only: a message may hold what the files hold
      console.words().println(problem.getClass().getName());
      for (StackTraceElement place : problem.getStackTrace()) {
        console.words().println("  at " + place);
      }
    }
    return ExitCode.DEFECT;
  }
}
