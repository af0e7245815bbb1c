package foreshock.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Third stage: the delimiter under which head and tail fall into the most even and the cleanest
 * cells.
 */
final class DialectDetector {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int LOOK = 1 << 16;

  private DialectDetector() {}

  static Dialect detect(String head, String tail, Optional<Character> fixed) throws IOException {
    String firstLine = head.substring(0, firstLineEnd(head)).strip().replace("\"", "");
    boolean separatorLine =
        firstLine.toLowerCase(Locale.ROOT).startsWith("sep=") && firstLine.length() <= 5;
    if (fixed.isPresent()) {
      return withEscapes(
          fixed.get(), separatorLine, false, head, Remark.of("read.delimiter.given"));
    }
    if (separatorLine) {
      // A tab after sep= is white space and gone after strip.
      char named = firstLine.length() == 5 ? firstLine.charAt(4) : '\t';
      return withEscapes(named, true, false, head, Remark.of("read.delimiter.sep"));
    }
    return bestOf(head, tail);
  }

  private static Dialect bestOf(String head, String tail) throws IOException {
    String look = cut(head, LOOK);
    String end =
        tail.isEmpty() && head.length() > 2 * LOOK
            ? head.substring(head.length() - LOOK)
            : cut(tail, LOOK);
    char best = ',';
    double bestScore = 0;
    List<Remark> scores = new ArrayList<>();
    for (char candidate : CANDIDATES) {
      if (look.indexOf(candidate) < 0 && end.indexOf(candidate) < 0) {
        continue;
      }
      Dialect trial = new Dialect(candidate, false, false, false, Remark.NONE);
      double score = score(look, end, trial);
      if (score > 0) {
        scores.add(
            Remark.of("read.score", name(candidate), String.format(Locale.ROOT, "%.2f", score)));
      }
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    if (bestScore == 0) {
      return new Dialect(',', false, false, true, Remark.of("read.delimiter.none"));
    }
    return withEscapes(
        best, false, false, head, Remark.of("read.delimiter.trial", name(best), scores));
  }

  private static Dialect withEscapes(
      char delimiter, boolean separatorLine, boolean single, String head, Remark reason)
      throws IOException {
    String look = cut(head, LOOK);
    Dialect plain = new Dialect(delimiter, false, separatorLine, single, reason);
    if (!look.contains("\\\"")) {
      return plain;
    }
    Dialect escaped =
        new Dialect(
            delimiter, true, separatorLine, single, Remark.of("read.delimiter.backslash", reason));
    return score(look, "", escaped) > score(look, "", plain) ? escaped : plain;
  }

  /**
   * Share of records of the modal width, times how much the width tells, less for cells that look
   * uncut.
   */
  private static double score(String head, String tail, Dialect dialect) throws IOException {
    Sample sample =
        Sample.of(head, tail.isEmpty() ? List.of() : List.of(tail), dialect, head.length() < LOOK);
    Map<Integer, Integer> widths = new HashMap<>();
    int records = 0;
    long cells = 0;
    long dirty = 0;
    for (List<String[]> part : List.of(sample.records(), sample.later())) {
      for (String[] record : part) {
        if (Sample.isBlank(record)) {
          continue;
        }
        records++;
        widths.merge(record.length, 1, Integer::sum);
        for (String cell : record) {
          cells++;
          dirty += looksUncut(cell, dialect.delimiter()) ? 1 : 0;
        }
      }
    }
    int modal = 1;
    int modalCount = 0;
    for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
      boolean more =
          entry.getValue() > modalCount || entry.getValue() == modalCount && entry.getKey() > modal;
      if (entry.getKey() > 1 && more) {
        modal = entry.getKey();
        modalCount = entry.getValue();
      }
    }
    if (modal == 1) {
      return 0;
    }
    double share = (double) modalCount / records;
    return share * (1 + Math.log(modal)) * (1 - 0.7 * dirty / cells);
  }

  private static boolean looksUncut(String cell, char delimiter) {
    boolean other = false;
    boolean figure = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      other |= c != delimiter && (c == ',' || c == ';' || c == '\t' || c == '|');
      figure &=
          c >= '0' && c <= '9'
              || c == ','
              || c == '.'
              || c == ' '
              || c == '\u00a0'
              || c == '\u202f'
              || c == '-';
    }
    return other && !figure;
  }

  /** Its name; a rare one stands for itself. */
  private static Object name(char delimiter) {
    return switch (delimiter) {
      case ',' -> Remark.of("read.delimiter.comma");
      case ';' -> Remark.of("read.delimiter.semicolon");
      case '\t' -> Remark.of("read.delimiter.tab");
      case '|' -> Remark.of("read.delimiter.bar");
      default -> "'" + delimiter + "'";
    };
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static int firstLineEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return i;
      }
    }
    return text.length();
  }
}
