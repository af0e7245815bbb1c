package foreshock.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The statistical worlds do what their parameters say, and their answer key is right. */
class StatisticalWorldTest {
  private static final WorldSettings LARGE = WorldSettings.defaults().withSeed(5).withClients(4000);

  /**
   * Those alive at as-of are followed for another six months: the same streams go on, so the longer
   * world has the same past. The number that leaves must be what the probabilities add up to,
   * within four standard deviations of a sum of independent draws, overall and in the top tenth.
   */
  private static void checkProbabilities(StatisticalWorld model, WorldSettings settings) {
    World now = model.generate(settings);
    World later =
        model.generate(settings.withMonths(36 + 6).withLastMonth(settings.lastMonth() + 6));
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < now.clients().size(); i++) {
      World.Truth truth = now.truths().get(i);
      // The start of a newcomer depends on the length of the exports; such clients differ.
      boolean same = now.clients().get(i).startDay() == later.clients().get(i).startDay();
      boolean old = now.clients().get(i).startDay() < settings.firstDayOf(0);
      if (same && old && truth.leftMonth().isEmpty()) {
        OptionalInt left = later.truths().get(i).leftMonth();
        assertThat(later.satisfaction(i, 20)).isEqualTo(now.satisfaction(i, 20));
        pairs.add(
            new double[] {
              truth.probabilityWithinHorizon().orElseThrow(), left.isPresent() ? 1 : 0
            });
      }
    }
    assertThat(pairs).hasSizeGreaterThan(settings.clients() / 2);
    checkSum(pairs);
    pairs.sort((a, b) -> Double.compare(b[0], a[0]));
    checkSum(pairs.subList(0, pairs.size() / 10));
  }

  private static void checkSum(List<double[]> pairs) {
    double expected = pairs.stream().mapToDouble(p -> p[0]).sum();
    double variance = pairs.stream().mapToDouble(p -> p[0] * (1 - p[0])).sum();
    double left = pairs.stream().mapToDouble(p -> p[1]).sum();
    assertThat(left).isCloseTo(expected, within(4 * Math.sqrt(variance)));
  }

  @Test
  void probabilityIsRightWhereTheLagCoversTheHorizon() {
    checkProbabilities(StatisticalWorld.slowB2b(), LARGE);
  }

  @Test
  void probabilityIsRightWhereSatisfactionAfterAsOfMatters() {
    checkProbabilities(
        StatisticalWorld.slowB2b().withDepartures(new DepartureModel(1, -4.1, 0.8, 0.0015)),
        LARGE.withClients(1000));
  }

  /** Well-calibrated is not enough: a stale probability would be so too. */
  @Test
  void probabilityIsThatOfTheSatisfactionNineMonthsBefore() {
    DepartureModel model = StatisticalWorld.slowB2b().departures();
    World world = StatisticalWorld.slowB2b().generate(WorldSettings.defaults());
    int checked = 0;
    for (int i = 0; i < world.clients().size(); i++) {
      World.Truth truth = world.truths().get(i);
      if (truth.leftMonth().isPresent() || world.clients().get(i).startDay() > firstDay(world)) {
        continue;
      }
      double stays = 1;
      for (int month = 36; month < 42; month++) {
        stays *= 1 - model.hazardPerMonth(world.satisfaction(i, month - 9));
      }
      stays *= Math.pow(1 - 0.0015, 6);
      assertThat(truth.probabilityWithinHorizon().orElseThrow())
          .isCloseTo(1 - stays, within(1e-12));
      checked++;
    }
    assertThat(checked).isGreaterThan(50);
  }

  /** The likelihood of who left when, with all parameters but the lag at their true values. */
  @Test
  void likelihoodOfTheDeparturesPeaksAtTheTrueLag() {
    DepartureModel model = StatisticalWorld.slowB2b().departures();
    World world = StatisticalWorld.slowB2b().generate(LARGE);
    double[] logLikelihood = new double[19];
    for (int i = 0; i < world.clients().size(); i++) {
      if (world.clients().get(i).startDay() >= firstDay(world)) {
        continue;
      }
      OptionalInt left = world.truths().get(i).leftMonth();
      for (int month = 18; month <= Math.min(35, left.orElse(35)); month++) {
        boolean leaves = left.isPresent() && left.getAsInt() == month;
        for (int lag = 0; lag < logLikelihood.length; lag++) {
          double hazard = model.hazardPerMonth(world.satisfaction(i, month - lag));
          double stays = (1 - hazard) * (1 - 0.0015);
          logLikelihood[lag] += Math.log(leaves ? 1 - stays : stays);
        }
      }
    }
    int best = 0;
    for (int lag = 1; lag < logLikelihood.length; lag++) {
      best = logLikelihood[lag] > logLikelihood[best] ? lag : best;
    }
    assertThat(best).isBetween(8, 10);
  }

  private static int firstDay(World world) {
    return world.settings().firstDayOf(0);
  }

  @Test
  void leaversOfSlowB2bWereLessContentAndThoseOfNoRelationWereNot() {
    assertThat(gap(StatisticalWorld.slowB2b())).isLessThan(-5);
    assertThat(gap(StatisticalWorld.noRelation())).isBetween(-1.5, 1.5);
  }

  /** Mean satisfaction nine months before leaving, less that of all clients over all months. */
  private static double gap(StatisticalWorld model) {
    World world = model.generate(LARGE);
    double leavers = 0;
    int count = 0;
    double all = 0;
    for (int i = 0; i < world.clients().size(); i++) {
      OptionalInt left = world.truths().get(i).leftMonth();
      if (left.isPresent()) {
        leavers += world.satisfaction(i, left.getAsInt() - 9);
        count++;
      }
      for (int month = 0; month < 36; month++) {
        all += world.satisfaction(i, month) / 36;
      }
    }
    assertThat(count / (double) world.clients().size()).isBetween(0.15, 0.35);
    return leavers / count - all / world.clients().size();
  }

  @Test
  void noRelationHasTheSameProbabilityForAll() {
    World world = StatisticalWorld.noRelation().generate(WorldSettings.defaults());
    assertThat(
            world.truths().stream()
                .filter(t -> t.leftMonth().isEmpty())
                .map(t -> t.probabilityWithinHorizon().orElseThrow())
                .distinct())
        .hasSize(1);
  }

  /** p = 1/(1+exp(4.1 − 0.8·2)) = 0.075858180021244 (R: plogis(-4.1 + 0.8 * 2)). */
  @Test
  void hazardIsLogistic() {
    assertThat(new DepartureModel(9, -4.1, 0.8, 0).hazardPerMonth(30))
        .isCloseTo(0.075858180021244, within(1e-15));
  }

  @Test
  void answersScatterAroundTheLatentScore() {
    World world = StatisticalWorld.slowB2b().generate(LARGE.withClients(1500));
    double sum = 0;
    int count = 0;
    for (World.Answer answer : world.answers()) {
      int client = Integer.parseInt(answer.clientId().substring(3)) - 1;
      int month = Days.monthOf(answer.day()) - LARGE.firstMonth();
      double latent = world.satisfaction(client, month);
      if (latent > 30 && latent < 70) {
        sum += answer.nps() * 10 - latent;
        count++;
      }
    }
    assertThat(count).isGreaterThan(3000);
    assertThat(sum / count).isCloseTo(0, within(1.0));
  }
}
