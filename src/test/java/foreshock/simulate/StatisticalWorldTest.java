package foreshock.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The statistical worlds do what their parameters say, and their answer key is right. */
class StatisticalWorldTest {
  private static final WorldSettings LARGE =
      WorldSettings.defaults().withSeed(5).withClients(6000);

  /**
   * Those alive at as-of are followed for another six months: the same streams go on, so the longer
   * world has the same past. The number that leaves must be what the probabilities add up to,
   * within four standard deviations of a sum of independent draws, overall and in the top tenth.
   */
  private static void checkProbabilities(StatisticalWorld model) {
    World now = model.generate(LARGE);
    World later =
        model.generate(LARGE.withMonths(LARGE.months() + 6).withLastMonth(LARGE.lastMonth() + 6));
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < now.clients().size(); i++) {
      World.Truth truth = now.truths().get(i);
      // The start of a newcomer depends on the length of the exports; such clients differ.
      boolean same = now.clients().get(i).startDay() == later.clients().get(i).startDay();
      boolean old = now.clients().get(i).startDay() < LARGE.firstDayOf(0);
      if (same && old && truth.leftMonth().isEmpty()) {
        OptionalInt left = later.truths().get(i).leftMonth();
        assertThat(later.satisfaction(i, 20)).isEqualTo(now.satisfaction(i, 20));
        pairs.add(
            new double[] {
              truth.probabilityWithinHorizon().orElseThrow(), left.isPresent() ? 1 : 0
            });
      }
    }
    assertThat(pairs).hasSizeGreaterThan(3000);
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
    checkProbabilities(StatisticalWorld.slowB2b());
  }

  @Test
  void probabilityIsRightWhereSatisfactionAfterAsOfMatters() {
    checkProbabilities(
        StatisticalWorld.slowB2b().withDepartures(new DepartureModel(1, -4.1, 0.8, 0.0015)));
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
      int month = foreshock.axis.Days.monthOf(answer.day()) - LARGE.firstMonth();
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
