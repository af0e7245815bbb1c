package foreshock.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clients that were being looked after, and when. Whoever was and stayed may have been saved, so
 * that nobody can tell whether its flag was a false alarm.
 */
public final class Acknowledgements {
  /** Nobody was looked after, as far as is known. */
  public static final Acknowledgements NONE = new Acknowledgements(List.of());

  private final Map<String, List<Acknowledgement>> byClient = new HashMap<>();

  /** One client was looked after from a day until another, both included; days since 1970-01-01. */
  public record Acknowledgement(String clientId, int fromDay, int untilDay) {}

  private Acknowledgements(Collection<Acknowledgement> all) {
    for (Acknowledgement one : all) {
      byClient.computeIfAbsent(one.clientId(), unused -> new ArrayList<>()).add(one);
    }
  }

  /** Those of a history of runs, in any order. */
  public static Acknowledgements of(Collection<Acknowledgement> all) {
    return new Acknowledgements(all);
  }

  /** Whether a client was looked after on any day of {@code (afterDay, untilDay]}. */
  public boolean touch(String clientId, int afterDay, int untilDay) {
    return byClient.getOrDefault(clientId, List.of()).stream()
        .anyMatch(one -> one.fromDay() <= untilDay && one.untilDay() > afterDay);
  }
}
