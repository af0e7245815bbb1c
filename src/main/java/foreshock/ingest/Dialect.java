package foreshock.ingest;

/**
 * How a text is cut into cells.
 *
 * @param delimiter between cells
 * @param backslash whether {@code \"} stands for a quote inside a quoted cell
 * @param separatorLine whether the first line is Excel's {@code sep=;}
 * @param single whether there is but one column, so that the delimiter never occurs
 * @param reason how it was found
 */
record Dialect(
    char delimiter, boolean backslash, boolean separatorLine, boolean single, Remark reason) {
  /** The delimiter for people and JSON; empty for a single column. */
  String label() {
    return single ? "" : String.valueOf(delimiter);
  }
}
