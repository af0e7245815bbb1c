package foreshock.cli;

/** What a run says to the one that started it; frozen. */
public final class ExitCode {
  /** Every byte asked for is on disk or was taken by the pipe. */
  public static final int DONE = 0;

  /** A defect of foreshock. */
  public static final int DEFECT = 1;

  /** Wrong usage or configuration. */
  public static final int USAGE = 2;

  /** The memory is too small for the input; also what the JVM itself ends with. */
  public static final int MEMORY = 3;

  /** The input cannot be used. */
  public static final int INPUT = 4;

  /** The output could not be written. */
  public static final int OUTPUT = 5;

  /** A client is at the level of {@code --fail-on} or above. */
  public static final int FLAGGED = 10;

  /** The newest date is older than {@code --max-age} allows. */
  public static final int STALE = 11;

  private ExitCode() {}
}
