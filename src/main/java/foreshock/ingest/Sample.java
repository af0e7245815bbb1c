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
 * @param later records of pieces of the rest of a large file, without the first and the last of
 *     each, which may be cut
 * @param complete whether {@code records} is the whole file
 */
record Sample(List<String[]> records, List<Long> lines, List<String[]> later, boolean complete) {

  static Sample of(String head, List<String> pieces, Dialect dialect, boolean complete)
      throws IOException {
    List<String[]> records = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    parse(head, dialect, records, lines);
    if (!complete && records.size() > 1) {
      records.remove(records.size() - 1);
      lines.remove(lines.size() - 1);
    }
    List<String[]> later = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      List<String[]> piece = new ArrayList<>();
      parse(pieces.get(i), dialect, piece, new ArrayList<>());
      // the last piece ends where the file does
      int end = i == pieces.size() - 1 ? piece.size() : piece.size() - 1;
      later.addAll(piece.subList(Math.min(1, piece.size()), Math.max(1, end)));
    }
    return new Sample(records, lines, later, complete);
  }

  private static void parse(String text, Dialect dialect, List<String[]> records, List<Long> lines)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    if (UnquotedRecords.fits(text, dialect.delimiter())) {
      UnquotedRecords.cut(text, dialect.delimiter(), records, lines);
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
