package foreshock.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that are looked at before a file is read.
 *
 * @param records of the whole file, or of its beginning
 * @param lines physical line on which each begins
 * @param tail records of the end of a large file, without the first, which may be cut
 * @param complete whether {@code records} is the whole file
 */
record Sample(List<String[]> records, List<Long> lines, List<String[]> tail, boolean complete) {

  static Sample of(String head, String tail, Dialect dialect, boolean complete) throws IOException {
    List<String[]> records = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    parse(head, dialect, records, lines);
    if (!complete && records.size() > 1) {
      records.remove(records.size() - 1);
      lines.remove(lines.size() - 1);
    }
    List<String[]> end = new ArrayList<>();
    parse(tail, dialect, end, new ArrayList<>());
    if (!end.isEmpty()) {
      end.remove(0);
    }
    return new Sample(records, lines, end, complete);
  }

  private static void parse(String text, Dialect dialect, List<String[]> records, List<Long> lines)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    try (RecordReader reader = new RecordReader(new StringReader(text), dialect)) {
      while (reader.next()) {
        records.add(reader.cells());
        lines.add(reader.line());
      }
    }
  }

  /** Whether no cell of the record holds anything. */
  static boolean isBlank(String[] cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
