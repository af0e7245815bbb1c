package foreshock.insight;

import foreshock.history.ClientBook;
import java.util.ArrayList;
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
    worlds.put("unrelated, 150 clients", new World(seed -> LagWorlds.unrelated(seed, 150, 48), -1));
    worlds.put("unrelated", new World(seed -> LagWorlds.unrelated(seed, 400, 48), -1));
    worlds.put("after departure", new World(seed -> LagWorlds.falling(seed, 300, 0, false), -1));
    worlds.put("after notice", new World(seed -> LagWorlds.falling(seed, 300, 6, true), -1));
    worlds.put("after sales stop", new World(seed -> LagWorlds.falling(seed, 300, 6, false), -1));
    worlds.forEach(
        (name, world) -> {
          if (only.isEmpty() || name.equals(only)) {
            System.out.println(name + ": " + tally(world, seeds));
          }
        });
  }

  private static String tally(World world, int seeds) {
    Map<LagVerdict, Integer> verdicts = new EnumMap<>(LagVerdict.class);
    int covered = 0;
    int told = 0;
    double width = 0;
    double departures = 0;
    double odds = 0;
    List<Integer> lags = new ArrayList<>();
    for (long seed = 1; seed <= seeds; seed++) {
      ClientLag one = LagWorlds.whole(world.book().apply(seed));
      verdicts.merge(one.verdict(), 1, Integer::sum);
      departures += one.departures();
      if (one.lag() >= 0) {
        told++;
        covered += one.low() <= world.truth() && world.truth() <= one.high() ? 1 : 0;
        width += one.high() - one.low();
        odds += one.oddsRatio();
        lags.add(one.lag());
      }
    }
    lags.sort(null);
    return String.format(
        java.util.Locale.ROOT,
        "%s, covered %d of %d, width %.1f, median lag %s, odds %.2f, departures %.0f",
        verdicts,
        covered,
        told,
        width / told,
        lags.isEmpty() ? "-" : lags.get(lags.size() / 2),
        odds / told,
        departures / seeds);
  }
}
