package foreshock.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Which files number their clients alike: exports of one system, and files that have ids in common.
 * In one space two ids are two clients; ids of two spaces say nothing about each other.
 */
final class IdSpaces {
  private final List<Integer> parent = new ArrayList<>();

  /** Two files in which the same client was seen under the same id. */
  void same(int one, int other) {
    int a = root(one);
    int b = root(other);
    // the smallest file is the root
    parent.set(Math.max(a, b), Math.min(a, b));
  }

  /** Files with the same text are exports of one system. */
  void sameSystem(List<String> systems) {
    Map<String, Integer> first = new HashMap<>();
    for (int file = 0; file < systems.size(); file++) {
      Integer known = first.putIfAbsent(systems.get(file), file);
      if (known != null) {
        same(known, file);
      }
    }
  }

  /** Joins the files that share an id, be it that only rows of another date have it there. */
  void sharing(int references, IntUnaryOperator fileOf, IntFunction<String> idOf) {
    Set<Integer> apart = new HashSet<>();
    IntStream.range(0, references).forEach(i -> apart.add(root(fileOf.applyAsInt(i))));
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < references && apart.size() > 1; i++) {
      String id = idOf.apply(i);
      int file = root(fileOf.applyAsInt(i));
      Integer known = id.isEmpty() ? null : first.putIfAbsent(id, file);
      if (known != null && root(known) != file) {
        apart.removeAll(List.of(root(known), file));
        same(known, file);
        apart.add(root(file));
      }
    }
  }

  /** The space of a file: equal for files of one space. */
  int of(int file) {
    return root(file);
  }

  private int root(int file) {
    while (parent.size() <= file) {
      parent.add(parent.size());
    }
    int at = file;
    while (parent.get(at) != at) {
      at = parent.get(at);
    }
    return at;
  }
}
