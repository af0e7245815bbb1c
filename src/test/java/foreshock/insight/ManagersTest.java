package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.outcome.LeavingRules;
import foreshock.simulate.Simulator;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Histories;
import foreshock.testdata.Worlds;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who pushes where it is known. More seeds: {@code scripts/study managers}. */
class ManagersTest {
  private static final ScanSettings SETTINGS =
      new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);

  static Managers of(String world, long seed, int clients) {
    var settings = WorldSettings.defaults().withSeed(seed).withClients(clients).withMonths(36);
    var made = Simulator.world(world, settings);
    return Managers.of(Worlds.export(made).book(made.settings().asOf()), SETTINGS);
  }

  static List<String> pushing(Managers managers) {
    return managers.rows().stream()
        .filter(row -> row.verdict() == ManagerVerdict.PUSHES)
        .map(ManagerRow::manager)
        .toList();
  }

  @Test
  void thoseWhoPushAreFoundAndNobodyElse() {
    for (long seed = 1; seed <= 4; seed++) {
      assertThat(pushing(of("pushed", seed, 200)))
          .as("seed %d", seed)
          .isNotEmpty()
          .isSubsetOf("Ekman", "Falk");
    }
  }

  @Test
  void whereNobodyPushesNobodyIsFound() {
    assertThat(
            LongStream.rangeClosed(1, 8)
                .filter(seed -> !pushing(of("slow-b2b", seed, 150)).isEmpty())
                .count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void portfoliosShareOutTheWholeByName() {
    Managers managers = of("pushed", 2, 200);
    ManagerRow all = managers.rows().get(0);
    List<ManagerRow> single = managers.rows().subList(1, managers.rows().size());
    assertThat(all.manager()).isEqualTo(Trend.ALL);
    assertThat(single.stream().map(ManagerRow::manager)).isSorted();
    assertThat(single.stream().mapToInt(ManagerRow::clients).sum()).isEqualTo(all.clients());
    assertThat(single.stream().mapToInt(ManagerRow::pushed).sum()).isEqualTo(all.pushed());
    assertThat(managers.pushed()).hasSize(all.pushed());
    assertThat(all.pushedLost()).isLessThan(all.pushed()).isPositive();
    for (ManagerRow row : single) {
      assertThat(row.low()).isLessThan(row.change());
      assertThat(row.high()).isGreaterThan(row.change());
      assertThat(row.silent()).isBetween(0.0, row.revenue());
    }
  }

  @Test
  void nothingAfterAsOfIsUsed() {
    for (long seed = 1; seed <= 2; seed++) {
      var now = Histories.random(seed).book(Histories.AS_OF);
      var later = Histories.random(seed).plus(Histories.later(seed)).book(Histories.AS_OF);
      assertThat(Managers.of(later, SETTINGS)).isEqualTo(Managers.of(now, SETTINGS));
    }
  }
}
