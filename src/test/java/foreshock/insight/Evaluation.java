package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.ClientHistory;
import foreshock.signal.Satisfaction;
import foreshock.simulate.Simulator;
import foreshock.simulate.World;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Export;
import foreshock.testdata.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How good the scan is on worlds whose truth is known: not a test but the measure by which a change
 * of the statistics is judged, run by hand (scripts/evaluate). A row of a table a world and size;
 * with a sixth argument also a line a seed, so that two versions can be compared in pairs.
 *
 * <p>Arguments: world, number of clients, number of seeds, months of history, share of the answers
 * that is kept.
 *
 * <ul>
 *   <li>{@code rel}: (AUC − ½) ÷ (AUC of the true probabilities − ½), both expected from the true
 *       probabilities, sums over seeds; then how much less it is for the last score, the trend of
 *       scores and a logistic regression on figures made by hand, as means over paired seeds with a
 *       90 % interval
 *   <li>{@code said / true}: sum of the risks ÷ sum of the true probabilities, whose sum follows
 *   <li>{@code cover}: share of 90 % intervals of satisfaction that hold the truth
 *   <li>{@code hold}: share of 90 % intervals of risk that hold the true probability
 *   <li>{@code excess}: expected log score of the risks less that of the true probabilities, 1000 ·
 *       nats a client
 *   <li>{@code fell}: mean squared error of the probability of a fall against a fall of 3 points or
 *       more, · 1000
 * </ul>
 */
public final class Evaluation {
  private static final int FELL_POINTS = 3;
  private static final double Z90 = 1.6449;
  private static final int CONTENDERS = 4;

  private Evaluation() {}

  /** Sums of one world. */
  private static final class Sums {
    private final double[] auc = new double[CONTENDERS];
    private double best;
    private double excess;
    private double risk;
    private double truth;
    private double clients;
    private double heard;
    private double covered;
    private double held;
    private double error;
    private double fell;

    static Sums of(List<Sums> all) {
      Sums sum = new Sums();
      for (Sums o : all) {
        for (int c = 0; c < CONTENDERS; c++) {
          sum.auc[c] += o.auc[c];
        }
        sum.best += o.best;
        sum.excess += o.excess;
        sum.risk += o.risk;
        sum.truth += o.truth;
        sum.clients += o.clients;
        sum.heard += o.heard;
        sum.covered += o.covered;
        sum.held += o.held;
        sum.error += o.error;
        sum.fell += o.fell;
      }
      return sum;
    }

    String text(List<Sums> seeds) {
      StringBuilder text = new StringBuilder();
      boolean related = best > 1e-9;
      text.append(related ? decimals(auc[0] / best, 2) : "–");
      for (int c = 1; c < CONTENDERS; c++) {
        text.append(" | ").append(related ? lead(seeds, c, best / seeds.size()) : "–");
      }
      return text.append(" | ")
          .append(decimals(risk / truth, 2))
          .append(" | ")
          .append(Math.round(truth))
          .append(" | ")
          .append(decimals(covered / heard, 2))
          .append(" | ")
          .append(decimals(held / clients, 2))
          .append(" | ")
          .append(decimals(1000 * excess / clients, 1))
          .append(" | ")
          .append(decimals(1000 * fell / heard, 0))
          .toString();
    }

    /** Mean of the differences of AUC, in units of the best, with its interval over seeds. */
    private static String lead(List<Sums> seeds, int contender, double unit) {
      double[] d = seeds.stream().mapToDouble(s -> (s.auc[0] - s.auc[contender]) / unit).toArray();
      double mean = Arrays.stream(d).average().orElse(Double.NaN);
      double sum = Arrays.stream(d).map(one -> (one - mean) * (one - mean)).sum();
      double reach = d.length < 2 ? Double.NaN : Z90 * Math.sqrt(sum / (d.length - 1) / d.length);
      return decimals(mean, 2) + " ± " + (d.length < 2 ? "?" : decimals(reach, 2));
    }

    private static String decimals(double value, int decimals) {
      return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
  }

  /** Prints the measures. */
  public static void main(String[] args) {
    int months = args.length > 3 ? Integer.parseInt(args[3]) : 36;
    double kept = args.length > 4 ? Double.parseDouble(args[4]) : 1;
    List<Sums> seeds = new ArrayList<>();
    for (int seed = 1; seed <= Integer.parseInt(args[2]); seed++) {
      WorldSettings settings =
          WorldSettings.defaults()
              .withSeed(seed)
              .withClients(Integer.parseInt(args[1]))
              .withMonths(months);
      Sums one = of(Simulator.world(args[0], settings), kept);
      if (args.length > 5) {
        System.out.println("| " + seed + " | " + one.text(List.of(one)) + " |");
      }
      seeds.add(one);
    }
    System.out.printf(
        Locale.ROOT,
        "| `%s` | %s | %d | %s | %s | %s |%n",
        args[0],
        args[1],
        months,
        Math.round(100 * kept) + " %",
        args[2],
        Sums.of(seeds).text(seeds));
  }

