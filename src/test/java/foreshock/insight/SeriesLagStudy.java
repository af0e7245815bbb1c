package foreshock.insight;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * How often {@code lag --series} says what, over many seeds: the figures of methods.md. Run by
 * scripts/study; no test.
 */
final class SeriesLagStudy {
  private SeriesLagStudy() {}

  public static void main(String[] args) {
    int seeds = Integer.parseInt(args.length > 0 ? args[0] : "400");
    String only = args.length > 1 ? args[1] : "";
    Map<String, LongFunction<SeriesLag.Series>> worlds = new TreeMap<>();
    for (int n : new int[] {24, 36, 48, 120}) {
      worlds.put("walks " + n, seed -> SeriesWorlds.walks(seed, n));
      worlds.put("AR(1) 0.5 changes " + n, seed -> SeriesWorlds.rememberingWalks(seed, n, 0.5));
      worlds.put("AR(1) 0.8 changes " + n, seed -> SeriesWorlds.rememberingWalks(seed, n, 0.8));
      worlds.put("AR(1) -0.5 changes " + n, seed -> SeriesWorlds.rememberingWalks(seed, n, -0.5));
      worlds.put("seasonal " + n, seed -> SeriesWorlds.seasonal(seed, n));
    }
    for (int n : new int[] {6, 9, 12, 24, 48}) {
      worlds.put("panel levels only 12 x " + n, seed -> SeriesWorlds.levelsOnly(seed, 12, n, 0));
      worlds.put("panel common shocks 12 x " + n, seed -> SeriesWorlds.levelsOnly(seed, 12, n, 1));
      worlds.put("panel lead 2, 12 x " + n, seed -> SeriesWorlds.panelLead(seed, 12, n, 2, 1));
    }
    for (int n : new int[] {36, 60}) {
      worlds.put("lead 4 of " + n, seed -> SeriesWorlds.lead(seed, n, 4, 0, 1, false));
      worlds.put("lead 4 AR of " + n, seed -> SeriesWorlds.lead(seed, n, 4, 0.6, 1, false));
      worlds.put("lead 4 seasonal of " + n, seed -> SeriesWorlds.lead(seed, n, 4, 0, 1, true));
      worlds.put("lead 0 of " + n, seed -> SeriesWorlds.lead(seed, n, 0, 0, 1, false));
    }
    worlds.forEach(
        (name, world) -> {
          if (name.startsWith(only)) {
            System.out.println(name + ": " + tally(world, seeds));
          }
        });
  }

  private static String tally(LongFunction<SeriesLag.Series> world, int seeds) {
    Map<LagVerdict, Integer> verdicts = new EnumMap<>(LagVerdict.class);
    Map<Integer, Integer> lags = new TreeMap<>();
    for (SeriesLag all : StudyCount.of(seeds, one -> SeriesLag.of(world.apply(one)).get(0))) {
      verdicts.merge(all.verdict(), 1, Integer::sum);
      if (all.verdict() == LagVerdict.LEADS) {
        lags.merge(all.ahead().lag(), 1, Integer::sum);
      }
    }
    return "leads "
        + StudyCount.share(verdicts.getOrDefault(LagVerdict.LEADS, 0), seeds)
        + ", "
        + verdicts
        + (lags.size() < 8 ? " at lags " + lags : "");
  }
}
