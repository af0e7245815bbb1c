package foreshock.ingest;

/**
 * The input cannot be used at all (exit code 4): missing, not a CSV, too many rejects, no role
 * found, ambiguous dates.
 */
public final class UnusableInput extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient DataProblem problem;

  public UnusableInput(DataProblem problem) {
    super(problem.code().key());
    this.problem = problem;
  }

  /** What is wrong and what to do. */
  public DataProblem problem() {
    return problem;
  }
}
