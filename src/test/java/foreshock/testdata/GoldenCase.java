package foreshock.testdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.util.diff.DiffUtils;

/**
 * A golden case is a folder: {@code cmd} holds the command line, {@code stdout}, {@code stderr} and
 * {@code exit} what is expected (absent means empty, empty, 0), {@code expect/NAME} a file that the
 * run must write; every other file is input. A {@code before} holds command lines that are run
 * first and must end with 0; what they print does not matter, and what they write is input. It runs
 * in a copy of the folder in which {@code sample-data} stands too; {@code @sample/} in the command
 * means that.
 */
public final class GoldenCase {
  private static final String EXPECT = "expect/";
  private static final int CONTEXT_LINES = 3;
  private static final int DIFF_LINES = 80;

  private final Path folder;
  private final Path sampleData;
  private final Cli.Program program;

  public GoldenCase(Path folder, Path sampleData, Cli.Program program) {
    this.folder = folder;
    this.sampleData = sampleData;
    this.program = program;
  }

  /**
   * Runs it twice; the text says all that differs from what is expected, and is empty where nothing
   * does.
   */
  public String check(Path scratch) throws IOException {
    TreeMap<String, byte[]> actual = run(Files.createDirectories(scratch.resolve("first")));
    TreeMap<String, byte[]> again = run(Files.createDirectories(scratch.resolve("once more")));
    String unsteady = differences(actual, again);
    if (!unsteady.isEmpty()) {
      return "two runs of the same command differ:\n" + unsteady;
    }
    return differences(expected(), actual);
  }

  /** Runs it and writes what it gave into the folder as what is expected from now on. */
  public void accept(Path scratch) throws IOException {
    TreeMap<String, byte[]> actual = run(Files.createDirectories(scratch.resolve("first")));
    for (String old : expected().keySet()) {
      if (!actual.containsKey(old)) {
        Files.deleteIfExists(folder.resolve(old));
      }
    }
    for (Map.Entry<String, byte[]> one : actual.entrySet()) {
      Path file = folder.resolve(one.getKey());
      if (one.getKey().equals("exit") && text(one.getValue()).equals("0\n")) {
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(file.getParent());
        Files.write(file, one.getValue());
      }
    }
  }

  private TreeMap<String, byte[]> run(Path place) throws IOException {
    List<Path> inputs = new ArrayList<>();
    for (Path file : TestFiles.under(folder)) {
      String name = name(folder, file);
      if (!isExpectation(name) && !name.equals("cmd") && !name.equals("before")) {
        Path copy = place.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        inputs.add(copy);
      }
    }
    String command = Files.readString(folder.resolve("cmd")).strip();
    Path link = place.resolve("sample-data");
    List<String> before =
        Files.exists(folder.resolve("before"))
            ? Files.readAllLines(folder.resolve("before"))
            : List.of();
    if (command.contains("@sample/") || before.toString().contains("@sample/")) {
      Files.createSymbolicLink(link, sampleData.toAbsolutePath());
    }
    for (String one : before) {
      prepare(one, place);
    }
    if (!before.isEmpty()) {
      TestFiles.under(place).stream()
          .filter(file -> !file.startsWith(link) && !inputs.contains(file))
          .forEach(inputs::add);
    }
    ShellLine line = ShellLine.parse(command.replace("@sample/", "sample-data/"), place);
    if (line.words().isEmpty() || !line.words().get(0).equals("foreshock")) {
      throw new IllegalArgumentException(folder + "/cmd must begin with foreshock: " + command);
    }
    if (!line.pipe().isEmpty() || line.stdout().isPresent()) {
      throw new IllegalArgumentException(folder + "/cmd must not use | or >: " + command);
    }
    byte[] stdin =
        line.stdin().isPresent()
            ? Files.readAllBytes(place.resolve(line.stdin().get()))
            : new byte[0];
    Cli.Result result =
        program.run(
            line.words().subList(1, line.words().size()),
            stdin,
            new HashMap<>(line.environment()),
            place);

    if (Files.isSymbolicLink(link)) {
      Files.delete(link);
    }
    TreeMap<String, byte[]> given = new TreeMap<>();
    putUnlessEmpty(given, "stdout", result.stdout());
    putUnlessEmpty(given, "stderr", result.stderr());
    given.put("exit", (result.exit() + "\n").getBytes(StandardCharsets.UTF_8));
    for (Path file : TestFiles.under(place)) {
      if (!inputs.contains(file)) {
        given.put(EXPECT + name(place, file), Files.readAllBytes(file));
      }
    }
    return given;
  }

  private void prepare(String command, Path place) throws IOException {
    ShellLine line = ShellLine.parse(command.replace("@sample/", "sample-data/"), place);
    Cli.Result result =
        program.run(
            line.words().subList(1, line.words().size()),
            new byte[0],
            new HashMap<>(line.environment()),
            place);
    if (result.exit() != 0) {
      throw new IllegalStateException(folder + "/before: " + command + "\n" + result.err());
    }
  }

  private TreeMap<String, byte[]> expected() throws IOException {
    TreeMap<String, byte[]> expected = new TreeMap<>();
    expected.put("exit", "0\n".getBytes(StandardCharsets.UTF_8));
    for (Path file : TestFiles.under(folder)) {
      if (isExpectation(name(folder, file))) {
        expected.put(name(folder, file), Files.readAllBytes(file));
      }
    }
    expected.put(
        "exit", (text(expected.get("exit")).strip() + "\n").getBytes(StandardCharsets.UTF_8));
    expected.values().removeIf(bytes -> bytes.length == 0);
    return expected;
  }

  private static boolean isExpectation(String name) {
    return List.of("stdout", "stderr", "exit").contains(name) || name.startsWith(EXPECT);
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static void putUnlessEmpty(Map<String, byte[]> given, String name, byte[] bytes) {
    if (bytes.length > 0) {
      given.put(name, bytes);
    }
  }

  private static String differences(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    TreeMap<String, byte[]> all = new TreeMap<>(expected);
    all.putAll(actual);
    StringBuilder text = new StringBuilder();
    for (String name : all.keySet()) {
      byte[] before = expected.getOrDefault(name, new byte[0]);
      byte[] now = actual.getOrDefault(name, new byte[0]);
      if (!Arrays.equals(before, now)) {
        text.append(diff(name, text(before), text(now)));
      }
    }
    return text.toString();
  }

  private static String diff(String name, String before, String now) {
    List<String> old = lines(before);
    List<String> lines =
        DiffUtils.generateUnifiedDiff(
            name + " (expected)",
            name + " (now)",
            old,
            DiffUtils.diff(old, lines(now)),
            CONTEXT_LINES);
    String rest =
        lines.size() > DIFF_LINES ? "… " + (lines.size() - DIFF_LINES) + " more lines\n" : "";
    return String.join("\n", lines.subList(0, Math.min(lines.size(), DIFF_LINES))) + "\n" + rest;
  }

  /** Lines with their ends made visible where they are not plain. */
  private static List<String> lines(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(Arrays.asList(text.replace("\r", "␍").split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) {
      lines.remove(last);
    } else {
      lines.set(last, lines.get(last) + "␄ no newline at the end");
    }
    return lines;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
