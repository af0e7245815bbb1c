package foreshock.cli;

import foreshock.ingest.Remark;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** "Did you mean": the candidates that are a slip of the pen away. */
final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /** What was told, with {@code ; did you mean "a" or "b"?} when something is near. */
  static Remark hint(Remark told, String word, Collection<String> candidates) {
    return to(word, candidates).stream()
        .map(one -> Remark.of("problem.value", one))
        .reduce((before, one) -> Remark.of("usage.or", before, one))
        .map(near -> Remark.of("usage.nearest", told, near))
        .orElse(told);
  }

  private static List<String> to(String word, Collection<String> candidates) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int most = Math.max(1, wanted.length() / 3);
    record Candidate(String text, int distance) {}
    return candidates.stream()
        .map(text -> new Candidate(text, distance(wanted, text.toLowerCase(Locale.ROOT))))
        .filter(
            one -> one.distance() <= most || one.text().toLowerCase(Locale.ROOT).startsWith(wanted))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
        .limit(MOST)
        .map(Candidate::text)
        .toList();
  }

  /**
   * Edits, with a swap of neighbours as one (Damerau 1964, doi:10.1145/363958.363994, restricted).
   */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = best;
      }
    }
    return cost[a.length()][b.length()];
  }
}
