package foreshock.testdata;

import foreshock.cli.CommandRun;
import foreshock.cli.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The whole program in-process: arguments and streams in, exit code and bytes out. */
public final class Cli {
  /** The same bytes on any day. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-01T09:00:00Z"), ZoneOffset.UTC);

  private Cli() {}

  /** What a run gave. */
  public record Result(int exit, byte[] stdout, byte[] stderr) {
    public String out() {
      return new String(stdout, StandardCharsets.UTF_8);
    }

    public String err() {
      return new String(stderr, StandardCharsets.UTF_8);
    }
  }

  /** Something that runs a command line; {@link #run} is the real one. */
  @FunctionalInterface
  public interface Program {
    Result run(List<String> args, byte[] stdin, Map<String, String> environment, Path folder);
  }

  /**
   * Runs foreshock with nothing of this process's own surroundings but what is given, on a day that
   * stays.
   */
  public static Result run(
      List<String> args, byte[] stdin, Map<String, String> environment, Path folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        CommandRun.run(
            args.toArray(String[]::new),
            new Console(
                new ByteArrayInputStream(stdin), out, err, environment, folder, () -> CLOCK));
    return new Result(exit, out.toByteArray(), err.toByteArray());
  }
}
