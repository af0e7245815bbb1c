package foreshock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreshock.testdata.StubJar;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * scripts/foreshock as a process, with a stub in the place of the program that tells what it was
 * given.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  private static final Path LAUNCHER = TestFiles.repository().resolve("scripts/foreshock");
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "readlink",
          "locale",
          "ls",
          "awk",
          "stat",
          "cksum",
          "rm",
          "mkdir",
          "cat",
          "sleep",
          "df",
          "find",
          "od",
          "mv",
          "tput",
          "stty",
          "cp",
          "java");

  @TempDir static Path shared;
  private static Path stub;

  @TempDir Path folder;
  private final TreeMap<String, String> environment = new TreeMap<>();

  private record Run(int exit, String out, String err) {
    List<String> values(String key) {
      return out.lines()
          .filter(line -> line.startsWith(key + " "))
          .map(line -> line.substring(key.length() + 1))
          .toList();
    }
  }

  @BeforeAll
  static void compileStub() throws IOException {
    stub = StubJar.make(shared);
  }

  @BeforeEach
  void setEnvironment() {
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("FORESHOCK_JAR", stub.toString());
    environment.put("FORESHOCK_NO_CACHE", "1");
  }

  /** JUnit warns of each link that leads out of the folder it clears. */
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  @Test
  void exitCodePassesThrough() throws Exception {
    assertThat(run("--exit", "0").exit()).isZero();
    assertThat(run("--exit", "11").exit()).isEqualTo(11);
  }

  @Test
  void argumentsArriveAsTheyWere() throws Exception {
    Path data = Files.writeString(folder.resolve("a.csv"), "x");
    assertThat(data).exists();
    String[] arguments = {
      "scan",
      "a b",
      "",
      "*",
      "*.csv",
      "Ромашка",
      "--opt=x y",
      "$HOME",
      "a\\b",
      "\"q\"",
      "-",
      "два\nряда"
    };
    assertThat(run(arguments).values("arg"))
        .isEqualTo(Arrays.stream(arguments).map(text -> text.replace("\n", "␤")).toList());
    assertThat(run().values("arg")).isEmpty();
  }

  @Test
  void standardInputAndErrorPassThrough() throws Exception {
    Run run = run(List.of(LAUNCHER.toString(), "--echo"), "Москва\n");
    assertThat(run.values("stdin")).containsExactly("Москва");
    assertThat(run.err()).isEqualTo("stub on stderr\n");
  }

  @Test
  void anEmptyEnvironmentGetsAUtf8Locale() throws Exception {
    environment.keySet().retainAll(List.of("PATH", "FORESHOCK_JAR"));
    Run run = run("scan", "Zürich.csv");
    assertThat(run.exit()).isZero();
    assertThat(run.values("arg")).containsExactly("scan", "Zürich.csv");
    assertThat(run.values("path")).containsExactly("Zürich.csv");
    assertThat(run.values("env"))
        .contains("LC_ALL=C.UTF-8")
        .noneMatch(line -> line.startsWith("FORESHOCK_LANG"));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theUsersLanguageIsPassedOn() throws Exception {
    environment.put("LANG", "ru_RU.KOI8-R");
    Run run = run("scan", "Отчёт.csv");
    assertThat(run.values("env")).contains("FORESHOCK_LANG=ru_RU.KOI8-R", "LC_ALL=C.UTF-8");
    assertThat(run.values("path")).containsExactly("Отчёт.csv");
    environment.put("LC_ALL", "C.UTF-8");
    assertThat(run("scan").values("env")).contains("FORESHOCK_LANG=C.UTF-8");
    environment.put("FORESHOCK_LANG", "en");
    assertThat(run("scan").values("env")).contains("FORESHOCK_LANG=en");
  }

  @Test
  void aPipeIsNoTerminal() throws Exception {
    environment.put("FORESHOCK_STDOUT_TTY", "1");
    environment.put("FORESHOCK_STDERR_TTY", "1");
    environment.put("FORESHOCK_COLUMNS", "wide");
    assertThat(run("scan").values("env"))
        .noneMatch(line -> line.matches("FORESHOCK_(.*TTY|COLUMNS)=.*"));
    environment.put("COLUMNS", "132");
    assertThat(run("scan").values("env")).contains("FORESHOCK_COLUMNS=132");
  }

  @Test
  void aTerminalIsOne() throws Exception {
    assumeTrue(tool("script") != null, "script(1) makes a terminal; without it this is not tested");
    assumeTrue(OS.LINUX.isCurrentOs(), "another script(1)");
    Run run =
        run(
            List.of(
                "script",
                "-qec",
                "stty cols 71 rows 20; exec '" + LAUNCHER + "' scan",
                "/dev/null"),
            "");
    assertThat(run.out().replace("\r", "").lines())
        .contains(
            "env FORESHOCK_STDOUT_TTY=1", "env FORESHOCK_STDERR_TTY=1", "env FORESHOCK_COLUMNS=71");
  }

  @Test
  void itFindsItsJarThroughLinksAndOddFolders() throws Exception {
    Path home = install(folder.resolve("Папка с пробелами"));
    Files.createDirectories(home.resolve("target"));
    Files.copy(stub, home.resolve("target/foreshock.jar"));
    environment.remove("FORESHOCK_JAR");
    Path elsewhere = Files.createDirectories(folder.resolve("else where/bin"));
    Files.createSymbolicLink(elsewhere.resolve("two"), home.resolve("scripts/foreshock"));
    Files.createSymbolicLink(elsewhere.resolve("one"), Path.of("two"));
    Run run = run(List.of(elsewhere.resolve("one").toString(), "a"), "");
    assertThat(run.err()).isEmpty();
    assertThat(run.values("arg")).containsExactly("a");
    environment.put("PATH", elsewhere + ":" + environment.get("PATH"));
    assertThat(run(List.of("sh", "-c", "one b"), "").values("arg")).containsExactly("b");
    assertThat(
            run(List.of("sh", "-c", "cd '" + home.resolve("scripts") + "' && sh foreshock c"), "")
                .values("arg"))
        .containsExactly("c");
  }

  @Test
  void theJarIsBuiltOnceWhenTwoStartTogether() throws Exception {
    Path home = install(folder.resolve("fresh one"));
    environment.remove("FORESHOCK_JAR");
    Path log = folder.resolve("builds");
    fakeMaven(
        "echo \"$PWD $*\" >>'"
            + log
            + "'; cat; echo words of Maven; mkdir -p target; echo thin >target/foreshock.jar; sleep 1;"
            + " cp '"
            + stub
            + "' target/foreshock.jar");
    List<String> command = List.of(home.resolve("scripts/foreshock").toString(), "--echo");
    Process first = start(command);
    Process second = start(command);
    for (Process process : List.of(first, second)) {
      Run run = finish(process, "данные\n");
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.values("stdin")).containsExactly("данные");
      assertThat(run.out()).doesNotContain("words of Maven");
    }
    assertThat(log).hasContent(home.toRealPath() + " -q -DskipTests package");
    assertThat(home.resolve("target/.building")).doesNotExist();
  }

  @Test
  void aBuildThatWasKilledIsDoneAgain() throws Exception {
    Path home = install(folder.resolve("killed"));
    environment.remove("FORESHOCK_JAR");
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.createDirectories(home.resolve("target/.building"));
    Files.writeString(home.resolve("target/.building/pid"), gone.pid() + "\n");
    Files.writeString(home.resolve("target/foreshock.jar"), "half");
    fakeMaven("cp '" + stub + "' target/foreshock.jar");
    Run run = run(List.of(home.resolve("scripts/foreshock").toString(), "a"), "");
    assertThat(run.values("arg")).as(run.err()).containsExactly("a");
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    Path home = install(folder.resolve("bare"));
    String launcher = home.resolve("scripts/foreshock").toString();
    environment.remove("FORESHOCK_JAR");
    environment.put("PATH", bin().toString());
    Run noMaven = run(List.of(launcher), "");
    assertThat(noMaven.exit()).isEqualTo(2);
    assertThat(noMaven.err()).startsWith("foreshock: ").contains("Maven");

    fakeMaven("echo cannot resolve; exit 1");
    Run failed = run(List.of(launcher), "");
    assertThat(failed.exit()).isEqualTo(2);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("cannot resolve", "the build failed");
    assertThat(home.resolve("target/.building")).doesNotExist();

    Files.delete(bin().resolve("java"));
    environment.remove("JAVA_HOME");
    Run noJava = run(List.of(launcher), "");
    assertThat(noJava.exit()).isEqualTo(2);
    assertThat(noJava.err()).contains("needs Java 17 or later");
    environment.put("LANG", "ru_RU.UTF-8");
    assertThat(run(List.of(launcher), "").err()).contains("нужна Java 17 или новее");
    assertThat(run(List.of(launcher, "scan", "--lang", "en"), "").err()).contains("needs Java 17");
    environment.remove("LANG");
    assertThat(run(List.of(launcher, "scan", "--lang=ru"), "").err()).contains("нужна Java 17");

    Path old = Files.createDirectories(folder.resolve("old java"));
    script(old.resolve("bin/java"), "exit 9");
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
    environment.put("JAVA_HOME", old.toString());
    assertThat(run(List.of(launcher), "").err()).contains("old java/bin/java: Java 1.8.0_402");

    environment.put("FORESHOCK_JAR", "/no/such.jar");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    assertThat(run(List.of(launcher), "").err()).contains("no file /no/such.jar");
  }

  @Test
  void flagsFollowTheSizeOfTheInputs() throws Exception {
    Files.writeString(folder.resolve("small one.csv"), "x");
    try (var large = new java.io.RandomAccessFile(folder.resolve("large one.csv").toFile(), "rw")) {
      large.setLength(60_000_000);
    }
    List<String> quick = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    assertThat(run("scan", "small one.csv").values("jvm")).containsAll(quick);
    assertThat(run("scan").values("jvm")).containsAll(quick);
    for (List<String> large :
        List.of(
            List.of("scan", "small one.csv", "large one.csv"),
            List.of("scan", "--orders=large one.csv"),
            List.of("scan", "--orders", "large*.csv"),
            List.of("scan", "-"))) {
      assertThat(run(large.toArray(String[]::new)).values("jvm"))
          .as("%s", large)
          .contains("-XX:+UseParallelGC")
          .doesNotContain("-XX:TieredStopAtLevel=1");
    }
    environment.put("FORESHOCK_JAVA_OPTS", "-XX:+UseG1GC -Dx=y");
    assertThat(run("scan").values("jvm"))
        .contains("-XX:+UseG1GC", "-Dx=y")
        .doesNotContain("-XX:+UseSerialGC");
  }

  @Test
  void anArchiveIsMadeByTheFirstRunAndUsedByTheNext() throws Exception {
    Path cache = useCache(folder.resolve("мой cache"));
    Files.writeString(folder.resolve("a.csv"), "x");

    Run help = run("--help");
    assertThat(help.values("jvm")).noneMatch(flag -> flag.contains("Archive"));
    assertThat(cache).doesNotExist();

    Run first = run("scan", "a.csv", "--exit", "10");
    assertThat(first.exit()).isEqualTo(10);
    assertThat(first.err()).isEqualTo("stub on stderr\n");
    assertThat(first.values("jvm")).anyMatch(flag -> flag.startsWith("-XX:ArchiveClassesAtExit="));

    Run second = run("scan", "a.csv", "--exit", "10");
    assertThat(second.exit()).isEqualTo(10);
    assertThat(second.err()).isEqualTo("stub on stderr\n");
    assertThat(second.out().replaceAll("(?m)^jvm .*\n", ""))
        .isEqualTo(first.out().replaceAll("(?m)^jvm .*\n", ""));
    assertThat(second.values("jvm")).anyMatch(flag -> flag.startsWith("-XX:SharedArchiveFile="));
    assertThat(names(cache)).hasSize(1).allMatch(name -> name.endsWith(".jsa"));
    assertThat(run("--help").values("jvm"))
        .anyMatch(flag -> flag.startsWith("-XX:SharedArchiveFile="));
  }

  @Test
  void archivesThatAreNotWholeOrOfAnotherJarGo() throws Exception {
    Path cache = useCache(folder.resolve("cache"));
    Files.writeString(folder.resolve("a.csv"), "x");
    Path jar = Files.copy(stub, folder.resolve("own.jar"));
    environment.put("FORESHOCK_JAR", jar.toString());
    run("scan", "a.csv");
    run("scan", "a.csv");
    String old = names(cache).get(0);

    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
    Run first = run("scan", "a.csv");
    String setAside = names(cache).get(0);
    assertThat(names(cache)).hasSize(1).doesNotContain(old);
    assertThat(first.values("jvm")).anyMatch(flag -> flag.endsWith(setAside));

    Path torn = cache.resolve(setAside);
    Files.delete(torn);
    Files.write(torn, new byte[100_000]);
    Run afterTorn = run("scan", "a.csv");
    assertThat(afterTorn.exit()).isZero();
    assertThat(names(cache)).hasSize(1).doesNotContain(setAside);

    Run whole = run("scan", "a.csv");
    assertThat(whole.values("jvm")).anyMatch(flag -> flag.startsWith("-XX:SharedArchiveFile="));
    Path archive = cache.resolve(names(cache).get(0));
    Files.delete(archive);
    Files.writeString(archive, "not an archive");
    Run garbled = run("scan", "a.csv");
    assertThat(garbled.exit()).isZero();
    assertThat(garbled.err()).isEqualTo("stub on stderr\n");
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoMatter() throws Exception {
    Files.writeString(folder.resolve("a.csv"), "x");
    useCache(Files.writeString(folder.resolve("file"), "no folder"));
    Run notAFolder = run("scan", "a.csv");
    assertThat(notAFolder.exit()).isZero();
    assertThat(notAFolder.err()).isEqualTo("stub on stderr\n");
    assertThat(notAFolder.values("jvm")).noneMatch(flag -> flag.contains("Archive"));

    environment.remove("XDG_CACHE_HOME");
    Run noHome = run("scan", "a.csv");
    assertThat(noHome.exit()).isZero();
    assertThat(noHome.values("jvm")).noneMatch(flag -> flag.contains("Archive"));
  }

  @Test
  void aCacheThatMayNotBeWrittenIsNoMatter() throws Exception {
    Files.writeString(folder.resolve("a.csv"), "x");
    Path readOnly = Files.createDirectories(useCache(folder.resolve("read only")));
    assumeTrue(
        readOnly.toFile().setWritable(false) && !Files.isWritable(readOnly),
        "the superuser can write everywhere");
    Run locked = run("scan", "a.csv");
    assertThat(locked.exit()).isZero();
    assertThat(locked.values("jvm")).noneMatch(flag -> flag.contains("Archive"));
  }

  @Test
  void signalsReachTheProgram() throws Exception {
    Files.writeString(folder.resolve("a.csv"), "x");
    useCache(folder.resolve("cache"));
    Process process = start(List.of(LAUNCHER.toString(), "scan", "a.csv", "--sleep"));
    InputStream out = process.getInputStream();
    StringBuilder seen = new StringBuilder();
    while (!seen.toString().contains("sleeping\n")) {
      int next = out.read();
      assertThat(next).as("ended early: %s", seen).isNotNegative();
      seen.append((char) next);
    }
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
  }

  private Path useCache(Path home) {
    environment.remove("FORESHOCK_NO_CACHE");
    environment.put("XDG_CACHE_HOME", home.toString());
    return home.resolve("foreshock");
  }

  private static List<String> names(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A copy of the launcher in a project folder of its own, without a jar. */
  private static Path install(Path home) throws IOException {
    Files.createDirectories(home.resolve("scripts"));
    Files.copy(LAUNCHER, home.resolve("scripts/foreshock"), StandardCopyOption.COPY_ATTRIBUTES);
    return home;
  }

  private void fakeMaven(String body) throws IOException {
    script(bin().resolve("mvn"), body);
    environment.put("PATH", bin().toString());
  }

  /** A folder with the tools that the launcher may use and no others. */
  private Path bin() throws IOException {
    Path bin = folder.resolve("bin");
    if (!Files.isDirectory(bin)) {
      Files.createDirectories(bin);
      for (String name : TOOLS) {
        Path tool = tool(name);
        if (tool != null) {
          Files.createSymbolicLink(bin.resolve(name), tool);
        }
      }
    }
    return bin;
  }

  private static Path tool(String name) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Run run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return run(command, "");
  }

  private Run run(List<String> command, String stdin) throws Exception {
    return finish(start(command), stdin);
  }

  /** Starts it with the environment of this test and nothing else, as {@code env -i} does. */
  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> given = builder.environment();
    given.clear();
    given.putAll(environment);
    return builder.start();
  }

  private Run finish(Process process, String stdin) throws Exception {
    Path out = Files.createTempFile(folder, "out", "");
    Thread copier = new Thread(() -> copy(process.getInputStream(), out));
    copier.start();
    try (var in = process.getOutputStream()) {
      in.write(stdin.getBytes(StandardCharsets.UTF_8));
    } catch (IOException closedByTheOtherSide) {
      assertThat(stdin.toLowerCase(Locale.ROOT)).isNotNull();
    }
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(err).isTrue();
    copier.join();
    String text = Files.readString(out);
    Files.delete(out);
    return new Run(process.exitValue(), text, err);
  }

  private static void copy(InputStream source, Path target) {
    try {
      Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }
}
