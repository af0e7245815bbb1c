package foreshock;

import foreshock.cli.CommandRun;
import foreshock.cli.Console;
import foreshock.cli.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Entry point: the real streams, environment and clock; the only place that ends the process. */
public final class Foreshock {
  private Foreshock() {}

  /** Runs the command line and leaves with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> fallen(problem));
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (isTerminal()) {
      environment.put("FORESHOCK_STDOUT_TTY", "1");
    }
    // System.out swallows write errors and recodes by the locale
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(run(args, System.in, out, err, environment, Path.of("")));
  }

  /** Without a thread that it counts on a run would wait for ever; its message may hold names. */
  private static void fallen(Throwable problem) {
    System.err.println("foreshock: " + problem.getClass().getSimpleName());
    Runtime.getRuntime()
        .halt(problem instanceof OutOfMemoryError ? ExitCode.MEMORY : ExitCode.DEFECT);
  }

  /**
   * One run with the streams, environment and folder given; nothing else of the outside is seen but
   * the clock.
   */
  public static int run(
      String[] args,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      Path workingFolder) {
    return CommandRun.run(
        args, new Console(in, out, err, environment, workingFolder, Clock::systemDefaultZone));
  }

  /** Whether standard output is a terminal, where the launcher did not say so. */
  private static boolean isTerminal() {
    try {
      String target = java.nio.file.Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (java.io.IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }
}
