package foreshock.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that are written alike: the share of common trigrams (Dice 1945, doi:10.2307/1932409) of
 * their normalised forms. Trigrams are looked up, so that a name costs what it shares with others.
 */
final class NearestNames {
  private static final double ALIKE = 0.35;

  private final List<Integer> trigramsOf = new ArrayList<>();
  private final Map<String, List<Integer>> holders = new HashMap<>();
  private final List<String> names;

  NearestNames(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < names.size(); i++) {
      Set<String> trigrams = trigrams(names.get(i));
      trigramsOf.add(trigrams.size());
      for (String trigram : trigrams) {
        holders.computeIfAbsent(trigram, unused -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Indexes of the names that are alike, best first. */
  List<Integer> nearest(String name, int most) {
    Set<String> wanted = trigrams(spoken(name));
    Map<Integer, Integer> shared = new HashMap<>();
    for (String trigram : wanted) {
      for (int holder : holders.getOrDefault(trigram, List.of())) {
        shared.merge(holder, 1, Integer::sum);
      }
    }
    record Candidate(int index, double alike) {}
    return shared.entrySet().stream()
        .map(
            entry ->
                new Candidate(
                    entry.getKey(),
                    2.0 * entry.getValue() / (wanted.size() + trigramsOf.get(entry.getKey()))))
        .filter(candidate -> candidate.alike() >= ALIKE)
        .sorted(
            Comparator.comparingDouble((Candidate candidate) -> -candidate.alike())
                .thenComparing(candidate -> names.get(candidate.index()))
                .thenComparingInt(Candidate::index))
        .limit(most)
        .map(Candidate::index)
        .toList();
  }

  /** Of an address only the domain's own name says who it is. */
  private static String spoken(String name) {
    int at = name.indexOf('@');
    if (at < 0) {
      return name;
    }
    String domain = name.substring(at + 1);
    int dot = domain.indexOf('.');
    return (dot < 0 ? domain : domain.substring(0, dot)).replace('-', ' ');
  }

  private static Set<String> trigrams(String name) {
    String text = "  " + ClientNames.normalise(name) + " ";
    Set<String> trigrams = new HashSet<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      trigrams.add(text.substring(i, i + 3));
    }
    return trigrams;
  }
}