  /** One client: what each contender says, the higher the sooner it leaves, and what is true. */
  private record Case(double[] said, double truth) {}

  private static Sums of(World world, double kept) {
    Map<String, Integer> indexOf = new HashMap<>();
    for (int i = 0; i < world.truths().size(); i++) {
      indexOf.put(world.truths().get(i).clientId(), i);
    }
    int now = world.settings().months() - 1;
    AsOf asOf = world.settings().asOf();
    Sums sums = new Sums();
    List<Case> cases = new ArrayList<>();
    Export export = Worlds.export(world).keeping(kept, world.settings().seed());
    ScanResult scan = export.scan(asOf);
    HandLogistic byHand =
        HandLogistic.fit(
            scan.book(), scan.outcomes(), scan.estimates(), world.settings().horizonMonths());
    Map<String, ClientHistory> histories = new HashMap<>();
    scan.book().clients().forEach(one -> histories.put(one.client().id(), one));
    for (Assessment said : scan.assessments()) {
      int i = indexOf.get(said.client().id());
      if (world.truths().get(i).probabilityWithinHorizon().isEmpty()) {
        continue;
      }
      double p = world.truths().get(i).probabilityWithinHorizon().getAsDouble();
      double q = said.risk().probability();
      ClientHistory history = histories.get(said.client().id());
      cases.add(
          new Case(
              new double[] {
                q,
                plain(Contender.LAST_SCORE, history, said, scan, asOf),
                plain(Contender.SCORE_TREND, history, said, scan, asOf),
                history.responses().size() == 0
                    ? Double.NaN
                    : byHand.score(history, scan.estimates(), asOf)
              },
              p));
      sums.clients++;
      sums.risk += q;
      sums.truth += p;
      sums.excess += score(p, p) - score(p, q);
      sums.held += said.risk().low() <= p && p <= said.risk().high() ? 1 : 0;
      if (said.signals().responses() > 0) {
        Satisfaction level = said.signals().satisfaction();
        double truth = world.satisfaction(i, now);
        double change = truth - world.satisfaction(i, now - 6);
        sums.heard++;
        sums.covered += level.low() <= truth && truth <= level.high() ? 1 : 0;
        sums.error += level.level() - truth;
        sums.fell += Math.pow(level.fallProbability() - (change < -FELL_POINTS ? 1 : 0), 2);
      }
    }
    for (int c = 0; c < CONTENDERS; c++) {
      sums.auc[c] = expectedAuc(cases, c) - 0.5;
    }
    sums.best = expectedAuc(cases, -1) - 0.5;
    return sums;
  }

  private static double plain(
      Contender rule, ClientHistory history, Assessment said, ScanResult scan, AsOf asOf) {
    return rule.score(history, said.signals(), 0, scan.estimates().items(), asOf);
  }

  /** Expected log score of q where p is true. */
  private static double score(double p, double q) {
    return (p > 0 ? p * Math.log(q) : 0) + (p < 1 ? (1 - p) * Math.log1p(-q) : 0);
  }

  /** Of contender c, or of the truth at −1; who is not known stands in the middle of the others. */
  private static double expectedAuc(List<Case> cases, int c) {
    int n = cases.size();
    double[] score = new double[n];
    for (int i = 0; i < n; i++) {
      score[i] = c < 0 ? cases.get(i).truth() : cases.get(i).said()[c];
    }
    double[] known = Arrays.stream(score).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double middle = known.length == 0 ? 0 : known[known.length / 2];
    for (int i = 0; i < n; i++) {
      score[i] = Double.isNaN(score[i]) ? middle : score[i];
    }
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> score[i]));
    // pairs of a leaver and a stayer, each as likely as both are
    double won = 0;
    double all = 0;
    double stayersBelow = 0;
    double leavers = 0;
    double stayers = 0;
    for (int from = 0; from < n; ) {
      int to = from;
      double leave = 0;
      double stay = 0;
      double both = 0;
      while (to < n && score[order[to]] == score[order[from]]) {
        double p = cases.get(order[to]).truth();
        leave += p;
        stay += 1 - p;
        both += p * (1 - p);
        to++;
      }
      won += leave * stayersBelow + 0.5 * (leave * stay - both);
      all -= both;
      stayersBelow += stay;
      leavers += leave;
      stayers += stay;
      from = to;
    }
    return won / (leavers * stayers + all);
  }
}
