package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foreshock.testdata.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AtomicOutputTest {
  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void name() {
    target = folder.resolve("risk.csv");
  }

  @Test
  void appearsOnlyAtTheCommit() throws IOException {
    try (AtomicOutput output = AtomicOutput.open(target, List.of())) {
      put(output, "new");
      output.stream().flush();
      assertThat(target).doesNotExist();
      assertThat(files())
          .singleElement()
          .asString()
          .matches("\\.risk\\.csv\\.foreshock-\\w{16}\\.tmp");
      output.commit();
      assertThat(target).hasContent("new");
    }
    assertThat(files()).containsExactly("risk.csv");
  }

  @Test
  void closedWithoutACommitNothingChanges() throws IOException {
    Files.writeString(target, "old");
    try (AtomicOutput output = AtomicOutput.open(target, List.of())) {
      put(output, "new");
    }
    assertThat(target).hasContent("old");
    assertThat(files()).containsExactly("risk.csv");
  }

  @Test
  void aSecondCommitIsADefect() throws IOException {
    try (AtomicOutput output = AtomicOutput.open(target, List.of())) {
      output.commit();
      assertThatThrownBy(output::commit).isInstanceOf(IllegalStateException.class);
    }
    assertThat(target).hasContent("");
  }

  @Test
  void whenTheRenameFailsTheOldStaysAndTheTemporaryGoes() throws IOException {
    try (AtomicOutput output = AtomicOutput.open(target, List.of())) {
      put(output, "new");
      Files.createDirectories(target.resolve("in the way"));
      assertThatThrownBy(output::commit)
          .isInstanceOf(OutputFailed.class)
          .satisfies(Said.failing("risk.csv: cannot be written"))
          .satisfies(Said.failing("(after 3 bytes)"));
    }
    assertThat(files()).containsExactly("risk.csv");
  }

  @Test
  void keepsTheRightsOfTheFileItReplaces() throws IOException {
    for (String rights : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
      Files.writeString(target, "old");
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(rights));
      try (AtomicOutput output = AtomicOutput.open(target, List.of())) {
        put(output, "new");
        Path temp = folder.resolve(files().get(0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp)))
            .isEqualTo(rights);
        output.commit();
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
          .isEqualTo(rights);
    }
  }

  @Test
  void aNewFileHasTheRightsOfAnyNewFile() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "");
    write("new");
    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void rootKeepsTheOwnerToo() throws IOException {
    Files.writeString(target, "old");
    Assumptions.assumeTrue(isRoot());
    Files.setAttribute(target, "unix:uid", 12345);
    Files.setAttribute(target, "unix:gid", 23456);
    write("new");
    assertThat(Files.getAttribute(target, "unix:uid")).isEqualTo(12345);
    assertThat(Files.getAttribute(target, "unix:gid")).isEqualTo(23456);
  }

  @Test
  void aSymbolicLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("file.csv");
    Files.writeString(real, "old");
    Files.createSymbolicLink(folder.resolve("middle"), Path.of("real/file.csv"));
    Files.createSymbolicLink(target, Path.of("middle"));
    write("new");
    assertThat(Files.isSymbolicLink(target)).isTrue();
    assertThat(Files.isSymbolicLink(real)).isFalse();
    assertThat(real).hasContent("new");
  }

  @Test
  void aLinkToNothingYetMakesWhatItLeadsTo() throws IOException {
    Files.createSymbolicLink(target, Path.of("later.csv"));
    write("new");
    assertThat(folder.resolve("later.csv")).isRegularFile().hasContent("new");
    assertThat(Files.isSymbolicLink(target)).isTrue();
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    Files.createSymbolicLink(target, Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("risk.csv"));
    assertThat(refused(target, List.of())).isEqualTo(OutputFailed.Why.LINK_LOOP);
  }

  @Test
  void foldersAndMissingFoldersAreRefusedInWords() {
    assertThat(refused(folder, List.of())).isEqualTo(OutputFailed.Why.FOLDER);
    Path nowhere = folder.resolve("none/risk.csv");
    assertThat(refused(nowhere, List.of())).isEqualTo(OutputFailed.Why.NO_PARENT);
    assertThatThrownBy(() -> AtomicOutput.open(nowhere, List.of()))
        .satisfies(Said.failing(nowhere + ": its folder does not exist; make it first"));
  }

  @Test
  void anInputIsNeverReplacedByWhateverName() throws IOException {
    Path input = Files.writeString(folder.resolve("crm.csv"), "data");
    Files.createSymbolicLink(folder.resolve("soft.csv"), input);
    Files.createLink(folder.resolve("hard.csv"), input);
    Path missing = Path.of("-");
    String roundabout = "../" + folder.getFileName() + "/crm.csv";
    for (String name : List.of("crm.csv", "soft.csv", "hard.csv", roundabout)) {
      assertThat(refused(folder.resolve(name), List.of(missing, input)))
          .isEqualTo(OutputFailed.Why.INPUT);
    }
    assertThat(input).hasContent("data");
    assertThat(files()).hasSize(3);
  }

  @Test
  void aProtectedFileOrFolderIsRefused() throws IOException {
    Files.writeString(target, "old");
    Assumptions.assumeFalse(isRoot());
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
    assertThat(refused(target, List.of())).isEqualTo(OutputFailed.Why.PROTECTED);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThatThrownBy(() -> AtomicOutput.open(folder.resolve("new.csv"), List.of()))
        .isInstanceOf(OutputFailed.class)
        .satisfies(Said.failing("permission denied"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aFullDeviceFailsAndStaysADevice() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    try (AtomicOutput output = AtomicOutput.open(full, List.of())) {
      put(output, "new");
      assertThatThrownBy(output::commit).isInstanceOf(OutputFailed.class);
    }
    assertThat(Files.isRegularFile(full)).isFalse();
  }

  @Test
  void aDeviceBehindALinkIsWrittenThrough() throws IOException {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/null")));
    Files.createSymbolicLink(target, Path.of("/dev/null"));
    write("new");
    assertThat(Files.isSymbolicLink(target)).isTrue();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThat(files()).containsExactly("risk.csv");
    Files.delete(target);
  }

  @Test
  void namesOfOpenDescriptorsAreNotFollowed() throws IOException {
    assertThat(OutputPlace.of(Path.of("/dev/stdout")).kind()).isEqualTo(OutputPlace.Kind.STDOUT);
    assertThat(OutputPlace.of(Path.of("/dev/fd/2")).kind()).isEqualTo(OutputPlace.Kind.STDERR);
    assertThat(OutputPlace.of(Path.of("/dev/fd/7")).kind()).isEqualTo(OutputPlace.Kind.THROUGH);
    Files.createSymbolicLink(target, Path.of("/dev/stdout"));
    assertThat(OutputPlace.of(target).kind()).isEqualTo(OutputPlace.Kind.STDOUT);
    Files.delete(target);
  }

  @Test
  @Timeout(20)
  void aFifoIsWrittenThrough() throws Exception {
    makeFifo();
    CompletableFuture<String> reader = CompletableFuture.supplyAsync(this::readTarget);
    write("through");
    assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo("through");
    assertThat(Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(files()).containsExactly("risk.csv");
  }

  @Test
  @Timeout(20)
  void aFifoWhoseReaderGoesIsAClosedPipe() throws Exception {
    makeFifo();
    Process head = new ProcessBuilder("head", "-c", "1", target.toString()).start();
    try (AtomicOutput output = AtomicOutput.open(target, List.of())) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  output.stream().write(new byte[100_000]);
                }
              })
          .isInstanceOf(ClosedPipe.class);
    }
    assertThat(head.waitFor()).isZero();
  }

  @Test
  void sweepsOldTemporariesOfThisTargetOnly() throws IOException {
    Path stale = old(".risk.csv.foreshock-0123456789abcdef.tmp", 61);
    Path young = old(".risk.csv.foreshock-1123456789abcdef.tmp", 30);
    Path others = old(".other.csv.foreshock-0123456789abcdef.tmp", 600);
    Path alike = old(".risk.csv.foreshock-mine.tmp", 600);
    Path alien = old("Xrisk.csv.foreshock-0123456789abcdef.tmp", 600);
    write("new");
    assertThat(stale).doesNotExist();
    assertThat(List.of(young, others, alike, alien)).allMatch(Files::exists);
  }

  @Test
  void aNameAsLongAsTheSystemAllowsCanBeWritten() throws IOException {
    target = folder.resolve("ж".repeat(125) + ".csv");
    write("new");
    assertThat(target).hasContent("new");
    assertThat(files()).hasSize(1);
  }

  @Test
  void aRunThatIsStoppedLeavesNothingBehind() throws Exception {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Hanging.class.getName(),
                target.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(run.getInputStream().read()).isEqualTo('.');
    assertThat(files()).hasSize(1);
    run.destroy();
    assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(143);
    assertThat(files()).isEmpty();
  }

  /** Writes half a file and waits to be ended. */
  static final class Hanging {
    private Hanging() {}

    public static void main(String[] args) throws Exception {
      try (AtomicOutput output = AtomicOutput.open(Path.of(args[0]), List.of())) {
        output.stream().write(new byte[100_000]);
        System.out.print('.');
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }

  private void write(String text) throws IOException {
    try (AtomicOutput output = AtomicOutput.open(target, List.of())) {
      put(output, text);
      output.commit();
    }
  }

  private static void put(AtomicOutput output, String text) throws IOException {
    output.stream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static OutputFailed.Why refused(Path path, List<Path> inputs) {
    OutputFailed failed =
        catchThrowableOfType(OutputFailed.class, () -> AtomicOutput.open(path, inputs));
    assertThat(failed.path()).isEqualTo(path.toString());
    return failed.why();
  }

  private Path old(String name, int minutes) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "x");
    Instant then = Instant.now().minus(Duration.ofMinutes(minutes));
    return Files.setLastModifiedTime(file, FileTime.from(then));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String readTarget() {
    try {
      return Files.readString(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void makeFifo() throws Exception {
    Process made = new ProcessBuilder("mkfifo", target.toString()).start();
    Assumptions.assumeTrue(made.waitFor() == 0);
  }

  private boolean isRoot() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"));
  }
}
