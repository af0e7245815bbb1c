package foreshock.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden cases themselves can fail. */
class GoldenCaseTest {
  @TempDir Path temporary;
  private Path folder;
  private Path sample;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = Files.createDirectories(temporary.resolve("case"));
    sample = Files.createDirectories(temporary.resolve("samples"));
    Files.writeString(sample.resolve("b.csv"), "b");
    Files.writeString(sample.resolve("a.csv"), "a");
    Files.writeString(folder.resolve("in.csv"), "x\n");
  }

  @Test
  void aPlainCaseHolds() throws IOException {
    write("cmd", "foreshock scan in.csv 'a b' @sample/*.csv < in.csv\n");
    write("stdout", "[scan, in.csv, a b, sample-data/a.csv, sample-data/b.csv] x\n");
    assertThat(check(echo())).isEmpty();
  }

  @Test
  void aDifferenceIsShownAsOne() throws IOException {
    write("cmd", "foreshock scan < in.csv");
    write("stdout", "[scam] x\n");
    assertThat(check(echo())).contains("--- stdout (expected)", "-[scam] x", "+[scan] x");
  }

  @Test
  void exitCodeAndStandardErrorCount() throws IOException {
    write("cmd", "foreshock scan");
    String differences =
        check((args, stdin, env, place) -> new Cli.Result(4, new byte[0], bytes("no such file\n")));
    assertThat(differences).contains("-0", "+4", "+no such file");
    write("exit", "4");
    write("stderr", "no such file\n");
    assertThat(
            check(
                (args, stdin, env, place) ->
                    new Cli.Result(4, new byte[0], bytes("no such file\n"))))
        .isEmpty();
  }

  @Test
  void aFileThatNobodyExpectsIsADifference() throws IOException {
    write("cmd", "foreshock scan -o out.csv");
    assertThat(check(writer("1\n"))).contains("+++ expect/out.csv (now)");
    write("expect/out.csv", "1\n");
    assertThat(check(writer("1\n"))).isEmpty();
    assertThat(check(writer("2\n"))).contains("-1", "+2");
  }

  @Test
  void twoRunsThatDifferAreADefect() throws IOException {
    write("cmd", "foreshock scan");
    AtomicInteger runs = new AtomicInteger();
    assertThat(
            check(
                (args, stdin, env, place) ->
                    new Cli.Result(0, bytes(runs.incrementAndGet() + "\n"), new byte[0])))
        .startsWith("two runs of the same command differ");
  }

  @Test
  void acceptWritesWhatIsSoNow() throws IOException {
    write("cmd", "foreshock scan -o out.csv");
    write("stdout", "old\n");
    write("exit", "3\n");
    GoldenCase golden = new GoldenCase(folder, sample, writer("1\n"));
    golden.accept(temporary.resolve("accepting"));
    assertThat(golden.check(temporary.resolve("checking"))).isEmpty();
    assertThat(folder.resolve("exit")).doesNotExist();
    assertThat(folder.resolve("stdout")).doesNotExist();
    assertThat(folder.resolve("expect/out.csv")).hasContent("1");
    assertThat(folder.resolve("in.csv")).hasContent("x");
  }

  @Test
  void linesAreReadAsAShellReadsThem() {
    ShellLine line =
        ShellLine.parse(
            "TZ=UTC foreshock client \"ООО \\\"Ромашка\\\"\" 'a*' \\\n  x\\ y no*such < in.csv > out | head -n 5",
            folder);
    assertThat(line.environment()).isEqualTo(Map.of("TZ", "UTC"));
    assertThat(line.words())
        .containsExactly("foreshock", "client", "ООО \"Ромашка\"", "a*", "x y", "no*such");
    assertThat(line.stdin()).contains("in.csv");
    assertThat(line.stdout()).contains("out");
    assertThat(line.pipe()).containsExactly("head", "-n", "5");
    assertThatThrownBy(() -> ShellLine.parse("foreshock 'a", folder))
        .hasMessageContaining("does not close");
  }

  private String check(Cli.Program program) throws IOException {
    return new GoldenCase(folder, sample, program)
        .check(Files.createTempDirectory(temporary, "check"));
  }

  private static Cli.Program echo() {
    return (args, stdin, env, place) ->
        new Cli.Result(
            0,
            bytes(List.copyOf(args) + " " + new String(stdin, StandardCharsets.UTF_8)),
            new byte[0]);
  }

  private static Cli.Program writer(String content) {
    return (args, stdin, env, place) -> {
      try {
        Files.writeString(place.resolve("out.csv"), content);
      } catch (IOException problem) {
        throw new java.io.UncheckedIOException(problem);
      }
      return new Cli.Result(0, new byte[0], new byte[0]);
    };
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
