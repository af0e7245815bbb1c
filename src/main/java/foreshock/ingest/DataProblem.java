package foreshock.ingest;

/**
 * Something about the data that the user should know: what, where, the value, what was expected and
 * what follows. {@code report.Wording} says it.
 *
 * @param code which kind; documented in problems.md
 * @param file the file as the user named it
 * @param line physical line from 1, or 0 when it concerns the whole file
 * @param column header of the column, or empty
 * @param value the value met, {@link #ADDRESS}, or empty; never a name or an e-mail
 * @param remedy what was expected and what to do, in one sentence
 */
public record DataProblem(
    ProblemCode code, String file, long line, String column, String value, Remark remedy) {
  /** Stands for an e-mail, which is never shown: no value that is shown has this sign. */
  public static final String ADDRESS = "@";

  /** The same problem without what stands in the file. */
  public DataProblem withoutValue() {
    return new DataProblem(code, file, line, column, "", remedy);
  }

  /** The same problem of another kind. */
  DataProblem as(ProblemCode other) {
    return new DataProblem(other, file, line, column, value, remedy);
  }

  /**
   * The same problem with what follows from it.
   *
   * @param key of a sentence that takes the remedy and goes on
   */
  DataProblem followedBy(String key) {
    return new DataProblem(code, file, line, column, value, Remark.of(key, remedy));
  }
}
