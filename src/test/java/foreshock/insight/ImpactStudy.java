package foreshock.insight;

import foreshock.simulate.World;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How often {@code impact} claims what, and how often its interval covers the truth: the figures of
 * methods.md. Run by scripts/study; no test.
 */
final class ImpactStudy {
  private ImpactStudy() {}

  /** Sums over seeds of one event and attribute. */
  private static final class Tally {
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private int told;
    private int covered;
    private double effect;
    private double truth;
    private double width;

    synchronized void add(ImpactRow row, double true_) {
      verdicts.merge(row.verdict().key(), 1, Integer::sum);
      if (!Double.isNaN(row.low())) {
        told++;
        covered += row.low() <= true_ && true_ <= row.high() ? 1 : 0;
        effect += row.effect();
        truth += true_;
        width += row.high() - row.low();
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "covered %d of %d, mean effect %.1f, truth %.1f, width %.1f, %s",
          covered,
          told,
          effect / told,
          truth / told,
          width / told,
          verdicts);
    }
  }

  private static void steps(int seeds, String name, double points, boolean exposed) {
    Map<String, Tally> tallies = new java.util.concurrent.ConcurrentSkipListMap<>();
    IntStream.rangeClosed(1, seeds)
        .parallel()
        .forEach(
            seed -> {
              for (ImpactRow row :
                  ImpactWorlds.of(ImpactWorlds.steps(seed, 120, points, exposed)).rows()) {
                double truth =
                    row.attribute().equals("support")
                        ? points
                        : row.attribute().equals(Trend.ALL) ? points / 3 : 0;
                tallies.computeIfAbsent(row.attribute(), unused -> new Tally()).add(row, truth);
              }
            });
    tallies.forEach((row, tally) -> System.out.println(name + " / " + row + ": " + tally));
  }

  public static void main(String[] args) {
    int seeds = Integer.parseInt(args.length > 0 ? args[0] : "100");
    int clients = Integer.parseInt(args.length > 1 ? args[1] : "300");
    steps(seeds, "step of -8, control", -8, true);
    steps(seeds, "no step, control", 0, true);
    steps(seeds, "step of -8, everybody", -8, false);
    steps(seeds, "no step, everybody", 0, false);
    Map<String, Tally> tallies = new java.util.concurrent.ConcurrentSkipListMap<>();
    IntStream.rangeClosed(1, seeds)
        .parallel()
        .forEach(
            seed -> {
              World world = ImpactWorlds.accounting(seed, clients);
              for (ImpactRow row : ImpactWorlds.of(ImpactWorlds.book(world)).rows()) {
                tallies
                    .computeIfAbsent(
                        row.event().name() + " / " + row.attribute(), unused -> new Tally())
                    .add(row, ImpactWorlds.truth(world, row.event().name(), row.attribute()));
              }
            });
    tallies.forEach((name, tally) -> System.out.println(name + ": " + tally));
  }
}
