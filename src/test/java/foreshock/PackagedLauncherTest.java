package foreshock;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.StubJar;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * scripts/foreshock with a runtime, a jar and a class-data archive beside it, as in a package. What
 * is really in one is tried by scripts/dist-check.
 */
@EnabledOnOs(OS.LINUX)
class PackagedLauncherTest {
  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void unpack() throws IOException {
    home = folder.resolve("a package");
    for (String part : List.of("scripts", "lib", "runtime/bin")) {
      Files.createDirectories(home.resolve(part));
    }
    Files.copy(
        TestFiles.repository().resolve("scripts/foreshock"), home.resolve("scripts/foreshock"));
    Files.copy(StubJar.make(folder), home.resolve("lib/foreshock.jar"));
    Files.writeString(home.resolve("lib/foreshock.jsa"), "fits no JVM, which then does without");
    executable(
        home.resolve("runtime/bin/java"),
        "echo bundled\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"");
    executable(home.resolve("scripts/foreshock"), "");
    executable(folder.resolve("other/bin/java"), "echo 'the wrong Java'; exit 99");
    Files.writeString(folder.resolve("a.csv"), "x");
  }

  @Test
  void itRunsOnItsOwnRuntimeWithItsOwnArchiveAndMakesNoOther() throws Exception {
    Path cache = Files.createDirectories(folder.resolve("cache"));
    List<String> said = run(Map.of("XDG_CACHE_HOME", cache.toString()), "scan", "a.csv");
    assertThat(said)
        .contains("bundled", "arg scan", "arg a.csv")
        .contains("jvm -XX:SharedArchiveFile=" + home.resolve("lib/foreshock.jsa"))
        .noneMatch(line -> line.contains("ArchiveClassesAtExit"));
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void whoWantsNoArchiveOrHasFlagsOfTheirOwnGetsNone() throws Exception {
    for (String variable : List.of("FORESHOCK_NO_CACHE=1", "FORESHOCK_JAVA_OPTS=-Xshare:off")) {
      String[] parts = variable.split("=");
      assertThat(run(Map.of(parts[0], parts[1]), "--help"))
          .contains("bundled", "arg --help")
          .noneMatch(line -> line.contains("SharedArchiveFile"));
    }
  }

  private List<String> run(Map<String, String> more, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("scripts/foreshock").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", folder.resolve("other").toString());
    builder.environment().putAll(more);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.lines().toList();
  }

  private static void executable(Path file, String body) throws IOException {
    if (!body.isEmpty()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    }
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
