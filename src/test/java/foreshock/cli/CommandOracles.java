package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for any configuration and any command line. */
public final class CommandOracles {
  private static final String NO_FILES = "/\\~\u0000";
  private static final int MOST_ARGUMENTS = 12;
  private static final Pattern LONG_FIGURE = Pattern.compile("[0-9]{3,}");

  private CommandOracles() {}

  /** A configuration is read or refused; what is kept of it says the same when it is read anew. */
  public static void configuration(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("foreshock", ".toml");
    try {
      Files.write(file, bytes);
      ConfigFile read;
      try {
        read = ConfigFile.read(file, "foreshock.toml");
      } catch (Refusal refused) {
        return;
      }
      ConfigText kept = read.kept();
      Files.writeString(
          file, String.join("\n", kept.top()) + "\n" + String.join("\n", kept.tables()) + "\n");
      ConfigFile again = ConfigFile.read(file, "foreshock.toml");
      assertThat(again.kept()).isEqualTo(kept);
      assertThat(again.weights()).isEqualTo(read.weights());
      assertThat(again.segments()).isEqualTo(read.segments());
      assertThat(again.usual()).isEqualTo(read.usual());
    } finally {
      Files.delete(file);
    }
  }

  /**
   * A command line, an argument a line, never meets a defect, and one that is refused gives no data
   * and says why. Signs of other folders are left out, and long figures are cut.
   */
  public static void commandLine(String text) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String line : text.split("\n")) {
      String name =
          line.chars()
              .filter(c -> NO_FILES.indexOf(c) < 0)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString()
              .replace("..", "");
      if (arguments.size() < MOST_ARGUMENTS) {
        arguments.add(
            LONG_FIGURE.matcher(name).replaceAll(figure -> figure.group().substring(0, 2)));
      }
    }
    Path folder = Files.createTempDirectory("command");
    try {
      Files.writeString(
          folder.resolve("orders.csv"),
          "order_id,client_id,date,amount\nO1,C1,2024-01-05,10\nO2,C2,2024-02-06,20\n");
      Cli.Result result = Cli.run(arguments, new byte[0], Map.of(), folder);
      assertThat(result.exit())
          .as(() -> arguments + ": " + result.err())
          .isIn(
              ExitCode.DONE,
              ExitCode.USAGE,
              ExitCode.INPUT,
              ExitCode.OUTPUT,
              ExitCode.FLAGGED,
              ExitCode.STALE);
      if (result.exit() == ExitCode.USAGE) {
        assertThat(result.stdout()).as(() -> arguments.toString()).isEmpty();
        assertThat(result.err()).as(() -> arguments.toString()).isNotBlank();
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
