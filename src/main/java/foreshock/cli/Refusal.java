package foreshock.cli;

/** Ends a run with a message for the user and an exit code; not a defect. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private Refusal(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static Refusal usage(String message) {
    return new Refusal(ExitCode.USAGE, message);
  }

  static Refusal input(String message) {
    return new Refusal(ExitCode.INPUT, message);
  }

  static Refusal output(String message) {
    return new Refusal(ExitCode.OUTPUT, message);
  }

  int exitCode() {
    return exitCode;
  }
}
