package foreshock.ingest;

import java.util.List;
import java.util.Locale;

/**
 * Makes headers comparable: what differs in case, blanks, marks and a system's decorations is the
 * same name.
 */
final class HeaderNames {
  private static final String[] PREFIXES = {
    "deal - ",
    "organization - ",
    "person - ",
    "lead - ",
    "activity - ",
    "(do not modify) ",
    "сделка - "
  };

  private static final String[] SUFFIXES = {
    "(utc)", "[list]", "[txt]", "(converted)", "(metadata)", "__c"
  };

  private HeaderNames() {}

  /** The header for people: no invisible characters, blanks trimmed. */
  static String clean(String header) {
    StringBuilder text = new StringBuilder(header.length());
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '\uFEFF' || c >= '\u200B' && c <= '\u200F' || c == '\u00AD' || c == 0) {
        continue;
      }
      text.append(c == '\u00A0' || c == '\u202F' ? ' ' : c);
    }
    return text.toString().strip();
  }

  /** Lower case, without decorations; words are apart by one blank. */
  static String plain(String header) {
    String text = clean(header).toLowerCase(Locale.ROOT).replace('ё', 'е');
    for (String prefix : PREFIXES) {
      if (text.startsWith(prefix) && text.length() > prefix.length()) {
        text = text.substring(prefix.length());
      }
    }
    for (String suffix : SUFFIXES) {
      if (text.endsWith(suffix)) {
        text = text.substring(0, text.length() - suffix.length()).strip();
      }
    }
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '#' || c == '№' || c == '%') {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        gap = false;
        words.append(unmask(c, text));
      } else {
        gap = true;
      }
    }
    return words.toString();
  }

  /**
   * The plain name without blanks: {@code Account ID}, {@code account_id} and {@code ACCOUNTID} are
   * one.
   */
  static String squeezed(String header) {
    return plain(header).replace(" ", "");
  }

  /**
   * A Latin letter in a Cyrillic word or the other way round, as people type them, becomes its
   * twin.
   */
  private static char unmask(char c, String text) {
    int latin = "aceopxyk".indexOf(c);
    int cyrillic = "асеорхук".indexOf(c);
    if (latin < 0 && cyrillic < 0) {
      return c;
    }
    int russian = 0;
    int english = 0;
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i);
      russian += other >= 'а' && other <= 'я' ? 1 : 0;
      english += other >= 'a' && other <= 'z' ? 1 : 0;
    }
    if (latin >= 0 && russian > 3 * english) {
      return "асеорхук".charAt(latin);
    }
    return cyrillic >= 0 && english > 3 * russian ? "aceopxyk".charAt(cyrillic) : c;
  }

  /** The header that is nearest in writing, or the empty text where none is near. */
  static String nearest(String wanted, List<String> headers) {
    String best = "";
    int bestDistance = Integer.MAX_VALUE;
    String target = squeezed(wanted);
    for (String header : headers) {
      int distance = distance(target, squeezed(header));
      if (distance < bestDistance) {
        bestDistance = distance;
        best = header;
      }
    }
    // a swap of two letters counts twice
    return bestDistance <= Math.max(2, target.length() / 2) ? best : "";
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(row[j - 1], above) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
