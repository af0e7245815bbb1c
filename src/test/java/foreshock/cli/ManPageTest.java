package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual pages are well formed and say what the help says. */
final class ManPageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Commands.class)
  void everyOptionOfTheHelpIsInThePage(Commands command) {
    String help = Run.of(Path.of(""), command.key(), "--help").out();
    String page = page("en", command.key()).replace("\\-", "-");
    assertThat(page).startsWith(".\\\" Made by").contains("foreshock-" + command.key());
    Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z][a-z-]*)")
        .matcher(help)
        .results()
        .forEach(found -> assertThat(page).contains("\\fB" + found.group(1) + "\\fR"));
    help.lines()
        .filter(line -> line.startsWith("  foreshock "))
        .forEach(line -> assertThat(page).contains(line.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void theWholeHasTheTopics(String language) {
    String page = page(language).replace("\\-", "-");
    for (Topic topic : Topic.values()) {
      topic
          .text(language)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> assertThat(page).contains(line.strip().replace("\\", "\\e")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void mandocFindsNoFault(String language) throws Exception {
    boolean present =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "mandoc")));
    assumeTrue(present, "mandoc is not installed, so the pages are not checked by it");
    for (Commands command : Commands.values()) {
      Path file = Files.writeString(folder.resolve("page.1"), page(language, command.key()));
      Process lint =
          new ProcessBuilder("mandoc", "-T", "lint", "-W", "warning", file.toString())
              .redirectErrorStream(true)
              .start();
      String faults = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      lint.waitFor();
      // a page without a date is the same whenever it is made
      assertThat(faults.lines().filter(line -> !line.contains("missing date"))).isEmpty();
    }
  }

  private static String page(String language, String... command) {
    String[] args = new String[command.length + 3];
    args[0] = "man";
    System.arraycopy(command, 0, args, 1, command.length);
    args[command.length + 1] = "--lang";
    args[command.length + 2] = language;
    Run run = Run.of(Path.of(""), args);
    assertThat(run.exit()).as(run.err()).isZero();
    return run.out();
  }
}
