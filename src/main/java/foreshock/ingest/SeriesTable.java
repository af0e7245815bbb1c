package foreshock.ingest;

import java.util.List;
import java.util.Map;

/**
 * A table of totals by period as it was read.
 *
 * @param rows in ascending order of group and period, one for each pair of them
 * @param grid the calendar that the periods keep
 * @param periodHeader header of the column of periods
 * @param leadingHeader header of the column that may run ahead
 * @param laggingHeader header of the column that may follow
 * @param groupHeader header of the column of groups, empty where the table has none
 * @param dataRows rows below the header
 * @param rejectedByReason rows set aside, by {@link ProblemCode#key()}
 * @param problems the first three of each kind
 * @param repeated rows that came twice and were counted once
 * @param sha256 of the file's bytes
 */
public record SeriesTable(
    List<Row> rows,
    SeriesGrid grid,
    String periodHeader,
    String leadingHeader,
    String laggingHeader,
    String groupHeader,
    long dataRows,
    Map<String, Long> rejectedByReason,
    List<DataProblem> problems,
    long repeated,
    String sha256) {

  /**
   * One period of one group.
   *
   * @param group empty where the table has none
   * @param period place on the grid, from 0
   * @param leading NaN where the cell is empty
   * @param lagging the same
   */
  public record Row(String group, int period, double leading, double lagging) {}

  public SeriesTable {
    rows = List.copyOf(rows);
    rejectedByReason = Map.copyOf(rejectedByReason);
    problems = List.copyOf(problems);
  }

  /** Rows set aside. */
  public long rejected() {
    return rejectedByReason.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Columns of a series table by the user's names; empty ones are found by their headers. */
  public record Names(String leading, String lagging, String group) {}
}
