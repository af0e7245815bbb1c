package foreshock.risk;

import static foreshock.testdata.ExportBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.ingest.ClientRow.Standing;
import foreshock.simulate.Simulator;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import foreshock.testdata.Worlds;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class OwnPastTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final int NEVER = -1;

  /** Clients that answer every quarter for three years until they leave, months before as-of. */
  private static OwnPast past(int clients, IntUnaryOperator leftMonthsBack) {
    ExportBuilder export = new ExportBuilder();
    for (int c = 0; c < clients; c++) {
      int left = leftMonthsBack.applyAsInt(c);
      Record record =
          left == NEVER
              ? new Record("", Standing.ACTIVE, "2020-01-01", "", "")
              : new Record(
                  "",
                  Standing.FORMER,
                  "2020-01-01",
                  Days.text(AS_OF.dayMonthsBefore(left) - 10),
                  "");
      export.client(id("C" + c), record);
      for (int back = 36; back > Math.max(left, 0); back -= 3) {
        export.answer("C" + c, AS_OF.dayMonthsBefore(back), "p", 40 + (c * 37 + 11) % 50);
      }
    }
    return export.build().scan(AS_OF).hazard().ownPast();
  }

  @Test
  void fewDeparturesJudgeNothing() {
    OwnPast past = past(100, c -> c < 19 ? c % 18 : NEVER);
    assertThat(past.departures()).isLessThan(OwnPast.LEAST_DEPARTURES);
    assertThat(past.isJudged()).isFalse();
    assertThat(past.isPoor()).isFalse();
  }

  /** Three horizons side by side: each departure in one of them, each client once in each. */
  @Test
  void horizonsDoNotOverlap() {
    OwnPast past = past(200, c -> c < 36 ? c % 18 : NEVER);
    assertThat(past.departures()).isEqualTo(36);
    assertThat(past.clients()).isEqualTo(200 + 188 + 176);
    assertThat(past.observed()).isCloseTo(36 / 564.0, within(1e-12));
    assertThat(past.isJudged()).isTrue();
  }

  @Test
  void aRateThatStaysAsItWasIsNotPoor() {
    OwnPast past = past(300, c -> c < 72 ? c % 36 : NEVER);
    assertThat(past.isPoor()).isFalse();
    assertThat(past.said()).isCloseTo(past.observed(), within(0.02));
  }

  /** Nobody knew in June that a fifth would leave by December. */
  @Test
  void aRateThatNobodyCouldForeseeIsPoor() {
    OwnPast past = past(300, c -> c < 60 ? c % 6 : c < 66 ? 6 + c % 30 : NEVER);
    assertThat(past.isPoor()).isTrue();
    assertThat(past.said()).isLessThan(past.observed() / 2);
  }

  @Test
  void worldsThatGoOnAsTheyDidAreNotPoor() {
    WorldSettings settings = WorldSettings.defaults().withSeed(3).withClients(400);
    OwnPast past =
        Worlds.export(Simulator.world("slow-b2b", settings))
            .scan(settings.asOf())
            .hazard()
            .ownPast();
    assertThat(past.departures()).isGreaterThan(30);
    assertThat(past.isPoor()).isFalse();
  }
}
