package foreshock.promises;

import foreshock.Foreshock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The program as a process of its own, begun by a shell, as a user would. */
final class Program {
  private Program() {}

  /** The words that start foreshock, for a shell. */
  static String words(String... flags) {
    return wordsOf(System.getProperty("java.home"), flags);
  }

  /** The same with another Java. */
  static String wordsOf(String javaHome, String... flags) {
    List<String> words = new ArrayList<>();
    words.add(javaHome + File.separator + "bin" + File.separator + "java");
    words.addAll(
        List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    words.addAll(List.of(flags));
    words.addAll(
        List.of(
            "-Dorg.sqlite.tmpdir=" + System.getProperty("org.sqlite.tmpdir"),
            "-cp",
            System.getProperty("java.class.path"),
            Foreshock.class.getName()));
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
  }

  /** A line for bash in which {@code foreshock} is the program; errors go to {@code errors.txt}. */
  static Process shell(Path folder, String line) throws IOException {
    return shell(folder, line, words());
  }

  static Process shell(Path folder, String line, String words) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", line.replace("foreshock ", words + " "));
    builder.environment().keySet().removeIf(name -> name.startsWith("FORESHOCK_"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder
        .directory(folder.toFile())
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }
}
