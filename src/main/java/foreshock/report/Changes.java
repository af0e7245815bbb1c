package foreshock.report;

import foreshock.insight.Assessment;
import foreshock.insight.Level;
import foreshock.insight.ScanResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of each client since an earlier run. A client is flagged at watch and above. One that
 * is being looked after is {@code acknowledged} for as long as it is flagged, and when that is over
 * while it is flagged still it is new again.
 */
public final class Changes {
  private final Baseline baseline;
  private final LocalDate asOf;
  private final Map<String, Acknowledged> now = new HashMap<>();
  private final Set<String> then = new HashSet<>();

  /** Compares a run as of a day with an earlier one. */
  public Changes(Baseline baseline, LocalDate asOf, Collection<Acknowledged> acknowledged) {
    this.baseline = baseline;
    this.asOf = asOf;
    for (Acknowledged one : acknowledged) {
      if (one.covers(asOf)) {
        now.put(one.client(), one);
      }
      if (one.covers(baseline.asOf())) {
        then.add(one.client());
      }
    }
  }

  /** The earlier run. */
  public Baseline baseline() {
    return baseline;
  }

  /** The level of a client in the earlier run; empty where that did not know it. */
  public Optional<Level> levelBefore(Assessment one) {
    return baseline.levelOf(one.client().id());
  }

  /** What became of a client that is alive; empty for one that was not known and is not flagged. */
  public Optional<ChangeState> stateOf(Assessment one) {
    String id = one.client().id();
    Optional<Level> before = baseline.levelOf(id);
    boolean flagged = flagged(one.level());
    boolean wasFlagged = before.isPresent() && flagged(before.get());
    if (!flagged) {
      return before.map(level -> wasFlagged ? ChangeState.CLEARED : ChangeState.SAME);
    }
    if (now.containsKey(id)) {
      return Optional.of(ChangeState.ACKNOWLEDGED);
    }
    boolean comesBack = then.contains(id);
    if (!wasFlagged || comesBack) {
      return Optional.of(ChangeState.NEW);
    }
    int step = one.level().compareTo(before.get());
    return Optional.of(
        step > 0 ? ChangeState.WORSE : step < 0 ? ChangeState.BETTER : ChangeState.SAME);
  }

  /**
   * All that changed, and all that stays flagged: those alive in the order of the run, then those
   * that left, by id.
   *
   * @param gone said of a client that is in none of the files any more, so that nobody can tell
   *     whether it left
   */
  public SinceRun of(ScanResult result, String gone) {
    List<ClientChange> changes = new ArrayList<>();
    Set<String> alive = new HashSet<>();
    for (Assessment one : result.assessments()) {
      alive.add(one.client().id());
      stateOf(one)
          .filter(state -> flagged(one.level()) || state == ChangeState.CLEARED)
          .ifPresent(state -> changes.add(change(one, state)));
    }
    Set<String> known = new HashSet<>();
    result.book().clients().forEach(one -> known.add(one.client().id()));
    baseline.clients().entrySet().stream()
        .filter(one -> one.getValue().level().isPresent() && !alive.contains(one.getKey()))
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(
            one ->
                new ClientChange(
                    one.getKey(),
                    one.getValue().name(),
                    ChangeState.LEFT,
                    one.getValue().level(),
                    Optional.empty(),
                    Optional.empty(),
                    known.contains(one.getKey()) ? "" : gone))
        .forEach(changes::add);
    return new SinceRun(baseline.run(), baseline.asOf(), baseline.definitionChanged(), changes);
  }

  private ClientChange change(Assessment one, ChangeState state) {
    Optional<Acknowledged> lasting = Optional.ofNullable(now.get(one.client().id()));
    return new ClientChange(
        one.client().id(),
        one.client().name(),
        state,
        baseline.levelOf(one.client().id()),
        Optional.of(one.level()),
        lasting.map(Acknowledged::until),
        lasting.map(Acknowledged::note).orElse(""));
  }

  /** How many clients became what. */
  public static Map<ChangeState, Integer> count(SinceRun since) {
    Map<ChangeState, Integer> counts = new EnumMap<>(ChangeState.class);
    since.changes().forEach(one -> counts.merge(one.state(), 1, Integer::sum));
    return counts;
  }

  /** Whether the earlier run looked from a day before this one's. */
  public boolean looksBack() {
    return baseline.asOf().isBefore(asOf);
  }

  private static boolean flagged(Level level) {
    return level.compareTo(Level.WATCH) >= 0;
  }
}
