package foreshock.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreshock.cli.CommandRun;
import foreshock.cli.Console;
import foreshock.testdata.Cli;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where results go, where exports come from, and what ends a run, as a user meets it. */
@Timeout(120)
class OutputTrialsTest {
  private static final Path FULL = Path.of("/dev/full");
  private static final long STOPS_WITHIN_SECONDS = 5;

  @TempDir static Path samples;
  private static Portfolio portfolio;

  @BeforeAll
  static void makePortfolio() {
    portfolio = Portfolio.in(samples, 12, 12);
  }

  @BeforeEach
  void forget() throws IOException {
    for (Path file : left()) {
      Files.delete(file);
    }
  }

  /** What is in the folder besides the exports. */
  private static List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(samples)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .filter(file -> !portfolio.files().contains(file.getFileName().toString()))
          .filter(file -> !file.getFileName().toString().matches("truth.csv|errors.txt"))
          .sorted()
          .toList();
    }
  }

  private static int run(OutputStream out, OutputStream err, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(1, portfolio.files());
    return CommandRun.run(
        all.toArray(String[]::new),
        new Console(InputStream.nullInputStream(), out, err, Map.of(), samples, Clock::systemUTC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"table", "csv", "tsv", "json", "ndjson", "markdown", "html", "xlsx", "eml"})
  void aFullDeviceIsExitCodeFive(String format) throws IOException {
    assumeTrue(Files.exists(FULL));
    String command = format.equals("eml") ? "report" : "scan";
    String[] options = command.equals("report") ? new String[] {"--no-history"} : new String[0];
    for (boolean named : new boolean[] {false, true}) {
      List<String> args = new ArrayList<>(List.of(command, "-q", "-f", format));
      args.addAll(List.of(options));
      if (named) {
        args.addAll(List.of("-o", FULL.toString()));
      }
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      try (FileOutputStream out = new FileOutputStream(FULL.toFile())) {
        assertThat(run(out, err, args.toArray(String[]::new))).isEqualTo(5);
      }
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be written");
    }
  }

  @Test
  void wordsThatReachNobodyAreExitCodeFive() throws IOException {
    assumeTrue(Files.exists(FULL));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FileOutputStream err = new FileOutputStream(FULL.toFile())) {
      assertThat(run(out, err, "scan")).isEqualTo(5);
      assertThat(out.size()).isPositive();
      assertThat(run(out, err, "scan", "-q")).isZero();
      // the level still says more than the lost words
      assertThat(run(out, err, "scan", "--fail-on", "ok")).isEqualTo(10);
    }
  }

  /** A real pipe: the kernel, not Java, says that nobody reads. */
  @ParameterizedTest
  @CsvSource({"ndjson, 1", "csv, 0"})
  void aReaderThatGoesEndsTheRunQuietly(String format, int lines) throws Exception {
    Process run =
        Program.shell(
            samples, "exec foreshock trend --by client --period week *s.csv -f " + format);
    try (BufferedReader reader = run.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < lines; i++) {
        assertThat(reader.readLine()).isNotNull();
      }
    }
    long closed = System.nanoTime();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    if (lines > 0) {
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - closed))
          .isLessThan(STOPS_WITHIN_SECONDS);
    }
    assertThat(run.exitValue()).isZero();
    assertThat(Files.readString(samples.resolve("errors.txt"))).doesNotContain("written", "defect");
  }

  @Test
  void aLinkStaysAndTheFileBehindItIsReplacedWithItsRights() throws IOException {
    Path file = samples.resolve("real.csv");
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(samples.resolve("link.csv"), Path.of("real.csv"));
    assertThat(portfolio.run("scan", "-o", "link.csv").exit()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).startsWith("client_id,");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(left()).containsExactly(link, file);
  }

  @Test
  void devicesAreWrittenAndStayDevices() throws Exception {
    assertThat(portfolio.run("scan", "-f", "csv", "-o", "/dev/null").exit()).isZero();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    Process run =
        Program.shell(
            samples,
            "mkfifo pipe; (cat pipe > copied.csv) & foreshock scan -q *s.csv -f csv -o pipe; "
                + "echo $?; wait; foreshock scan -q *s.csv -f csv -o /dev/stdout");
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).startsWith("0\nclient_id,");
    assertThat(Files.readString(samples.resolve("copied.csv"))).isEqualTo(said.substring(2));
  }

  @ParameterizedTest
  @CsvSource({
    "-o surveys.csv, 2",
    "-o ./surveys.csv, 2",
    "--rejects orders.csv, 2",
    "-o none/out.csv, 5",
    "-o . -f csv, 5"
  })
  void whatMustNotBeWrittenIsRefused(String options, int exit) throws IOException {
    byte[] before = Files.readAllBytes(portfolio.file("surveys"));
    Cli.Result result = portfolio.run("scan", options.split(" "));
    assertThat(result.exit()).as(result.err()).isEqualTo(exit);
    assertThat(result.err()).contains(options.split(" ")[1]);
    assertThat(Files.readAllBytes(portfolio.file("surveys"))).isEqualTo(before);
    assertThat(left()).isEmpty();
  }

  /** Root may do anything; so it is a folder in which nobody may write. */
  @Test
  void aFolderWhereNobodyMayWriteIsExitCodeFive() {
    for (String[] options :
        new String[][] {{"-o", "/proc/out.csv"}, {"--history", "/proc/state/runs.db"}}) {
      Cli.Result result = portfolio.run("scan", options);
      assertThat(result.exit()).as(result.err()).isEqualTo(5);
      assertThat(result.err()).contains(options[1]).doesNotContain("Exception");
    }
    List<String> args = new ArrayList<>(List.of("report", "-o", "weekly.html"));
    args.addAll(1, portfolio.files());
    Cli.Result report = Cli.run(args, new byte[0], Map.of("XDG_STATE_HOME", "/proc"), samples);
    assertThat(report.exit()).isEqualTo(5);
    assertThat(samples.resolve("weekly.html")).doesNotExist();
  }

  @Test
  void aFolderAsAnInputIsNamed() {
    Cli.Result result = Cli.run(List.of("scan", "."), new byte[0], Map.of(), portfolio.folder());
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err()).contains("is a folder");
  }

  /** What gives its bytes once is read once: all three say the same as the file. */
  @Test
  void pipesAreReadAsFilesAre() throws Exception {
    Process run =
        Program.shell(
            samples,
            "foreshock scan -q clients.csv orders.csv surveys.csv --all -f csv > plain.txt; "
                + "mkfifo given; cat surveys.csv > given & "
                + "foreshock scan -q clients.csv orders.csv given --all -f csv > fifo.txt; "
                + "cat surveys.csv | foreshock scan -q clients.csv orders.csv /dev/stdin --all"
                + " -f csv > stdin.txt; echo $?");
    assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("0\n");
    String plain = Files.readString(samples.resolve("plain.txt"));
    assertThat(plain.lines().count()).isGreaterThan(10);
    assertThat(Files.readString(samples.resolve("fifo.txt"))).isEqualTo(plain);
    assertThat(Files.readString(samples.resolve("stdin.txt"))).isEqualTo(plain);
  }

  /** The run waits for a pipe that says nothing, with its file of rejects begun. */
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aSignalLeavesNothingBehind(String signal, int exit) throws Exception {
    Path old = Files.writeString(samples.resolve("rejects.csv"), "old");
    Process run =
        Program.shell(
            samples,
            // a shell without job control starts what is behind & deaf to INT
            "set -m; mkfifo dumb; sleep 30 <> dumb & exec foreshock scan clients.csv orders.csv"
                + " dumb -o out.csv --rejects rejects.csv");
    try {
      for (int i = 0; i < 600 && left().size() < 3; i++) {
        Thread.sleep(50);
      }
      assertThat(left()).as("temporary file of the rejects").hasSize(3);
      new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start().waitFor();
      assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).isEqualTo(exit);
    } finally {
      run.descendants().forEach(ProcessHandle::destroyForcibly);
      run.destroyForcibly();
    }
    assertThat(left()).containsExactly(samples.resolve("dumb"), old);
    assertThat(Files.readString(old)).isEqualTo("old");
  }
}
