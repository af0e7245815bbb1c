package foreshock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreshock.testdata.Cli;
import foreshock.testdata.ShellLine;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of README.md work. Blocks marked {@code <!-- run -->} are run in their order in one
 * folder, as a reader would; lines of Maven are left out, and any other command that is not
 * foreshock's has no place in such a block.
 */
class ReadmeTest {
  private static final Path README = TestFiles.repository().resolve("README.md");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- run -->\\s*\n```sh\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern EXCERPT =
      Pattern.compile("^    \\$ (scripts/foreshock .*)\n((?:(?:    .*)?\n)+)", Pattern.MULTILINE);
  private static final Set<String> READERS = Set.of("head", "less", "column", "cat");

  @Test
  void commandsOfTheReadmeWork(@TempDir Path folder) throws IOException {
    List<String> commands = Files.exists(README) ? commands(Files.readString(README)) : List.of();
    assumeFalse(commands.isEmpty(), "README.md has no block marked <!-- run -->");
    Path samples = TestFiles.repository().resolve("sample-data");
    if (Files.isDirectory(samples)) {
      TestFiles.copy(samples, folder.resolve("sample-data"));
    }
    run(commands, folder, Cli::run);
  }

  /** An indented block that begins with a command shows what that command prints, line by line. */
  @Test
  void excerptsAreWhatTheCommandsPrint(@TempDir Path folder) throws IOException {
    assumeTrue(Files.exists(README), "there is no README.md");
    TestFiles.copy(TestFiles.repository().resolve("sample-data"), folder.resolve("sample-data"));
    Matcher excerpt = EXCERPT.matcher(Files.readString(README));
    int excerpts = 0;
    while (excerpt.find()) {
      ShellLine line = ShellLine.parse(excerpt.group(1), folder);
      Cli.Result result =
          Cli.run(
              line.words().subList(1, line.words().size()),
              new byte[0],
              Map.of("FORESHOCK_COLUMNS", "112"),
              folder);
      List<String> printed = result.out().lines().map(String::strip).toList();
      assertThat(printed)
          .containsAll(
              excerpt.group(2).lines().map(String::strip).filter(one -> !one.isEmpty()).toList());
      excerpts++;
    }
    assertThat(excerpts).isGreaterThanOrEqualTo(3);
  }

  @Test
  void aCommandThatFailsIsFound(@TempDir Path folder) {
    List<String> commands =
        commands(
            "text\n<!-- run -->\n```sh\nmvn verify\n$ scripts/foreshock scan \\\n  a.csv | head -n 3\n```\n");
    assertThat(commands).containsExactly("scripts/foreshock scan   a.csv | head -n 3");
    List<List<String>> seen = new ArrayList<>();
    Cli.Program failing =
        (args, stdin, env, place) -> {
          seen.add(args);
          return new Cli.Result(
              4, new byte[0], "no a.csv".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        };
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> run(commands, folder, failing)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no a.csv");
    assertThat(seen).containsExactly(List.of("scan", "a.csv"));
    assertThat(commands("```sh\nscripts/foreshock scan\n```\n")).isEmpty();
  }

  private static List<String> commands(String readme) {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(readme);
    while (block.find()) {
      for (String line : block.group(1).replace("\\\n", "").split("\n")) {
        String command = line.strip().replaceFirst("^\\$ ", "");
        if (!command.isEmpty() && !command.startsWith("#") && !command.startsWith("mvn ")) {
          commands.add(command);
        }
      }
    }
    return commands;
  }

  private static void run(List<String> commands, Path folder, Cli.Program program)
      throws IOException {
    for (String command : commands) {
      ShellLine line = ShellLine.parse(command, folder);
      assertThat(line.words().get(0))
          .as("a command of README.md that this test cannot run: %s", command)
          .isIn("foreshock", "scripts/foreshock");
      if (!line.pipe().isEmpty()) {
        assertThat(line.pipe().get(0)).as("the pipe of: %s", command).isIn(READERS);
      }
      Map<String, String> environment = new HashMap<>(line.environment());
      environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
      byte[] stdin =
          line.stdin().isPresent()
              ? Files.readAllBytes(folder.resolve(line.stdin().get()))
              : new byte[0];
      Cli.Result result =
          program.run(line.words().subList(1, line.words().size()), stdin, environment, folder);
      assertThat(result.exit()).as("%s%n%s", command, result.err()).isZero();
      if (line.stdout().isPresent()) {
        Files.write(folder.resolve(line.stdout().get()), result.stdout());
      }
    }
  }
}
