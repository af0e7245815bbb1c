package foreshock.insight;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who is said to push, over seeds: the figures of methods.md. Run by scripts/study; no test. */
final class ManagersStudy {
  private ManagersStudy() {}

  public static void main(String[] args) {
    int seeds = Integer.parseInt(args.length > 0 ? args[0] : "100");
    String only = args.length > 1 ? args[1] : "";
    for (String world : new String[] {"pushed", "slow-b2b", "no-relation", "tea", "accounting"}) {
      if (only.isEmpty() || world.equals(only)) {
        System.out.println(world + ": " + tally(world, seeds));
      }
    }
  }

  private static String tally(String world, int seeds) {
    List<Managers> all = StudyCount.of(seeds, seed -> ManagersTest.of(world, seed, 200));
    Map<String, Integer> found = new TreeMap<>();
    all.forEach(one -> found.merge(ManagersTest.pushing(one).toString(), 1, Integer::sum));
    long any = all.stream().filter(one -> !ManagersTest.pushing(one).isEmpty()).count();
    long moved =
        all.stream()
            .filter(
                one ->
                    one.rows().stream()
                        .map(ManagerRow::verdict)
                        .anyMatch(v -> v == ManagerVerdict.FALLING || v == ManagerVerdict.RISING))
            .count();
    return found
        + ", anybody pushes "
        + StudyCount.share(any, seeds)
        + ", falling or rising "
        + StudyCount.share(moved, seeds);
  }
}
