package foreshock.simulate;

import java.io.IOException;

/** Writes records as RFC 4180 has them, with LF, and quotes only around fields that need them. */
final class CsvLines {
  private final Appendable out;

  CsvLines(Appendable out) {
    this.out = out;
  }

  /** One record. */
  void line(String... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      String field = fields[i];
      out.append(needsQuotes(field) ? '"' + field.replace("\"", "\"\"") + '"' : field);
    }
    out.append('\n');
  }

  private static boolean needsQuotes(String field) {
    return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        || !field.equals(field.strip());
  }
}
