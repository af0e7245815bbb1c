package foreshock.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * References that mean one client. What only a key says (a name, a tax number, an address) never
 * brings together two clients that one file tells apart.
 */
final class ClientClusters {
  private final int[] parent;

  /** The members of a cluster in a circle. */
  private final int[] next;

  ClientClusters(int references) {
    parent = new int[references];
    next = new int[references];
    for (int i = 0; i < references; i++) {
      parent[i] = i;
      next[i] = i;
    }
  }

  /** The same for all references of a cluster. */
  int root(int reference) {
    int at = reference;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Makes one cluster of two, whatever they hold. */
  void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    if (a != b) {
      parent[a] = b;
      int swap = next[a];
      next[a] = next[b];
      next[b] = swap;
    }
  }

  /**
   * Joins each group of references, unless that brings together two clusters of one space. Groups
   * that meet in a cluster are joined all or none, so that their order does not matter.
   *
   * @param spaceOf space in which a reference is a client of its own, negative where it is none
   */
  void joinUnlessApart(Collection<List<Integer>> groups, IntUnaryOperator spaceOf) {
    Map<Integer, Integer> bundleOf = new HashMap<>();
    List<List<Integer>> bundles = new ArrayList<>();
    for (List<Integer> group : groups) {
      List<Integer> roots = group.stream().map(this::root).distinct().toList();
      if (roots.size() > 1 && !tellsApart(roots, spaceOf)) {
        bundle(roots, bundleOf, bundles);
      }
    }
    for (List<Integer> bundle : bundles) {
      if (!bundle.isEmpty() && !tellsApart(bundle, spaceOf)) {
        bundle.forEach(root -> join(root, bundle.get(0)));
      }
    }
  }

  /** Puts the roots into one bundle with those that they were in. */
  private static void bundle(
      List<Integer> roots, Map<Integer, Integer> bundleOf, List<List<Integer>> bundles) {
    int target = bundles.size();
    bundles.add(new ArrayList<>());
    for (int root : roots) {
      Integer old = bundleOf.get(root);
      if (old == null) {
        bundles.get(target).add(root);
        bundleOf.put(root, target);
      } else if (old != target) {
        List<Integer> moved = bundles.set(old, new ArrayList<>());
        moved.forEach(other -> bundleOf.put(other, target));
        bundles.get(target).addAll(moved);
      }
    }
  }

  private boolean tellsApart(List<Integer> roots, IntUnaryOperator spaceOf) {
    Map<Integer, Integer> holder = new HashMap<>();
    for (int root : roots) {
      int at = root;
      do {
        int space = spaceOf.applyAsInt(at);
        Integer other = space < 0 ? null : holder.putIfAbsent(space, root);
        if (other != null && other != root) {
          return true;
        }
        at = next[at];
      } while (at != root);
    }
    return false;
  }
}
