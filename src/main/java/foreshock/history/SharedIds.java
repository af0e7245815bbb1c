package foreshock.history;

import foreshock.ingest.ClientRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds systems that number different clients alike: a CRM and a survey tool that both count from 1
 * have every id in common and no client. What proves it is that the names or addresses of one are
 * in the other as well, under other ids; names that merely differ prove nothing, since a client may
 * be written in two languages.
 */
final class SharedIds {
  /** So many clients must stand under another id before numbers are taken for two. */
  private static final int LEAST = 3;

  /** And so many times as many as stand under the same one. */
  private static final int MOSTLY = 4;

  /** What the files of one numbering, which shares full references, say of their clients. */
  private static final class Numbering {
    private final Map<String, Set<String>> keysOf = new HashMap<>();
    private final Map<String, Set<String>> idsOf = new HashMap<>();
    private int file = Integer.MAX_VALUE;
    private boolean ofClients;
  }

  private record Pair(int one, int other, int shared, int agree, int cross, boolean ofClients) {
    boolean apart() {
      return cross >= LEAST && cross > MOSTLY * agree;
    }
  }

  private final Map<Integer, Numbering> numberings = new TreeMap<>();
  private final Map<Integer, Integer> spaceOf = new HashMap<>();
  private final List<IdClash> clashes = new ArrayList<>();

  /** Takes note of a reference with an id, in a numbering and a file. */
  void add(int numbering, int file, boolean ofClients, ClientRef client) {
    Numbering one = numberings.computeIfAbsent(numbering, unused -> new Numbering());
    one.file = Math.min(one.file, file);
    one.ofClients |= ofClients;
    String id = ClientIds.normalise(client.id());
    Set<String> keys = one.keysOf.computeIfAbsent(id, unused -> new HashSet<>());
    for (String key : List.of(name(client), email(client))) {
      if (key.length() > 1) {
        keys.add(key);
        one.idsOf.computeIfAbsent(key, unused -> new HashSet<>()).add(id);
      }
    }
  }

  private static String name(ClientRef client) {
    return "n" + ClientNames.normalise(client.name());
  }

  private static String email(ClientRef client) {
    return "e" + client.email().strip().toLowerCase(Locale.ROOT);
  }

  /** Decides; numberings that share ids are one, unless that joins two that are apart. */
  SharedIds decide() {
    List<Pair> pairs = new ArrayList<>();
    List<Integer> all = List.copyOf(numberings.keySet());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Pair pair = compare(all.get(i), all.get(j));
        if (pair.shared() > 0) {
          pairs.add(pair);
        }
      }
    }
    List<Pair> apart = pairs.stream().filter(Pair::apart).toList();
    if (apart.isEmpty()) {
      return this;
    }
    all.forEach(numbering -> spaceOf.put(numbering, numbering));
    pairs.stream()
        .filter(pair -> !pair.apart())
        .sorted(
            Comparator.<Pair>comparingInt(pair -> -pair.agree())
                .thenComparing(pair -> !pair.ofClients())
                .thenComparingInt(pair -> -pair.shared()))
        .forEach(pair -> unite(pair, apart));
    for (Pair pair : apart) {
      clashes.add(
          new IdClash(
              Math.min(fileOf(pair.one()), fileOf(pair.other())),
              Math.max(fileOf(pair.one()), fileOf(pair.other())),
              pair.cross()));
    }
    return this;
  }

  private int fileOf(int numbering) {
    return numberings.get(numbering).file;
  }

  private Pair compare(int one, int other) {
    Numbering a = numberings.get(one);
    Numbering b = numberings.get(other);
    int shared = 0;
    int agree = 0;
    int cross = 0;
    for (Map.Entry<String, Set<String>> entry : a.keysOf.entrySet()) {
      Set<String> theirs = b.keysOf.get(entry.getKey());
      if (theirs == null) {
        continue;
      }
      shared++;
      if (entry.getValue().stream().anyMatch(theirs::contains)) {
        agree++;
      } else if (stands(entry.getValue(), b) || stands(theirs, a)) {
        cross++;
      }
    }
    return new Pair(one, other, shared, agree, cross, a.ofClients || b.ofClients);
  }

  private static boolean stands(Set<String> keys, Numbering in) {
    return keys.stream().anyMatch(in.idsOf::containsKey);
  }

  private void unite(Pair pair, List<Pair> apart) {
    int from = spaceOf.get(pair.other());
    int to = spaceOf.get(pair.one());
    for (Pair two : apart) {
      Set<Integer> spaces = Set.copyOf(List.of(spaceOf.get(two.one()), spaceOf.get(two.other())));
      if (spaces.contains(from) && spaces.contains(to)) {
        return;
      }
    }
    spaceOf.replaceAll((numbering, space) -> space == from ? to : space);
  }

  /** The space in which an id of a numbering means one client; 0 where all are in one. */
  int spaceOf(int numbering) {
    return spaceOf.getOrDefault(numbering, 0);
  }

  /** Files that number different clients alike. */
  List<IdClash> clashes() {
    return List.copyOf(clashes);
  }
}
