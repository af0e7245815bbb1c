package foreshock.ingest;

import java.util.HashMap;
import java.util.Map;

/**
 * The user's own words, which go before those that ship with the program. Words are compared
 * without case and marks.
 *
 * @param answers share of the way from worst (0) to best (1); NaN for a word that is no answer
 * @param stages {@code won}, {@code lost} or {@code open}
 * @param standings of the status column
 */
public record OwnWords(
    Map<String, Double> answers,
    Map<String, String> stages,
    Map<String, ClientRow.Standing> standings) {
  /** None. */
  public static final OwnWords NONE = new OwnWords(Map.of(), Map.of(), Map.of());

  public OwnWords {
    answers = plain(answers);
    stages = plain(stages);
    standings = plain(standings);
  }

  private static <T> Map<String, T> plain(Map<String, T> words) {
    Map<String, T> plain = new HashMap<>();
    words.forEach((word, meaning) -> plain.put(AnswerWords.plain(word), meaning));
    return Map.copyOf(plain);
  }
}
