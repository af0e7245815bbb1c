package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.history.Client;
import foreshock.outcome.Outcome;
import foreshock.outcome.Outcome.Cause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final int DATES = 4;
  private static final int HORIZON = 180;

  /** Clients with a hazard of their own, looked at four times a horizon apart. */
  private static Calibration calibration(int clients, long seed, DoubleUnaryOperator said) {
    Random random = new Random(seed);
    Map<String, Outcome> fates = new HashMap<>();
    Map<String, Double> truth = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      String id = String.format(java.util.Locale.ROOT, "c%04d", i);
      double p = 1 / (1 + Math.exp(2.6 - random.nextGaussian()));
      int left = Integer.MAX_VALUE;
      for (int date = 0; date < DATES && left == Integer.MAX_VALUE; date++) {
        left = random.nextDouble() < p ? date * HORIZON + 1 + random.nextInt(HORIZON) : left;
      }
      ids.add(id);
      truth.put(id, p);
      fates.put(
          id,
          left == Integer.MAX_VALUE
              ? new Outcome(Cause.NONE, OptionalInt.empty(), DATES * HORIZON)
              : new Outcome(Cause.STATUS, OptionalInt.of(left), left));
    }
    List<BacktestDate> dates = new ArrayList<>();
    for (int date = 0; date < DATES; date++) {
      int day = date * HORIZON;
      List<Forecast.Scored> scored =
          ids.stream()
              .filter(id -> fates.get(id).aliveOn(day))
              .map(
                  id -> {
                    double risk = said.applyAsDouble(truth.get(id));
                    return new Forecast.Scored(
                        new Client(id, "", "", ""), risk, new double[] {risk, 0, 0, 0});
                  })
              .toList();
      dates.add(
          BacktestDate.of(
              new Forecast(AsOf.ofDay(day), scored, List.of()),
              fates,
              day + HORIZON,
              BacktestSettings.DEFAULT));
    }
    int departures = (int) fates.values().stream().filter(one -> one.leftDay().isPresent()).count();
    return Calibration.of(dates, departures, 1);
  }

  @Test
  void whatIsRightIsSeldomCalledPoor() {
    int poor = 0;
    double slope = 0;
    for (int seed = 0; seed < 60; seed++) {
      Calibration one = calibration(400, seed, p -> p);
      poor += one.verdict() == Calibration.Verdict.POOR ? 1 : 0;
      slope += one.line().orElseThrow().slope() / 60;
      assertThat(one.said()).isCloseTo(one.observed(), within(0.04));
    }
    assertThat(poor).isLessThan(9);
    assertThat(slope).isCloseTo(1, within(0.1));
  }

  @Test
  void whatIsOffIsCalledPoorAndInWhichWay() {
    Calibration half = calibration(400, 1, p -> p / 2);
    assertThat(half.verdict()).isEqualTo(Calibration.Verdict.POOR);
    assertThat(half.line().orElseThrow().interceptInterval().low()).isGreaterThan(0);
    Calibration flat = calibration(800, 2, p -> 0.1 + (p - 0.1) / 4);
    assertThat(flat.verdict()).isEqualTo(Calibration.Verdict.POOR);
    assertThat(flat.line().orElseThrow().slopeInterval().low()).isGreaterThan(1);
  }

  @Test
  void fewDeparturesJudgeNothing() {
    Calibration few = calibration(30, 4, p -> p);
    assertThat(few.departures()).isLessThan(Calibration.LEAST_DEPARTURES);
    assertThat(few.verdict()).isEqualTo(Calibration.Verdict.TOO_FEW);
    assertThat(few.line()).isEmpty();
  }

  @Test
  void groupsHoldEveryoneOnceAndRise() {
    Calibration one = calibration(300, 5, p -> Math.rint(p * 20) / 20);
    int clients = 0;
    int left = 0;
    double before = -1;
    for (Calibration.Group group : one.groups()) {
      assertThat(group.from()).isGreaterThan(before);
      assertThat(group.said()).isBetween(group.from(), group.to());
      assertThat(group.observed().contains((double) group.left() / group.clients())).isTrue();
      before = group.to();
      clients += group.clients();
      left += group.left();
    }
    assertThat(left).isEqualTo(one.departures());
    assertThat((double) left / clients).isCloseTo(one.observed(), within(1e-12));
    assertThat(one.brierOfShare()).isCloseTo(one.observed() * (1 - one.observed()), within(1e-15));
  }
}
