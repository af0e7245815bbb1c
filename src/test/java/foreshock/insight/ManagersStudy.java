package foreshock.insight;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Who is said to push, over seeds: the figures of methods.md. Run by scripts/study; no test. */
final class ManagersStudy {
  private ManagersStudy() {}

  public static void main(String[] args) {
    int seeds = Integer.parseInt(args.length > 0 ? args[0] : "100");
    for (String world : new String[] {"pushed", "slow-b2b", "no-relation", "tea", "accounting"}) {
      Map<String, Integer> found = new TreeMap<>();
      int[] other = new int[1];
      IntStream.rangeClosed(1, seeds)
          .parallel()
          .forEach(
              seed -> {
                Managers managers = ManagersTest.of(world, seed, 200);
                synchronized (found) {
                  found.merge(ManagersTest.pushing(managers).toString(), 1, Integer::sum);
                  other[0] +=
                      managers.rows().stream()
                              .anyMatch(
                                  row ->
                                      row.verdict() == ManagerVerdict.FALLING
                                          || row.verdict() == ManagerVerdict.RISING)
                          ? 1
                          : 0;
                }
              });
      System.out.println(world + ": " + found + ", falling or rising in " + other[0]);
    }
  }
}
