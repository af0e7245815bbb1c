package foreshock.ingest;

import java.util.List;

/**
 * Where the table lies in its file.
 *
 * @param bodyStart index of the first record behind the header
 * @param headerRows records of the header, 0 where there is none
 * @param preambleRows records above the header that are not blank
 * @param blankAbove blank records above the header
 * @param headers one text a column; those of several rows are joined with {@code | }
 * @param questions row labels and questions apart, for headers of several rows: question, label
 * @param firstHeader the first header record as written, by which a repeated one is known
 * @param headerless whether the names were made up from the content
 * @param fillDown columns whose value stands only on the first row of a group
 * @param reasons what led to it
 */
record Layout(
    int bodyStart,
    int headerRows,
    int preambleRows,
    int blankAbove,
    List<String> headers,
    List<String[]> questions,
    String[] firstHeader,
    boolean headerless,
    boolean[] fillDown,
    List<Remark> reasons) {

  int width() {
    return headers.size();
  }

  /** Whether the first header row numbers the columns and the next one says what they are. */
  boolean idsAbove() {
    return headerRows == 3 || headerRows == 2 && questions.get(0)[0].equals("V1");
  }

  /** The header of a column; the second of the same text has {@code #2} behind it, and so on. */
  static String uniqueName(List<String> headers, int column) {
    String header = headers.get(column);
    int earlier = 0;
    for (int c = 0; c < column; c++) {
      earlier += headers.get(c).equals(header) ? 1 : 0;
    }
    return earlier == 0 ? header : header + " #" + (earlier + 1);
  }
}
