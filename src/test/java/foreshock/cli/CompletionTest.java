package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreshock.report.Format;
import foreshock.simulate.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell offers once it has read the script, asked as the shell itself asks. */
final class CompletionTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("orders of May.csv"), "");
    Files.writeString(folder.resolve("surveys.csv"), "");
    Files.createDirectory(folder.resolve("demo"));
  }

  @Test
  void bashOffersCommandsOptionsAndValues() throws Exception {
    assertThat(bash("")).contains("scan", "simulate", "help", "completion", "man");
    assertThat(bash("sc")).containsExactly("scan");
    assertThat(bash("scan", "--h")).containsExactlyInAnyOrder("--history", "--horizon", "--help");
    assertThat(bash("scan", "-f", "")).containsExactlyElementsOf(formats());
    assertThat(bash("scan", "--format", "ma")).containsExactly("markdown");
    assertThat(bash("scan", "--fail-on", "wa")).containsExactlyInAnyOrder("warn", "watch");
    assertThat(bash("trend", "--period", "q")).containsExactly("quarter");
    assertThat(bash("trend", "--by", "")).containsExactly("segment", "manager", "client");
    assertThat(bash("lag", "--by", "")).containsExactly("segment", "manager");
    assertThat(bash("simulate", "demo", "--world", ""))
        .containsExactlyElementsOf(Simulator.worldNames());
    assertThat(bash("help", "exit")).containsExactly("exit-codes");
    assertThat(bash("completion", "z")).containsExactly("zsh");
    assertThat(bash("--lang", "")).containsExactly("en", "ru");
    assertThat(bash("--lang", "ru", "sc")).containsExactly("scan");
  }

  @Test
  void bashOffersValuesBehindAnEqualsSign() throws Exception {
    // as bash parts words at an equals sign, and as it does where a user forbade that
    assertThat(bash("scan", "--format", "=", "t")).containsExactly("table", "tsv");
    assertThat(bash("scan", "--format", "=")).containsExactlyElementsOf(formats());
    assertThat(bash("scan", "--format=t")).containsExactly("--format=table", "--format=tsv");
    assertThat(bash("scan", "--excel", "=", "d")).containsExactly("de");
    // takes a value only so, and a file may follow
    assertThat(bash("scan", "--excel", "sur")).containsExactly("surveys.csv");
  }

  @Test
  void bashOffersFilesWhereFilesGo() throws Exception {
    assertThat(bash("scan", "")).contains("surveys.csv", "orders of May.csv", "demo");
    assertThat(bash("scan", "--clients", "ord")).containsExactly("orders of May.csv");
    assertThat(bash("scan", "--all", "sur")).containsExactly("surveys.csv");
    assertThat(bash("simulate", "")).containsExactly("demo");
    assertThat(bash("simulate", "--clients", "")).isEmpty();
    assertThat(bash("scan", "--top", "")).isEmpty();
  }

  @Test
  void zshOffersTheSame() throws Exception {
    assumeTrue(present("zsh"), "zsh is not installed, so its completion is not tried");
    assertThat(zsh("sc")).contains("described scan:Which clients").contains("man:The manual");
    assertThat(zsh("scan", "--")).contains("described").contains("--fail-on:Exit with 10");
    assertThat(zsh("scan", "-f", "")).contains("offered " + String.join(" ", formats()));
    assertThat(zsh("scan", "--format=")).contains("offered " + String.join(" ", formats()));
    assertThat(zsh("trend", "--by", "")).contains("offered segment manager client");
    assertThat(zsh("simulate", "demo", "--world", ""))
        .contains("offered " + String.join(" ", Simulator.worldNames()));
    assertThat(zsh("scan", "")).contains("files").doesNotContain("offered");
    assertThat(zsh("simulate", "")).contains("files -/");
    assertThat(zsh("scan", "--top", "")).isEmpty();
    assertThat(zsh("--lang", "ru", "help", "")).contains("offered scan").contains("privacy");
  }

  @Test
  void everyValueThatIsOfferedIsTaken() {
    for (String option : List.of("--level", "--fail-on")) {
      Candidates.ofOption("scan", option).forEach(value -> Values.level(option, value));
    }
    Candidates.ofOption("trend", "--period").forEach(value -> Values.period("--period", value));
    for (String command : List.of("trend", "lag")) {
      for (String by : Candidates.ofOption(command, "--by")) {
        Run run = Run.of(Path.of(""), command, "sample-data/surveys.csv", "-q", "--by", by);
        assertThat(run.exit()).as(run.err()).isZero();
      }
    }
  }

  private static List<String> formats() {
    return Arrays.stream(Format.values()).map(Format::key).toList();
  }

  /** COMPREPLY for these words, the last of which is being typed. */
  private List<String> bash(String... words) throws Exception {
    assumeTrue(present("bash"), "bash is not installed, so its completion is not tried");
    String ask =
        "source \"$1\"; shift; COMP_WORDS=(foreshock \"$@\"); COMP_CWORD=$#; _foreshock;"
            + " for one in \"${COMPREPLY[@]}\"; do printf '%s\\n' \"$one\"; done";
    return run("bash", ask, words).lines().toList();
  }

  /** What zsh's own functions are asked to offer. */
  private String zsh(String... words) throws Exception {
    String ask =
        """
        compdef() { :; }
        compset() { :; }
        compadd() { shift; print -r -- "offered $*"; }
        _describe() { local name=${argv[-1]}; print -r -- "described ${(P)name}"; }
        _files() { print -r -- "files $*"; }
        source "$1"; shift
        words=(foreshock "$@"); CURRENT=$#words
        _foreshock
        """;
    return run("zsh", ask, words);
  }

  private String run(String shell, String ask, String... words) throws Exception {
    Run made = Run.of(Path.of(""), "completion", shell);
    assertThat(made.exit()).isZero();
    Path script = Files.writeString(folder.resolve(".script"), made.out());
    List<String> command = new ArrayList<>(List.of(shell));
    command.addAll(shell.equals("zsh") ? List.of("-f") : List.of("--norc"));
    command.addAll(List.of("-c", ask, shell, script.toString()));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isLessThan(2);
    return said.strip();
  }

  private static boolean present(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
