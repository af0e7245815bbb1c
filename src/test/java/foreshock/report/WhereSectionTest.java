package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.insight.Assessment;
import foreshock.insight.FlagPolicy;
import foreshock.insight.Level;
import foreshock.insight.Scan;
import foreshock.insight.ScanSettings;
import foreshock.outcome.LeavingRules;
import foreshock.simulate.Simulator;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Worlds;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the table algebra counts and sums is what a sum over the clients says. */
class WhereSectionTest {
  private static final int VALUE = 7;
  private static final int AT_RISK = 8;

  @Test
  void everySegmentHasItsClientsByLevelAndItsMoney() {
    WorldSettings settings = WorldSettings.defaults().withSeed(3).withClients(60);
    List<Assessment> clients =
        Scan.of(
                Worlds.export(Simulator.world("slow-b2b", settings))
                    .book(AsOf.ofDay(settings.asOf().day())),
                new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true))
            .assessments();
    Map<String, List<Assessment>> bySegment =
        clients.stream().collect(Collectors.groupingBy(one -> one.client().segment()));

    ResultTable table = WhereSection.of(clients, ClientFrame.of(clients), Wording.of("en")).table();

    assertThat(table.rows()).hasSameSizeAs(bySegment.keySet());
    double above = Double.POSITIVE_INFINITY;
    for (List<Cell> row : table.rows()) {
      List<Assessment> those = bySegment.get(((Cell.Text) row.get(0)).value());
      assertThat(number(row, 1)).isEqualTo(those.size());
      for (int at = 2; at < VALUE; at++) {
        String level = table.columns().get(at).name();
        assertThat(number(row, at))
            .as(level)
            .isEqualTo(those.stream().filter(one -> one.level() == level(level)).count());
      }
      assertThat(number(row, VALUE))
          .isCloseTo(those.stream().mapToDouble(one -> one.value().orElse(0)).sum(), within(0.005));
      assertThat(number(row, AT_RISK))
          .isCloseTo(
              those.stream().mapToDouble(one -> one.valueAtRisk().orElse(0)).sum(), within(0.005));
      assertThat(number(row, AT_RISK)).as("most at risk first").isLessThanOrEqualTo(above);
      above = number(row, AT_RISK);
    }
  }

  @Test
  void withoutClientsNothingIsAddedUp() {
    assertThat(ClientFrame.of(List.of()).sumsBy(ClientFrame.QUADRANT).isEmpty()).isTrue();
  }

  private static double number(List<Cell> row, int column) {
    return ((Cell.Num) row.get(column)).value();
  }

  private static Level level(String key) {
    return java.util.Arrays.stream(Level.values())
        .filter(level -> level.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
