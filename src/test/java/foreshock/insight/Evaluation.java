package foreshock.insight;

import foreshock.signal.Satisfaction;
import foreshock.simulate.Simulator;
import foreshock.simulate.World;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Worlds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How good the scan is on worlds whose truth is known: not a test but the measure by which a change
 * of the statistics is judged, run by hand (scripts/evaluate). A line a world and size; with a
 * fourth argument also a line a seed, so that two versions can be compared in pairs.
 *
 * <p>Arguments: world, number of clients, number of seeds.
 *
 * <ul>
 *   <li>{@code rel}: (AUC − ½) ÷ (AUC of the true probabilities − ½), both expected from the true
 *       probabilities, sums over seeds
 *   <li>{@code excess}: expected log score of the risks less that of the true probabilities, 1000 ·
 *       nats a client
 *   <li>{@code risk/true}: sum of the risks and of the true probabilities
 *   <li>{@code cover}: share of 90 % intervals of satisfaction that hold the truth; {@code width}
 *       their mean width, {@code rmse} and {@code bias} of the level
 *   <li>{@code change}: root mean square error of the change
 *   <li>{@code fell}: mean squared error of the probability of a fall against a fall of 3 points or
 *       more, · 1000
 * </ul>
 */
public final class Evaluation {
  private static final int FELL_POINTS = 3;

  private Evaluation() {}

  /** Sums of one or more worlds. */
  private static final class Sums {
    private double said;
    private double best;
    private double excess;
    private double risk;
    private double truth;
    private double clients;
    private double heard;
    private double covered;
    private double width;
    private double error;
    private double squared;
    private double change;
    private double fell;
    private double held;
    private double base;
    private double above;
    private double coef;

    void add(Sums o) {
      said += o.said;
      best += o.best;
      excess += o.excess;
      risk += o.risk;
      truth += o.truth;
      clients += o.clients;
      heard += o.heard;
      covered += o.covered;
      width += o.width;
      error += o.error;
      squared += o.squared;
      change += o.change;
      fell += o.fell;
      held += o.held;
      base += o.base;
      above += o.above;
      coef += o.coef;
    }

    String text(String name) {
      return String.format(
          Locale.ROOT,
          "%s rel %.3f excess %.2f risk/true %.1f/%.1f=%.2f cover %.3f width %.1f rmse %.2f"
              + " bias %.2f change %.2f fell %.1f hold %.3f base %.1f above %.3f coef %.3f",
          name,
          said / best,
          1000 * excess / clients,
          risk,
          truth,
          risk / truth,
          covered / heard,
          width / heard,
          Math.sqrt(squared / heard),
          error / heard,
          Math.sqrt(change / heard),
          1000 * fell / heard,
          held / clients,
          base,
          above / clients,
          coef / clients);
    }
  }

  /** Prints the measures. */
  public static void main(String[] args) {
    Sums all = new Sums();
    for (int seed = 1; seed <= Integer.parseInt(args[2]); seed++) {
      WorldSettings settings =
          WorldSettings.defaults()
              .withSeed(seed)
              .withClients(Integer.parseInt(args[1]))
              .withMonths(Integer.getInteger("months", 36));
      Sums one = of(Simulator.world(args[0], settings));
      if (args.length > 3) {
        System.out.println(one.text(args[0] + " " + args[1] + " seed " + seed));
      }
      all.add(one);
    }
    System.out.println(all.text(args[0] + " " + args[1] + " × " + args[2] + ":"));
  }

  private record Pair(double said, double truth) {}

  private static Sums of(World world) {
    Map<String, Integer> indexOf = new HashMap<>();
    for (int i = 0; i < world.truths().size(); i++) {
      indexOf.put(world.truths().get(i).clientId(), i);
    }
    int now = world.settings().months() - 1;
    Sums sums = new Sums();
    List<Pair> pairs = new ArrayList<>();
    ScanResult scan = Worlds.export(world).scan(world.settings().asOf());
    for (Assessment said : scan.assessments()) {
      int i = indexOf.get(said.client().id());
      if (world.truths().get(i).probabilityWithinHorizon().isEmpty()) {
        continue;
      }
      double p = world.truths().get(i).probabilityWithinHorizon().getAsDouble();
      double q = said.risk().probability();
      pairs.add(new Pair(q, p));
      sums.clients++;
      sums.risk += q;
      sums.truth += p;
      sums.base += scan.hazard().baseRate();
      sums.coef += scan.hazard().coefficient(foreshock.risk.Feature.LEVEL);
      sums.above += p > said.risk().high() ? 1 : 0;
      sums.held += said.risk().low() <= p && p <= said.risk().high() ? 1 : 0;
      sums.excess += score(p, p) - score(p, q);
      if (said.signals().responses() > 0) {
        Satisfaction level = said.signals().satisfaction();
        double truth = world.satisfaction(i, now);
        double change = truth - world.satisfaction(i, now - 6);
        sums.heard++;
        sums.covered += level.low() <= truth && truth <= level.high() ? 1 : 0;
        sums.width += level.high() - level.low();
        sums.error += level.level() - truth;
        sums.squared += Math.pow(level.level() - truth, 2);
        sums.change += Math.pow(level.change() - change, 2);
        sums.fell += Math.pow(level.fallProbability() - (change < -FELL_POINTS ? 1 : 0), 2);
      }
    }
    sums.said = expectedAuc(pairs, Pair::said) - 0.5;
    sums.best = expectedAuc(pairs, Pair::truth) - 0.5;
    return sums;
  }

  /** Expected log score of q where p is true. */
  private static double score(double p, double q) {
    return (p > 0 ? p * Math.log(q) : 0) + (p < 1 ? (1 - p) * Math.log1p(-q) : 0);
  }

  private static double expectedAuc(List<Pair> pairs, ToDoubleFunction<Pair> score) {
    double won = 0;
    double all = 0;
    for (Pair leaver : pairs) {
      for (Pair stayer : pairs) {
        if (leaver != stayer) {
          double weight = leaver.truth() * (1 - stayer.truth());
          int order = Double.compare(score.applyAsDouble(leaver), score.applyAsDouble(stayer));
          all += weight;
          won += weight * (order > 0 ? 1 : order == 0 ? 0.5 : 0);
        }
      }
    }
    return won / all;
  }
}
