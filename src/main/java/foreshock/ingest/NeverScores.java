package foreshock.ingest;

import java.util.ArrayList;
import java.util.List;

/** Headers of columns that hold small figures and are no answers, from {@code never-scores.txt}. */
final class NeverScores {
  private static final List<String> PHRASES = load();

  private NeverScores() {}

  private static List<String> load() {
    List<String> phrases = new ArrayList<>();
    for (String line : Resources.lines("never-scores.txt")) {
      for (String phrase : line.split(";")) {
        if (!phrase.isBlank()) {
          phrases.add(" " + HeaderNames.plain(phrase) + " ");
        }
      }
    }
    return List.copyOf(phrases);
  }

  static boolean has(String header) {
    String plain = HeaderNames.plain(header);
    String padded = " " + plain + " ";
    return plain.isEmpty()
        || PHRASES.stream().anyMatch(padded::contains)
        || plain.endsWith(" group");
  }
}
