package foreshock.cli;

import foreshock.report.SafeText;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a run sees of the world outside.
 *
 * @param time gives the clock, which is only for {@code --as-of today} and {@code --max-age}
 */
public record Console(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> environment,
    Path workingFolder,
    Supplier<Clock> time) {
  /** The same with another standard error. */
  Console withErr(OutputStream other) {
    return new Console(in, out, other, environment, workingFolder, time);
  }

  /** The clock of the outside; only few runs ask for it, and to make it costs time. */
  Clock clock() {
    return time.get();
  }

  /** Standard error as UTF-8 text, whatever the locale. */
  PrintStream words() {
    return new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  /**
   * Says a message of ours on standard error; what it quotes from the data cannot steer a terminal.
   */
  void say(String message) {
    PrintStream words = words();
    String before = Root.PREFIX;
    for (String line : message.split("\n")) {
      words.println(before + SafeText.of(line, false));
      before = "";
    }
  }

  /** A variable of the environment, or the empty text. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** A path as the user means it: relative ones start in the working folder. */
  Path resolve(String path) {
    return workingFolder.resolve(path);
  }

  /** Whether standard output is a terminal; the launcher tells, else Linux does. */
  boolean writesToTerminal() {
    return variable("FORESHOCK_STDOUT_TTY").equals("1");
  }

  /** Whether standard error is a terminal, as the launcher tells. */
  boolean errsToTerminal() {
    return variable("FORESHOCK_STDERR_TTY").equals("1");
  }

  /** Width of the terminal in columns. */
  int columns() {
    for (String name : new String[] {"FORESHOCK_COLUMNS", "COLUMNS"}) {
      try {
        int columns = Integer.parseInt(variable(name).strip());
        if (columns > 0) {
          return columns;
        }
      } catch (NumberFormatException notSet) {
        continue;
      }
    }
    return 100;
  }
}
