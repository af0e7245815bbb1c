package foreshock.cli;

import foreshock.insight.ScanResult;
import foreshock.report.Baseline;
import foreshock.report.ChangeState;
import foreshock.report.Changes;
import foreshock.report.SinceRun;
import foreshock.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * This run against an earlier one, as {@code --since} asks.
 *
 * @param changes empty where the earlier run cannot be compared with
 * @param since the clients that changed; empty too where there was no run before
 * @param notes sentences on it, the most important first
 */
record SinceLast(Optional<Changes> changes, Optional<SinceRun> since, List<String> notes) {

  static SinceLast of(
      Since option,
      ScanResult result,
      KeptRuns runs,
      Settings settings,
      Wording wording,
      Console console) {
    Optional<Baseline> found =
        option.baseline(runs, result.book().asOf().date(), settings, console);
    if (found.isEmpty()) {
      return new SinceLast(
          Optional.empty(),
          Optional.empty(),
          List.of(wording.say("since.later.schema", option.text())));
    }
    Baseline baseline = found.get();
    Changes changes = new Changes(baseline, result.book().asOf().date(), runs.acknowledged());
    List<String> notes = new ArrayList<>();
    if (!baseline.isKnown()) {
      notes.add(wording.say("since.first"));
      return new SinceLast(Optional.of(changes), Optional.empty(), notes);
    }
    SinceRun since = changes.of(result, wording.say("since.gone"));
    if (since.definitionChanged()) {
      notes.add(wording.say("since.definition", since.run(), since.asOf()));
    }
    Map<ChangeState, Integer> counts = Changes.count(since);
    List<Object> values = new ArrayList<>(List.of(since.run(), since.asOf()));
    for (ChangeState state : ChangeState.values()) {
      values.add(counts.getOrDefault(state, 0));
    }
    notes.add(wording.say("since.summary", values.toArray()));
    if (!changes.looksBack()) {
      notes.add(wording.say("since.not.earlier", since.run(), since.asOf()));
    }
    if (baseline.part()) {
      notes.add(wording.say("since.part", since.run()));
    }
    return new SinceLast(Optional.of(changes), Optional.of(since), notes);
  }

  boolean definitionChanged() {
    return since.map(SinceRun::definitionChanged).orElse(false);
  }
}
