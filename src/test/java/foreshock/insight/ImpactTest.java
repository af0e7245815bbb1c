package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.history.ClientBook;
import foreshock.history.Event;
import foreshock.outcome.LeavingRules;
import foreshock.simulate.World;
import foreshock.testdata.Histories;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Effects where they are known. More seeds: {@code scripts/study impact}. */
class ImpactTest {
  private static final ScanSettings SETTINGS =
      new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);
  private static final String CHANGE = "Online service replaces visits: all clients";
  private static final String PILOT = "Online service replaces visits: first clients";

  private static ImpactRow row(Impact impact, String event, String attribute) {
    return impact.rows().stream()
        .filter(row -> row.event().name().equals(event) && row.attribute().equals(attribute))
        .findFirst()
        .orElseThrow();
  }

  /** What moves all clients alike is taken out, and what the event left alone is not claimed. */
  @Test
  void aStepIsCoveredAndTheOtherAttributesAreNotClaimed() {
    int covered = 0;
    int claimed = 0;
    int wrong = 0;
    for (long seed = 1; seed <= 12; seed++) {
      Impact impact = ImpactWorlds.of(ImpactWorlds.steps(seed, 120, -12, true));
      ImpactRow support = row(impact, "change", "support");
      covered += support.low() <= -12 && support.high() >= -12 ? 1 : 0;
      claimed += support.verdict() == ImpactVerdict.FELL ? 1 : 0;
      for (String other : List.of("price", "product")) {
        ImpactVerdict verdict = row(impact, "change", other).verdict();
        wrong += verdict == ImpactVerdict.FELL || verdict == ImpactVerdict.ROSE ? 1 : 0;
      }
      assertThat(Math.abs(row(impact, "change", Trend.ALL).sales().effect())).isLessThan(0.1);
    }
    assertThat(covered).isGreaterThanOrEqualTo(9);
    assertThat(claimed).isGreaterThanOrEqualTo(8);
    assertThat(wrong).isLessThanOrEqualTo(2);
  }

  @Test
  void withoutAnybodyUntouchedItIsAnInterruptedSeriesAndSaysSo() {
    ImpactRow support =
        row(ImpactWorlds.of(ImpactWorlds.steps(1, 90, -12, false)), "change", "support");
    assertThat(support.control()).isZero();
    assertThat(support.verdict()).isEqualTo(ImpactVerdict.FELL_WITHOUT_CONTROL);
    assertThat(support.low()).isLessThan(-12);
    assertThat(support.high()).isGreaterThan(-12);
    assertThat(support.named()).isTrue();
  }

  @Test
  void theChangeOfServiceOfTheAccountingVendorIsCovered() {
    int covered = 0;
    for (long seed = 1; seed <= 6; seed++) {
      World world = ImpactWorlds.accounting(seed, 300);
      Impact impact = ImpactWorlds.of(ImpactWorlds.book(world));
      ImpactRow support = row(impact, CHANGE, "support");
      double truth = ImpactWorlds.truth(world, CHANGE, "support");
      covered += support.low() <= truth && truth <= support.high() ? 1 : 0;
      assertThat(support.pValue()).as("seed %d", seed).isLessThan(0.05);
      assertThat(row(impact, CHANGE, "product").verdict()).isNotEqualTo(ImpactVerdict.FELL);
    }
    assertThat(covered).isGreaterThanOrEqualTo(4);
  }

  /**
   * A third of those that the pilot did not touch have troubles of their own, and hardly any of
   * those that it did: against the mean of the others alone half of these intervals miss.
   */
  @Test
  void troublesThatOthersHaveByThemselvesAreInTheInterval() {
    int covered = 0;
    for (long seed = 1; seed <= 8; seed++) {
      World world = ImpactWorlds.accounting(seed, 300);
      Impact impact = ImpactWorlds.of(ImpactWorlds.book(world));
      for (String attribute : List.of("support", "quality", "product")) {
        ImpactRow row = row(impact, PILOT, attribute);
        double truth = ImpactWorlds.truth(world, PILOT, attribute);
        covered += row.low() <= truth && truth <= row.high() ? 1 : 0;
        assertThat(row.againstTypical()).isBetween(row.low(), row.high());
        assertThat(row.effect()).isBetween(row.low(), row.high());
      }
    }
    assertThat(covered).isGreaterThanOrEqualTo(18);
  }

  /** One finds a fall and the other none: then there is none to claim. */
  @Test
  void meanAndMedianOfTheOthersHaveToAgree() {
    for (long seed = 1; seed <= 6; seed++) {
      for (ImpactRow row : ImpactWorlds.of(ImpactWorlds.steps(seed, 60, -12, true)).rows()) {
        boolean apart = row.effect() * row.againstTypical() <= 0;
        assertThat(apart && row.pValue() < 1).isFalse();
      }
    }
  }

  /** Those that left answer on and are unhappy: that is not what clients think. */
  @Test
  void whatIsAnsweredAfterLeavingIsNoClients() {
    for (long seed = 1; seed <= 2; seed++) {
      ClientBook book = LagWorlds.falling(seed, 300, 0, false);
      int day = book.asOf().dayMonthsBefore(18);
      Event event = new Event(day, "nothing", "", "", "", "");
      ClientBook with =
          new ClientBook(book.asOf(), book.clients(), book.items(), List.of(event), book.facts());
      ImpactRow all = row(ImpactWorlds.of(with), "nothing", Trend.ALL);
      assertThat(all.after() - all.before()).as("seed %d", seed).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void tooFewClientsTellNothing() {
    Impact impact = ImpactWorlds.of(ImpactWorlds.steps(1, 9, -12, true));
    assertThat(impact.rows())
        .isNotEmpty()
        .allMatch(row -> row.verdict() == ImpactVerdict.TOO_LITTLE_DATA)
        .allMatch(row -> Double.isNaN(row.effect()));
  }

  /** A third of the clients falls in one month, and no event says why. */
  @Test
  void fallsThatBeganTogetherAreNamedUntilAnEventExplainsThem() {
    ClientBook book = ImpactWorlds.steps(3, 120, -30, true, List.of("support", "price", "product"));
    ClientBook silent =
        new ClientBook(book.asOf(), book.clients(), book.items(), List.of(), book.facts());
    OnsetClusters clusters = Impact.of(silent, SETTINGS, 12).clusters();
    assertThat(clusters.unexplained()).isNotEmpty();
    OnsetClusters.Cluster first = clusters.unexplained().get(0);
    assertThat(first.group()).isEqualTo("A");
    assertThat(first.fromMonth()).isLessThanOrEqualTo(2021 * 12 + 27 + 1);
    assertThat(first.toMonth()).isGreaterThanOrEqualTo(2021 * 12 + 27 - 1);
    assertThat(first.clients().size()).isGreaterThan((int) first.expected());
    assertThat(Impact.of(book, SETTINGS, 12).clusters().unexplained()).isEmpty();
  }

  @Test
  void withoutFallsNothingIsAClusterInMostWorlds() {
    int found = 0;
    for (long seed = 1; seed <= 8; seed++) {
      ClientBook book = ImpactWorlds.steps(seed, 90, 0, false);
      found += Impact.of(book, SETTINGS, 12).clusters().unexplained().isEmpty() ? 0 : 1;
    }
    assertThat(found).isLessThanOrEqualTo(1);
  }

  @Test
  void nothingAfterAsOfIsUsed() {
    for (long seed = 1; seed <= 2; seed++) {
      Impact before = Impact.of(Histories.random(seed).book(Histories.AS_OF), SETTINGS, 12);
      Impact after =
          Impact.of(
              Histories.random(seed).plus(Histories.later(seed)).book(Histories.AS_OF),
              SETTINGS,
              12);
      assertThat(after.rows()).isEqualTo(before.rows());
      assertThat(after.clusters()).isEqualTo(before.clusters());
    }
  }
}
