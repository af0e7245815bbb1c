package foreshock.cli;

import foreshock.ingest.DataProblem;
import foreshock.ingest.Remark;
import foreshock.report.OutputFailed;
import java.io.IOException;

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

  static Refusal input(Remark remark) {
    return new Refusal(ExitCode.INPUT, remark);
  }

  static Refusal input(DataProblem problem) {
    return input(Remark.of("problem.alone", problem));
  }

  static Refusal output(Remark remark) {
    return new Refusal(ExitCode.OUTPUT, remark);
  }

  /**
   * An output that could not be written.
   *
   * @param name of it, as the user gave it
   */
  static Refusal output(IOException failed, String name) {
    return output(
        failed instanceof OutputFailed known
            ? known.remark(name)
            : Remark.of("usage.output", name, String.valueOf(failed.getMessage())));
  }

  int exitCode() {
    return exitCode;
  }

  /** What the user is told. */
  Remark remark() {
    return remark;
  }
}
