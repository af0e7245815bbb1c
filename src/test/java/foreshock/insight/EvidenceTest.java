package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.Days;
import foreshock.history.Client;
import foreshock.history.Event;
import foreshock.insight.Reason.Code;
import foreshock.signal.Onset;
import foreshock.testdata.Signals;
import java.util.List;
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
        .of(1, Optional.of(ONSET), Optional.empty(), events);
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
