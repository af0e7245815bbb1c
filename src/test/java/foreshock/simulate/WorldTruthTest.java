package foreshock.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.Days;
import foreshock.simulate.DepartureModel.Cause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each world is what its name says, and its answer key is right. */
class WorldTruthTest {
  private static final WorldSettings LARGE = WorldSettings.defaults().withSeed(5).withClients(1500);
  private static final int MONTHS = LARGE.months();

  private static WorldOptions lag(int months) {
    return new WorldOptions(OptionalInt.of(months), 1, 1, 1);
  }

  /**
   * Those alive at as-of are followed for six months more: the streams go on, so the longer world
   * has the same past. As many leave as the probabilities add up to, within four standard
   * deviations, overall and in the top tenth.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"tea", "pushed", "silent", "inactive-only", "after-departure", "after-decision"})
  void asManyLeaveAsTheProbabilitiesSay(String name) {
    WorldSettings settings = LARGE.withClients(name.equals("tea") ? 250 : 1500);
    World now = Simulator.world(name, settings);
    World later =
        Simulator.world(
            name, settings.withMonths(MONTHS + 6).withLastMonth(settings.lastMonth() + 6));
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < now.clients().size(); i++) {
      World.Truth truth = now.truths().get(i);
      boolean same = now.clients().get(i).startDay() == later.clients().get(i).startDay();
      boolean old = now.clients().get(i).startDay() < settings.firstDayOf(0);
      if (same && old && truth.leftMonth().isEmpty()) {
        pairs.add(
            new double[] {
              truth.probabilityWithinHorizon().orElseThrow(),
              later.truths().get(i).leftMonth().isPresent() ? 1 : 0
            });
      }
    }
    assertThat(pairs).hasSizeGreaterThan(settings.clients() / 3);
    checkSum(pairs);
    pairs.sort((a, b) -> Double.compare(b[0], a[0]));
    checkSum(pairs.subList(0, pairs.size() / 10));
  }

  private static void checkSum(List<double[]> pairs) {
    double expected = pairs.stream().mapToDouble(p -> p[0]).sum();
    double variance = pairs.stream().mapToDouble(p -> p[0] * (1 - p[0])).sum();
    double left = pairs.stream().mapToDouble(p -> p[1]).sum();
    assertThat(left).isCloseTo(expected, within(4 * Math.sqrt(variance) + 1e-9));
  }

  /** The likelihood of who left when bears out the lag of the answer key, and none far from it. */
  @ParameterizedTest
  @CsvSource({"tea,-1,1", "tea,5,5", "silent,-1,9", "inactive-only,3,3", "pushed,-1,6"})
  void theLagIsThatOfTheAnswerKey(String name, int asked, int truth) {
    WorldSettings settings =
        LARGE.withClients(2000).withOptions(asked < 0 ? WorldOptions.NONE : lag(asked));
    World world = Simulator.world(name, settings);
    StatisticalWorld model =
        switch (name) {
          case "tea" -> StatisticalWorld.tea();
          case "pushed" -> StatisticalWorld.pushed();
          default -> StatisticalWorld.slowB2b();
        };
    assertThat(world.truths()).allMatch(t -> t.lagMonths().equals(OptionalInt.of(truth)));
    double[] logLikelihood = new double[16];
    for (int i = 0; i < world.clients().size(); i++) {
      if (world.clients().get(i).startDay() >= settings.firstDayOf(0)) {
        continue;
      }
      OptionalInt left = world.truths().get(i).leftMonth();
      for (int month = 16; month <= Math.min(MONTHS - 1, left.orElse(MONTHS)); month++) {
        boolean leaves = left.isPresent() && left.getAsInt() == month;
        for (int lag = 0; lag < logLikelihood.length; lag++) {
          double hazard = model.departures().hazardPerMonth(world.satisfaction(i, month - lag));
          double stays = (1 - hazard) * (1 - model.departures().outsidePerMonth());
          logLikelihood[lag] += Math.log(leaves ? 1 - stays : stays);
        }
      }
    }
    // satisfaction is persistent, so that neighbours are alike: twice 5.4 is chi-square's 99.9 %
    double highest = java.util.Arrays.stream(logLikelihood).max().orElseThrow();
    assertThat(logLikelihood[truth]).isGreaterThan(highest - 5.4);
    for (int far : new int[] {truth - 6, truth + 6}) {
      if (far >= 0 && far < logLikelihood.length) {
        assertThat(logLikelihood[far]).as("lag %d", far).isLessThan(logLikelihood[truth] - 5.4);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-relation", "after-departure", "after-decision"})
  void whereSatisfactionDoesNotRunAheadThereIsNoLag(String name) {
    assertThat(Simulator.world(name, LARGE.withClients(50)).truths())
        .allMatch(truth -> truth.lagMonths().isEmpty())
        .allMatch(t -> t.findCause().orElse(Cause.OUTSIDE) == Cause.OUTSIDE);
    assertThatThrownBy(() -> Simulator.world(name, LARGE.withOptions(lag(3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no lag and no strength");
  }

  @Test
  void theUnhappyFallSilent() {
    assertThat(answered("silent", 70, 100) / answered("silent", 0, 50)).isGreaterThan(4);
    assertThat(answered("slow-b2b", 70, 100) / answered("slow-b2b", 0, 50)).isLessThan(1.4);
  }

  /** Share of invitations that were answered, while satisfaction was between two points. */
  private static double answered(String name, double from, double to) {
    World world = Simulator.world(name, LARGE.withClients(600));
    Map<String, Integer> place = places(world);
    double sent = 0;
    double back = 0;
    for (World.Invitation one : world.invitations()) {
      double felt = felt(world, place.get(one.clientId()), one.day());
      sent += felt >= from && felt < to ? 1 : 0;
    }
    for (World.Answer one : world.answers()) {
      double felt = felt(world, place.get(one.clientId()), one.day());
      back += felt >= from && felt < to ? 1 : 0;
    }
    return back / sent;
  }

  private static Map<String, Integer> places(World world) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < world.clients().size(); i++) {
      places.put(world.clients().get(i).id(), i);
    }
    return places;
  }

  private static double felt(World world, int client, int day) {
    return world.satisfaction(client, Days.monthOf(day) - world.settings().firstMonth());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tea", "inactive-only"})
  void nothingButTheOrdersTellsOfADeparture(String name) throws IOException {
    World world = Simulator.world(name, LARGE.withClients(300));
    StringBuilder clients = new StringBuilder();
    RoleFiles.CLIENTS.append(world, clients);
    assertThat(clients.toString()).doesNotContain("status", "churn", "contract", "former");
    Map<String, Integer> last = new HashMap<>();
    Map<String, Integer> count = new HashMap<>();
    world.orders().stream()
        .filter(order -> order.stage() == World.Stage.WON)
        .forEach(
            order -> {
              last.put(order.clientId(), order.day());
              count.merge(order.clientId(), 1, Integer::sum);
            });
    int left = 0;
    int recent = 0;
    int stayed = 0;
    for (World.Client client : world.clients()) {
      if (client.leftDay().isPresent()) {
        left++;
        assertThat(last.getOrDefault(client.id(), 0)).isLessThan(client.leftDay().getAsInt());
      } else if (client.startDay() < LARGE.firstDayOf(MONTHS - 8)) {
        stayed++;
        recent += last.get(client.id()) > LARGE.asOf().dayMonthsBefore(4) ? 1 : 0;
      }
    }
    assertThat(left).isGreaterThan(40);
    assertThat(recent).isEqualTo(stayed);
    if (name.equals("tea")) {
      assertThat(count.values().stream().mapToInt(n -> n).average().orElseThrow())
          .isGreaterThan(30);
    }
  }

  @Test
  void aPushedSaleIsLargeAndIsRegretted() {
    World world = Simulator.world("pushed", LARGE);
    int pushed = 0;
    int leftAfterPush = 0;
    int others = 0;
    int othersLeft = 0;
    double fall = 0;
    for (int i = 0; i < world.clients().size(); i++) {
      World.Truth truth = world.truths().get(i);
      World.Client client = world.clients().get(i);
      if (truth.pushedMonth().isEmpty()) {
        others++;
        othersLeft += truth.leftMonth().isPresent() ? 1 : 0;
        continue;
      }
      pushed++;
      leftAfterPush += truth.leftMonth().isPresent() ? 1 : 0;
      int month = truth.pushedMonth().getAsInt();
      assertThat(client.manager()).isIn("Ekman", "Falk");
      fall += world.satisfaction(i, month + 4) - world.satisfaction(i, month);
      double usual = client.annualValue() / 12.0 * 3;
      boolean inTime =
          truth.leftMonth().orElse(MONTHS) > month && client.startDay() < LARGE.firstDayOf(month);
      if (inTime) {
        assertThat(
                world.orders().stream()
                    .filter(order -> order.clientId().equals(client.id()))
                    .filter(order -> Days.monthOf(order.day()) == LARGE.firstMonth() + month)
                    .mapToDouble(order -> order.cents() / 100.0)
                    .max()
                    .orElseThrow())
            .isGreaterThan(usual);
      }
    }
    assertThat(pushed).isGreaterThan(120);
    assertThat(fall / pushed).isBetween(-30.0, -18.0);
    assertThat((double) leftAfterPush / pushed).isGreaterThan(1.3 * othersLeft / others);
  }

  @Test
  void satisfactionFallsOnlyWhenAClientIsGone() {
    World world = Simulator.world("after-departure", LARGE);
    Map<String, Integer> place = places(world);
    // before anybody's fall
    double level = mean(world, i -> world.satisfaction(i, -1), false);
    double before =
        mean(
            world,
            i -> world.satisfaction(i, world.truths().get(i).leftMonth().getAsInt() - 1),
            true);
    assertThat(before).isCloseTo(level, within(1.5));
    double sum = 0;
    int answers = 0;
    for (World.Answer answer : world.answers()) {
      OptionalInt left = world.clients().get(place.get(answer.clientId())).leftDay();
      if (left.isPresent() && answer.day() > left.getAsInt() + 31) {
        sum += answer.nps() * 10;
        answers++;
      }
    }
    assertThat(answers).isGreaterThan(150);
    assertThat(sum / answers).isLessThan(level - 15);
    assertThat(world.orders())
        .allMatch(
            order ->
                order.day()
                    < world
                        .clients()
                        .get(place.get(order.clientId()))
                        .leftDay()
                        .orElse(Integer.MAX_VALUE));
  }

  @Test
  void satisfactionFallsOnlyAfterTheNotice() throws IOException {
    World world = Simulator.world("after-decision", LARGE);
    // before anybody's fall
    double level = mean(world, i -> world.satisfaction(i, -1), false);
    double before = 0;
    double after = 0;
    int decided = 0;
    int waiting = 0;
    for (int i = 0; i < world.clients().size(); i++) {
      World.Client client = world.clients().get(i);
      World.Truth truth = world.truths().get(i);
      assertThat(client.noticeDay().isPresent()).isEqualTo(truth.decidedMonth().isPresent());
      if (truth.decidedMonth().isEmpty()) {
        assertThat(client.leftDay()).isEmpty();
        continue;
      }
      decided++;
      int month = truth.decidedMonth().getAsInt();
      before += world.satisfaction(i, month - 1);
      after += world.satisfaction(i, month + 2);
      assertThat(client.noticeDay().getAsInt()).isLessThanOrEqualTo(LARGE.asOf().day());
      int gone = client.leftDay().orElse(client.contractEndDay());
      assertThat(gone - client.noticeDay().getAsInt()).isBetween(55, 220);
      if (client.leftDay().isEmpty()) {
        waiting++;
        assertThat(client.contractEndDay()).isGreaterThan(LARGE.asOf().day());
        assertThat(truth.probabilityWithinHorizon().orElseThrow()).isEqualTo(1);
      }
    }
    assertThat(waiting).isGreaterThan(10);
    assertThat(before / decided).isCloseTo(level, within(1.5));
    assertThat(after / decided).isLessThan(level - 18);
    StringBuilder clients = new StringBuilder();
    RoleFiles.CLIENTS.append(world, clients);
    assertThat(clients.toString().lines().findFirst().orElseThrow()).contains(",notice_date,");
  }

  /** Over all clients, or over those that left. */
  private static double mean(World world, ToDoubleFunction<Integer> figure, boolean left) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < world.clients().size(); i++) {
      if (!left || world.truths().get(i).leftMonth().isPresent()) {
        sum += figure.applyAsDouble(i);
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void optionsDoWhatTheySay() {
    World usual = Simulator.world("slow-b2b", LARGE);
    World quiet =
        Simulator.world(
            "slow-b2b", LARGE.withOptions(new WorldOptions(OptionalInt.empty(), 1, 0.5, 1)));
    assertThat(quiet.answers().size() / (double) usual.answers().size())
        .isCloseTo(0.5, within(0.03));
    assertThat(quiet.orders()).isEqualTo(usual.orders());
    World still =
        Simulator.world(
            "slow-b2b", LARGE.withOptions(new WorldOptions(OptionalInt.empty(), 1, 1, 0)));
    for (int i = 0; i < 50; i++) {
      assertThat(still.satisfaction(i, MONTHS - 1)).isEqualTo(still.satisfaction(i, 3));
    }
    assertThat(gap("slow-b2b", new WorldOptions(OptionalInt.empty(), 0, 1, 1)))
        .isBetween(-1.5, 1.5);
    double own = gap("slow-b2b", WorldOptions.NONE);
    assertThat(gap("slow-b2b", new WorldOptions(OptionalInt.empty(), 2, 1, 1))).isLessThan(own - 2);
    assertThat(own).isLessThan(-4);
    assertThatThrownBy(() -> new WorldOptions(OptionalInt.empty(), -1, 1, 1))
        .hasMessage("strength is -1.0, not within 0 to 10");
    assertThatThrownBy(() -> lag(25)).hasMessage("lag is 25, not within 0 to 24");
  }

  /** Satisfaction of those that left, nine months before, less that of all. */
  private static double gap(String name, WorldOptions options) {
    World world = Simulator.world(name, LARGE.withOptions(options));
    return mean(
            world,
            i -> world.satisfaction(i, world.truths().get(i).leftMonth().getAsInt() - 9),
            true)
        - mean(world, i -> world.satisfaction(i, MONTHS / 2), false);
  }

  @Test
  void theAnswerKeyHoldsTheLatentSatisfaction() {
    World world = Simulator.world("slow-b2b", LARGE.withClients(200));
    for (int i = 0; i < 200; i++) {
      World.Truth truth = world.truths().get(i);
      int last = truth.leftMonth().orElse(MONTHS - 1);
      assertThat(truth.satisfaction()).isEqualTo(world.satisfaction(i, last));
      if (truth.satisfactionBefore().isPresent()) {
        assertThat(truth.satisfactionBefore().getAsDouble())
            .isEqualTo(world.satisfaction(i, last - 6));
      }
    }
    assertThat(world.truths()).anyMatch(truth -> truth.satisfactionBefore().isEmpty());
  }

  /** The effect is what is missing against the same clients had the event never been. */
  @Test
  void theEffectsOfEventsAreThoseOfTheChangeOfService() {
    World world = Simulator.world("accounting", LARGE);
    Map<String, List<World.Effect>> byEvent = new HashMap<>();
    world
        .effects()
        .forEach(
            one ->
                byEvent.computeIfAbsent(one.event().name(), unused -> new ArrayList<>()).add(one));
    assertThat(byEvent).hasSize(world.events().size());
    byEvent.forEach(
        (name, effects) -> {
          assertThat(effects).hasSize(Attribute.values().length);
          boolean change = name.startsWith("Online service");
          for (World.Effect effect : effects) {
            assertThat(effect.touched()).isLessThanOrEqualTo(effect.inScope());
            if (!change) {
              assertThat(effect.touched()).isZero();
              assertThat(effect.points()).isZero();
            }
          }
          if (change) {
            double support = effects.get(Attribute.SUPPORT.ordinal()).points();
            double product = effects.get(Attribute.PRODUCT.ordinal()).points();
            assertThat(effects.get(0).touched()).isGreaterThan(50);
            // depths are uniform on 26 to 44
            assertThat(support).isCloseTo(-35 * 1.75, within(2.5));
            assertThat(product / support).isCloseTo(0.10 / 1.75, within(1e-9));
          }
        });
  }
}
