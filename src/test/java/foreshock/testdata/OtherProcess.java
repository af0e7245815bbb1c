package foreshock.testdata;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class of the tests in a JVM of its own, to be killed or to hold what this one wants. */
public final class OtherProcess {
  private OtherProcess() {}

  /** Starts {@code main} of a class; its standard output is piped, its errors go to a file. */
  public static Process start(Path errors, Class<?> main, String... args) throws IOException {
    return builder(errors, main, args).start();
  }

  /** The same with standard output in a file, where what it said outlives it. */
  public static Process startInto(Path output, Path errors, Class<?> main, String... args)
      throws IOException {
    return builder(errors, main, args).redirectOutput(output.toFile()).start();
  }

  private static ProcessBuilder builder(Path errors, Class<?> main, String... args) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(
        List.of(
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Dorg.sqlite.tmpdir=" + System.getProperty("org.sqlite.tmpdir"),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(errors.toFile());
  }
}
