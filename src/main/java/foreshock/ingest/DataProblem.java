package foreshock.ingest;

/**
 * Something about the data that the user should know: what, where, the value, what was expected and
 * what follows.
 *
 * @param code which kind; documented in problems.md
 * @param file the file as the user named it
 * @param line physical line from 1, or 0 when it concerns the whole file
 * @param column header of the column, or empty
 * @param value the value met, or empty; never a name or an e-mail
 * @param remedy what was expected and what to do, in one sentence
 */
public record DataProblem(
    ProblemCode code, String file, long line, String column, String value, String remedy) {
  /**
   * {@code crm.csv:41 renewal_date "31/02/2025" is not a date; expected yyyy-MM-dd; row set aside}.
   */
  public String text() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (!column.isEmpty()) {
      text.append(' ').append(column);
    }
    if (!value.isEmpty()) {
      text.append(" \"").append(value).append('"');
    }
    return text.append(line > 0 || !column.isEmpty() ? " " : ": ").append(remedy).toString();
  }
}
