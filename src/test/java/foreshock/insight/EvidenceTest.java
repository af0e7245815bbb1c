package foreshock.insight;

import static foreshock.testdata.Export.day;
import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.Event;
import foreshock.insight.Reason.Code;
import foreshock.risk.Feature;
import foreshock.risk.Risk;
import foreshock.signal.ClientSignals;
import foreshock.signal.Onset;
import foreshock.testdata.Signals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final Client CLIENT = new Client("A", "Acme", "", "");
  private static final int BEGAN = 24_300;
  private static final Onset ONSET = new Onset(BEGAN, BEGAN - 1, BEGAN + 4);

  private static List<Reason> reasons(double salesChange, List<Event> events) {
    return new Evidence(
            CLIENT,
            Signals.of(60, -20, 0.99, Signals.sales(OptionalDouble.of(salesChange), 0), 10, true),
            null)
        .of(risk(0), 1, Optional.of(ONSET), Optional.empty(), events);
  }

  private static Risk risk(double byRenewal) {
    return new Risk(0.1, 0.05, 0.2, Map.of(Feature.RENEWAL, byRenewal));
  }

  /** The end of a year is a reason only where it raises the risk. */
  @Test
  void theContractsYearIsNamedWhereClientsLeaveAtItsEnd() {
    assertThat(ofRenewal(0.3)).hasSize(1);
    assertThat(ofRenewal(0.3).get(0).values().get(0).number()).isEqualTo(day("1971-02-28"));
    assertThat(ofRenewal(0.2)).isEmpty();
    assertThat(ofRenewal(-1)).isEmpty();
  }

  private static List<Reason> ofRenewal(double contribution) {
    ClientSignals signals =
        Signals.of(60, -20, 0.99, Signals.sales(OptionalDouble.of(0), 0), 10, true);
    return new Evidence(CLIENT, signals, null)
        .of(risk(contribution), 1, Optional.empty(), Optional.empty(), List.of()).stream()
            .filter(reason -> reason.code() == Code.RENEWAL)
            .toList();
  }

  private static Event event(int month) {
    return new Event(Days.firstDayOf(month), "a change", "", "", "", "");
  }

  private static List<Code> ofEvents(List<Reason> reasons) {
    return reasons.stream()
        .map(Reason::code)
        .filter(code -> code == Code.EVENT || code == Code.EVENT_LATER)
        .toList();
  }

  /** What came after the fall cannot have begun it, unless it began later than is likely. */
  @Test
  void anEventAfterTheOnsetIsNoCauseUnlessTheFallBeganLater() {
    assertThat(ofEvents(reasons(0, List.of(event(BEGAN))))).containsExactly(Code.EVENT);
    assertThat(ofEvents(reasons(0, List.of(event(BEGAN + 1))))).containsExactly(Code.EVENT);
    assertThat(ofEvents(reasons(0, List.of(event(BEGAN + 2))))).containsExactly(Code.EVENT_LATER);
    assertThat(ofEvents(reasons(0, List.of(event(BEGAN + 6))))).isEmpty();
    assertThat(ofEvents(reasons(0, List.of(event(BEGAN - 3))))).isEmpty();
  }

  @Test
  void salesThatAreManifoldAreAFactor() {
    assertThat(reasons(1.9, List.of()).stream().map(Reason::code)).contains(Code.SALES_HOLD);
    Reason manifold =
        reasons(37.2, List.of()).stream()
            .filter(reason -> reason.code() == Code.SALES_MULTIPLIED)
            .findFirst()
            .orElseThrow();
    assertThat(manifold.values().get(0).number()).isEqualTo(38.2);
  }
}
