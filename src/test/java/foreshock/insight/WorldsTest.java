package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.signal.Satisfaction;
import foreshock.simulate.Simulator;
import foreshock.simulate.World;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Worlds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The scan against worlds whose truth is known. Bounds are what honest figures keep on so few
 * clients: a 90 % interval, probabilities that mean what they say, a ranking near the best that
 * anybody could give who knew the true probabilities.
 */
class WorldsTest {
  private static final int CLIENTS = 160;
  private static final int SEEDS = 5;
  private static final int FELL_POINTS = 3;

  /** A client alive at as-of: what the scan says and what is true. */
  private record Pair(
      Assessment said, double satisfaction, double change, double probability, int seed) {}

  private static List<Pair> slow;
  private static List<Pair> unrelated;

  @BeforeAll
  static void scanWorlds() {
    slow = pairs("slow-b2b");
    unrelated = pairs("no-relation");
  }

  private static List<Pair> pairs(String name) {
    return pairs(name, WorldSettings.defaults().months());
  }

  private static List<Pair> pairs(String name, int months) {
    List<Pair> pairs = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      WorldSettings settings =
          WorldSettings.defaults().withSeed(seed).withClients(CLIENTS).withMonths(months);
      World world = Simulator.world(name, settings);
      Map<String, Integer> indexOf = new HashMap<>();
      for (int i = 0; i < world.truths().size(); i++) {
        indexOf.put(world.truths().get(i).clientId(), i);
      }
      int now = settings.months() - 1;
      for (Assessment said : Worlds.export(world).scan(settings.asOf()).assessments()) {
        int i = indexOf.get(said.client().id());
        double level = world.satisfaction(i, now);
        double probability = world.truths().get(i).probabilityWithinHorizon().orElseThrow();
        pairs.add(new Pair(said, level, level - world.satisfaction(i, now - 6), probability, seed));
      }
    }
    return pairs;
  }

  private static List<Pair> heard(List<Pair> pairs) {
    return pairs.stream().filter(pair -> pair.said().signals().responses() > 0).toList();
  }

  @Test
  void ninetyPercentIntervalsHoldTheTruthAboutNineTimesInTen() {
    List<Pair> heard = heard(slow);
    double covered =
        heard.stream()
                .filter(
                    pair -> {
                      Satisfaction said = pair.said().signals().satisfaction();
                      return said.low() <= pair.satisfaction()
                          && pair.satisfaction() <= said.high();
                    })
                .count()
            / (double) heard.size();
    assertThat(heard).hasSizeGreaterThan(400);
    assertThat(covered).isBetween(0.82, 0.95);
  }

  @Test
  void levelsAreNotBiased() {
    double bias =
        heard(slow).stream()
            .mapToDouble(p -> p.said().signals().satisfaction().level() - p.satisfaction())
            .average()
            .orElseThrow();
    assertThat(bias).isBetween(-2.0, 2.0);
  }

  /** A fall of a few points and more happens more often where it is said to be likelier. */
  @Test
  void theProbabilityOfAFallMeansSomething() {
    double[] edges = {0, 0.2, 0.4, 0.75, 1.0001};
    double before = -1;
    for (int bin = 0; bin + 1 < edges.length; bin++) {
      double from = edges[bin];
      double to = edges[bin + 1];
      List<Pair> inside =
          heard(slow).stream()
              .filter(p -> p.said().signals().satisfaction().fallProbability() >= from)
              .filter(p -> p.said().signals().satisfaction().fallProbability() < to)
              .toList();
      double fell =
          inside.stream().filter(p -> p.change() < -FELL_POINTS).count() / (double) inside.size();
      assertThat(fell).as("said %s to %s, n = %d", from, to, inside.size()).isGreaterThan(before);
      before = fell;
    }
    assertThat(before).as("said to be likely").isGreaterThan(0.6);
  }

  /** (AUC − ½) ÷ (best − ½), both expected from the true probabilities, pooled over the worlds. */
  @Test
  void theRankingIsNearTheBestThatCouldBe() {
    double said = 0;
    double best = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      int one = seed;
      List<Pair> pairs = slow.stream().filter(pair -> pair.seed() == one).toList();
      said += expectedAuc(pairs, pair -> pair.said().risk().probability()) - 0.5;
      best += expectedAuc(pairs, Pair::probability) - 0.5;
    }
    assertThat(said / best).isGreaterThan(0.8);
  }

  private static double expectedAuc(
      List<Pair> pairs, java.util.function.ToDoubleFunction<Pair> score) {
    double won = 0;
    double all = 0;
    for (Pair leaver : pairs) {
      for (Pair stayer : pairs) {
        if (leaver != stayer) {
          double weight = leaver.probability() * (1 - stayer.probability());
          int order = Double.compare(score.applyAsDouble(leaver), score.applyAsDouble(stayer));
          all += weight;
          won += weight * (order > 0 ? 1 : order == 0 ? 0.5 : 0);
        }
      }
    }
    return won / all;
  }

  /** Who left before the exports begin is not in them; those years are no proof of loyalty. */
  @Test
  void asManyLeaveAsIsSaidAfterAShortHistory() {
    List<Pair> pairs = pairs("slow-b2b", 14);
    double said = pairs.stream().mapToDouble(pair -> pair.said().risk().probability()).sum();
    double truth = pairs.stream().mapToDouble(Pair::probability).sum();
    assertThat(said / truth).isBetween(0.8, 1.3);
  }

  /** 90 % intervals of the risk hold the true probability, for all that went into them. */
  @Test
  void intervalsOfTheRiskHoldTheTrueProbability() {
    for (List<Pair> pairs : List.of(slow, unrelated)) {
      double held =
          pairs.stream()
                  .filter(pair -> pair.said().risk().low() <= pair.probability())
                  .filter(pair -> pair.probability() <= pair.said().risk().high())
                  .count()
              / (double) pairs.size();
      assertThat(held).isGreaterThan(0.85);
    }
  }

  @Test
  void asManyLeaveAsIsSaid() {
    for (List<Pair> pairs : List.of(slow, unrelated)) {
      double said = pairs.stream().mapToDouble(pair -> pair.said().risk().probability()).sum();
      double truth = pairs.stream().mapToDouble(Pair::probability).sum();
      assertThat(said / truth).isBetween(0.8, 1.25);
    }
  }

  /** Where satisfaction has nothing to do with leaving, the data take back what the prior says. */
  @Test
  void withoutARelationNobodyStandsOutMuch() {
    double top = topTenth(unrelated);
    assertThat(top).isLessThan(1.7);
    assertThat(topTenth(slow)).isGreaterThan(2);
  }

  /** Mean lift of those with the highest. */
  private static double topTenth(List<Pair> pairs) {
    return pairs.stream()
        .map(pair -> pair.said().lift())
        .sorted(Comparator.reverseOrder())
        .limit(pairs.size() / 10)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }
}
