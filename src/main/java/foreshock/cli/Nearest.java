package foreshock.cli;

import foreshock.ingest.Remark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** "Did you mean": the candidates that are a slip of the pen away, or of which a part was named. */
final class Nearest {
  private static final int MOST = 3;
  private static final int ENOUGH_TO_SEARCH = 4;
  private static final int NOT_AT_ALL = 3;

  private Nearest() {}

  /** What was told, with {@code ; did you mean "a" or "b"?} when something is near. */
  static Remark hint(Remark told, String word, Collection<String> candidates) {
    return hint(told, word, candidates, one -> one);
  }

  /** The same where what is near is told under another name. */
  static Remark hint(
      Remark told, String word, Collection<String> candidates, UnaryOperator<String> shown) {
    return to(word, candidates).stream()
        .map(shown)
        .distinct()
        .map(one -> Remark.of("problem.value", one))
        .reduce((before, one) -> Remark.of("usage.or", before, one))
        .map(near -> Remark.of("usage.nearest", told, near))
        .orElse(told);
  }

  private static List<String> to(String word, Collection<String> candidates) {
    String wanted = word.toLowerCase(Locale.ROOT);
    record Candidate(String text, int kind, int distance) {}
    List<Candidate> near =
        candidates.stream()
            .map(
                text -> {
                  String known = text.toLowerCase(Locale.ROOT);
                  return new Candidate(text, kind(wanted, known), distance(wanted, known));
                })
            .filter(one -> one.kind() < NOT_AT_ALL)
            .toList();
    int closest = near.stream().mapToInt(Candidate::kind).min().orElse(NOT_AT_ALL);
    return near.stream()
        .filter(one -> one.kind() == closest)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
        .limit(MOST)
        .map(Candidate::text)
        .toList();
  }

  /** How it is near, closest first; a letter behind one dash is like any other, so never. */
  private static int kind(String wanted, String known) {
    if (known.length() == 2 && known.startsWith("-")) {
      return NOT_AT_ALL;
    }
    int slips = Math.max(1, wanted.length() / 3);
    if (distance(wanted, known) <= slips || known.startsWith(wanted)) {
      return 0;
    }
    if (wanted.length() < ENOUGH_TO_SEARCH) {
      return NOT_AT_ALL;
    }
    for (String part : parts(known, wanted.length())) {
      if (distance(wanted, part) <= 1) {
        return 1;
      }
    }
    return known.contains(wanted.replaceFirst("^-+", "")) ? 2 : NOT_AT_ALL;
  }

  /**
   * Where each word of a name begins, so much of it as was typed; the first slip is often there.
   */
  private static List<String> parts(String known, int length) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < known.length(); i++) {
      if (i == 0 || known.charAt(i - 1) == ' ') {
        for (int end = i + length - 1; end <= i + length + 1; end++) {
          parts.add(known.substring(i, Math.min(end, known.length())));
        }
      }
    }
    return parts;
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
