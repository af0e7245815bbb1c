package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.outcome.LeavingRules;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * How often {@code lag} says what, and how often its interval covers the truth: the figures of
 * methods.md. Run by scripts/study; no test.
 */
final class LagStudy {
  private LagStudy() {}

  private static final int[] LEADS = {0, 3, 6, 9, 15};

  private static final int NOTHING = -1;

  private static final ScanSettings SETTINGS =
      new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);

  /**
   * @param truth months that satisfaction runs ahead
   */
  private record World(LongFunction<ClientBook> book, int truth) {}

  public static void main(String[] args) {
    int seeds = Integer.parseInt(args.length > 0 ? args[0] : "100");
    String only = args.length > 1 ? args[1] : "";
    Map<String, World> worlds = new LinkedHashMap<>();
    for (int lag : LEADS) {
      worlds.put("leads by " + lag, new World(seed -> LagWorlds.leading(seed, 400, 48, lag), lag));
    }
    worlds.put(
        "leads by 9, 150 clients", new World(seed -> LagWorlds.leading(seed, 150, 48, 9), 9));
    worlds.put(
        "leads by 9, 1200 clients", new World(seed -> LagWorlds.leading(seed, 1200, 48, 9), 9));
    worlds.put("accounting, 300 clients", new World(LagWorlds::accounting, 6));
    for (String name : new String[] {"no-relation", "after-departure", "after-decision"}) {
      worlds.put(name, new World(seed -> LagWorlds.simulated(name, seed, 300), NOTHING));
    }
    worlds.put(
        "falls after leaving", new World(seed -> LagWorlds.falling(seed, 300, 0, false), NOTHING));
    worlds.put(
        "falls after notice", new World(seed -> LagWorlds.falling(seed, 300, 6, true), NOTHING));
    worlds.put(
        "falls after sales stop",
        new World(seed -> LagWorlds.falling(seed, 300, 6, false), NOTHING));
    worlds.forEach(
        (name, world) -> {
          if (only.isEmpty() || name.equals(only)) {
            System.out.println(name + ": " + tally(world, seeds));
          }
        });
  }

  private static String tally(World world, int seeds) {
    List<ClientLag> all =
        StudyCount.of(
            seeds,
            seed ->
                ClientLag.of(world.book().apply(seed), SETTINGS, Trend.By.NOTHING).rows().get(0));
    Map<LagVerdict, Integer> verdicts = new EnumMap<>(LagVerdict.class);
    all.forEach(one -> verdicts.merge(one.verdict(), 1, Integer::sum));
    List<ClientLag> told = all.stream().filter(one -> one.lag() >= 0).toList();
    long leads = verdicts.getOrDefault(LagVerdict.LEADS, 0);
    long covered =
        told.stream()
            .filter(one -> one.low() <= world.truth() && world.truth() <= one.high())
            .count();
    return String.format(
        java.util.Locale.ROOT,
        "%s, leads %s%s, width %.1f, median lag %s, odds %.2f, departures %.0f",
        verdicts,
        StudyCount.share(leads, seeds),
        world.truth() == NOTHING ? "" : ", covered " + StudyCount.share(covered, told.size()),
        told.stream().mapToInt(one -> one.high() - one.low()).average().orElse(Double.NaN),
        told.isEmpty()
            ? "-"
            : told.stream().map(ClientLag::lag).sorted().toList().get(told.size() / 2),
        told.stream().mapToDouble(ClientLag::oddsRatio).average().orElse(Double.NaN),
        all.stream().mapToInt(ClientLag::departures).average().orElse(Double.NaN));
  }
}
