package foreshock.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Worded answers, emoji and stars as a share of the way from worst to best. */
final class AnswerWords {
  /** Words and the share of each, on one ladder. */
  record Ladder(Map<String, Double> shares, int rungs) {
    /** The same with words of the user's own, which go before. */
    Ladder with(Map<String, Double> own) {
      if (own.isEmpty()) {
        return this;
      }
      Map<String, Double> all = new HashMap<>(shares);
      all.putAll(own);
      return new Ladder(Map.copyOf(all), rungs);
    }

    long covered(Collection<String> words) {
      return words.stream().filter(shares::containsKey).count();
    }

    /** Different rungs on which the words stand: a ladder that tells 🙂 from 😀 says more. */
    long told(Collection<String> words) {
      return words.stream().filter(shares::containsKey).map(shares::get).distinct().count();
    }
  }

  private static final List<Ladder> LADDERS = load();

  private AnswerWords() {}

  private static List<Ladder> load() {
    List<Ladder> ladders = new ArrayList<>();
    for (String line : Resources.lines("answers.txt")) {
      String[] rungs = line.split(";");
      Map<String, Double> shares = new HashMap<>();
      for (int i = 0; i < rungs.length; i++) {
        for (String word : rungs[i].split(" / ")) {
          shares.put(plain(word), (double) i / (rungs.length - 1));
        }
      }
      ladders.add(new Ladder(Map.copyOf(shares), rungs.length));
    }
    return List.copyOf(ladders);
  }

  /** Comparable form: words without marks; an emoji where there are no words. */
  static String plain(String cell) {
    String words = Words.plain(cell);
    return words.isEmpty() || words.length() == 1 && !Character.isLetterOrDigit(words.charAt(0))
        ? emoji(cell)
        : words;
  }

  /** The first emoji without what modifies it (variation, skin). */
  private static String emoji(String cell) {
    for (int i = 0; i < cell.length(); i += Character.charCount(cell.codePointAt(i))) {
      int c = cell.codePointAt(i);
      if (c > 0x2000 && c != 0xFE0F && c != 0x200D) {
        return new String(Character.toChars(c));
      }
    }
    return "";
  }

  /** Whether some ladder has the word. */
  static boolean knows(String plain) {
    return LADDERS.stream().anyMatch(ladder -> ladder.shares().containsKey(plain));
  }

  /**
   * The ladder that fits a column: it has most of the column's words, tells most of them apart, has
   * most of the words of its neighbours (a column in which nobody was unhappy has the same ladder
   * as they), and then the fewest others.
   *
   * @param neighbours words of the columns that share some with this one
   */
  static Ladder ladderOf(Collection<String> column, Collection<String> neighbours) {
    Ladder best = LADDERS.get(0);
    double bestScore = -1;
    for (Ladder ladder : LADDERS) {
      long own = ladder.covered(column);
      double score = own * 1e9 + ladder.told(column) * 1e6 + ladder.covered(neighbours) * 1e3;
      score += 100.0 * own / ladder.rungs();
      if (own > 0 && score > bestScore) {
        bestScore = score;
        best = ladder;
      }
    }
    return best;
  }

  /** Share of a worded answer: on the column's own ladder, else on the first that has the word. */
  static Optional<Double> share(String plain, Ladder ladder) {
    Double share = ladder.shares().get(plain);
    if (share != null) {
      return Optional.of(share);
    }
    for (Ladder other : LADDERS) {
      if (other.shares().containsKey(plain)) {
        return Optional.of(other.shares().get(plain));
      }
    }
    return Optional.empty();
  }

  /** Share of a row of stars: full ones among five, or among all that are drawn. */
  static Optional<Double> stars(String cell) {
    int full = 0;
    int hollow = 0;
    for (int i = 0; i < cell.length(); i += Character.charCount(cell.codePointAt(i))) {
      int c = cell.codePointAt(i);
      if (c == 0x2605 || c == 0x2B50 || c == 0x1F31F) {
        full++;
      } else if (c == 0x2606) {
        hollow++;
      } else if (!Character.isWhitespace(c) && c != 0xFE0F) {
        return Optional.empty();
      }
    }
    int most = hollow > 0 ? full + hollow : 5;
    return full + hollow == 0 || full > most || most < 2
        ? Optional.empty()
        : Optional.of(Math.max(0, full - 1.0) / (most - 1));
  }
}
