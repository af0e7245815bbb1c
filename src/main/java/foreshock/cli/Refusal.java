package foreshock.cli;

import foreshock.ingest.DataProblem;
import foreshock.ingest.Remark;

/** Ends a run with a message for the user and an exit code; not a defect. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final transient Remark remark;

  private Refusal(int exitCode, Remark remark) {
    super(remark.key());
    this.exitCode = exitCode;
    this.remark = remark;
  }

  static Refusal usage(Remark remark) {
    return new Refusal(ExitCode.USAGE, remark);
  }

  static Refusal usage(DataProblem problem) {
    return usage(Remark.of("problem.alone", problem));
  }

  static Refusal usage(String message) {
    return usage(Remark.of("problem.alone", message));
  }

  static Refusal input(Remark remark) {
    return new Refusal(ExitCode.INPUT, remark);
  }

  static Refusal input(DataProblem problem) {
    return input(Remark.of("problem.alone", problem));
  }

  static Refusal input(String message) {
    return input(Remark.of("problem.alone", message));
  }

  static Refusal output(Remark remark) {
    return new Refusal(ExitCode.OUTPUT, remark);
  }

  static Refusal output(String message) {
    return output(Remark.of("problem.alone", message));
  }

  int exitCode() {
    return exitCode;
  }

  /** What the user is told. */
  Remark remark() {
    return remark;
  }
}
