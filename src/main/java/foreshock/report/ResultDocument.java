package foreshock.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A result table with all that is said around it; every writer takes one.
 *
 * @param command which command made it
 * @param asOf the date from which everything was seen
 * @param horizonMonths the horizon in months
 * @param parameters settings in force, in the order to be written
 * @param inputs the files read
 * @param headline sentences above the rows (table, markdown, html)
 * @param notes sentences on what could not be told and what was assumed
 * @param table the rows
 */
public record ResultDocument(
    String command,
    LocalDate asOf,
    int horizonMonths,
    Map<String, String> parameters,
    List<Input> inputs,
    List<String> headline,
    List<String> notes,
    ResultTable table) {
  public ResultDocument {
    parameters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
    inputs = List.copyOf(inputs);
    headline = List.copyOf(headline);
    notes = List.copyOf(notes);
  }

  /** One input file: {@code rows} data rows, of which {@code rejected} were set aside. */
  public record Input(String path, String role, String sha256, long rows, long rejected) {}
}
