package foreshock.report;

import java.util.List;

/**
 * The answer of a command before it is written in any format.
 *
 * @param columns in the order of the contract
 * @param rows each as long as {@code columns}
 */
public record ResultTable(List<Column> columns, List<List<Cell>> rows) {
  public ResultTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /** The table with text in the place of nested cells, for formats that cannot hold them. */
  ResultTable flat() {
    boolean nested = rows.stream().anyMatch(row -> row.stream().anyMatch(Cell::isNested));
    return nested
        ? new ResultTable(
            columns, rows.stream().map(row -> row.stream().map(Cell::flat).toList()).toList())
        : this;
  }
}
