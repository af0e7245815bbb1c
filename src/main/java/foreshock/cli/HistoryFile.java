package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.report.HistoryProblem;
import foreshock.report.RunHistory;
import foreshock.report.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The file of the history of runs, and how it is opened.
 *
 * @param name as the user gave it; empty for the usual place
 * @param language in which is said that another run holds it
 */
record HistoryFile(Path path, String name, Duration patience, String language, Console console) {
  private static final int USUAL_PATIENCE_SECONDS = 30;
  private static final String STATE = "foreshock";

  /** The one that {@code --history} names; empty without the option. */
  static Optional<HistoryFile> named(HistoryOptions options, Settings settings, Console console) {
    if (options.history.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(at(options.history, options, settings, console));
  }

  /** The one of the option, else of the configuration, else in the user's state folder. */
  static HistoryFile usual(HistoryOptions options, Settings settings, Console console) {
    return findUsual(options, settings, console)
        .orElseThrow(() -> Refusal.usage(Remark.of("usage.history.where")));
  }

  /** The same; empty where nothing says where the state folder is. */
  static Optional<HistoryFile> findUsual(
      HistoryOptions options, Settings settings, Console console) {
    if (!options.history.isEmpty() || settings.history().isPresent()) {
      String name = options.history.isEmpty() ? settings.history().get() : options.history;
      return Optional.of(at(name, options, settings, console));
    }
    return stateFolder(console)
        .map(
            folder ->
                new HistoryFile(
                    folder.resolve("history.db"),
                    "",
                    patience(options),
                    settings.language(),
                    console));
  }

  private static HistoryFile at(
      String name, HistoryOptions options, Settings settings, Console console) {
    if (name.isBlank() || name.endsWith("/") || name.indexOf(0) >= 0) {
      throw Refusal.usage(Remark.of("usage.history.nofile", name));
    }
    return new HistoryFile(
        console.resolve(name), name, patience(options), settings.language(), console);
  }

  private static Duration patience(HistoryOptions options) {
    if (options.patience.isEmpty()) {
      return Duration.ofSeconds(USUAL_PATIENCE_SECONDS);
    }
    String text = options.patience;
    return Duration.ofSeconds(
        Values.seconds("--wait", text.endsWith("s") ? text.substring(0, text.length() - 1) : text));
  }

  /** {@code $XDG_STATE_HOME/foreshock}, else {@code ~/.local/state/foreshock}. */
  private static Optional<Path> stateFolder(Console console) {
    String state = console.variable("XDG_STATE_HOME");
    if (state.startsWith("/")) {
      return Optional.of(Path.of(state, STATE));
    }
    String home = console.variable("HOME");
    return home.startsWith("/")
        ? Optional.of(Path.of(home, ".local", "state", STATE))
        : Optional.empty();
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** As a person would name it. */
  String shown() {
    return name.isEmpty() ? path.toString() : name;
  }

  /** Opens it for this run alone; begins one where there is none. */
  RunHistory write() {
    return opened(() -> RunHistory.write(path, opening()));
  }

  /** Opens it for looking only. */
  RunHistory read() {
    return opened(() -> RunHistory.read(path, opening()));
  }

  private RunHistory.Opening opening() {
    return new RunHistory.Opening(
        stateFolder(console).map(folder -> folder.resolve("native")),
        name.isEmpty(),
        patience,
        () -> console.say(Wording.of(language).say("history.waiting", patience.toSeconds())));
  }

  /** Something that is done with a history. */
  interface Use<T> {
    T use() throws HistoryProblem;
  }

  /** What goes wrong with the history ends the run with a message and an exit code. */
  <T> T opened(Use<T> use) {
    try {
      return use.use();
    } catch (HistoryProblem problem) {
      // as the user named it, where he did; a copy beside it has its own name
      boolean named = !name.isEmpty() && problem.file().equals(path);
      Remark message = problem.remark(named ? name : problem.file().toString());
      throw switch (problem.why()) {
        case FOLDER, FOREIGN, NEWER -> Refusal.usage(message);
        case MISSING -> Refusal.input(message);
        case NO_PARENT, DAMAGED, PROTECTED, LOCKED, IO -> Refusal.output(message);
      };
    }
  }
}
