package foreshock.cli;

import foreshock.insight.Level;
import foreshock.report.ChangeState;
import foreshock.report.Format;
import foreshock.report.SheetLocale;
import foreshock.simulate.Simulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can be typed as the value of an option or a parameter, as far as it is known beforehand.
 *
 * @param words themselves; none where only the user can know
 * @param paths which paths fit besides
 */
record Candidates(List<String> words, Paths paths) {
  /** Paths that a shell should offer. */
  enum Paths {
    NONE,
    FILES,
    FOLDERS
  }

  private static final Set<String> FILE_LABELS = Set.of("FILE", "KEYFILE", "RUN");

  /** Of an argument of a command; the command decides where its name has two meanings. */
  static Candidates of(CommandSpec command, ArgSpec argument) {
    List<String> words =
        argument instanceof OptionSpec option
            ? ofOption(command.name(), option.longestName())
            : ofParameter(command);
    String label = argument.paramLabel();
    // ack and history take clients and runs, which no file is called after
    boolean files = FILE_LABELS.contains(label) && (!label.equals("RUN") || argument.isOption());
    Paths paths = files ? Paths.FILES : label.equals("DIR") ? Paths.FOLDERS : Paths.NONE;
    return new Candidates(words, paths);
  }

  static List<String> ofOption(String command, String option) {
    return switch (option) {
      case "--format" -> keys(Format.values(), Format::key);
      case Language.OPTION -> Language.ALL;
      case "--level", "--fail-on" -> keys(Level.values(), Level::key);
      case "--period" -> List.of("month", "quarter", "week", "auto");
      case "--by" ->
          command.equals("trend")
              ? List.of("segment", "manager", "client")
              : List.of("segment", "manager");
      case "--only" ->
          keys(
              Arrays.stream(ChangeState.values())
                  .filter(state -> state != ChangeState.LEFT)
                  .toArray(ChangeState[]::new),
              ChangeState::key);
      case "--since" -> List.of("last");
      case "--as-of" -> List.of("today");
      case "--excel" -> keys(SheetLocale.values(), SheetLocale::key);
      case "--world" -> Simulator.worldNames();
      default -> List.of();
    };
  }

  private static List<String> ofParameter(CommandSpec command) {
    List<String> words = new ArrayList<>();
    switch (command.name()) {
      case "completion" -> words.addAll(CompletionCommand.SHELLS);
      case "man" -> words.addAll(command.root().subcommands().keySet());
      case "help" -> {
        words.addAll(command.root().subcommands().keySet());
        words.addAll(Topic.keys());
      }
      default -> {}
    }
    return words;
  }

  private static <E> List<String> keys(E[] values, Function<E, String> key) {
    return Arrays.stream(values).map(key).toList();
  }
}
