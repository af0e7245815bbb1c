package foreshock.cli;

import foreshock.insight.Level;
import foreshock.insight.ScanResult;
import foreshock.insight.ScanSettings;
import foreshock.report.Acknowledged;
import foreshock.report.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the history does to a result, said where a plain run would have come out otherwise. */
final class HistoryNotes {
  private HistoryNotes() {}

  static List<String> of(ScanResult result, ScanSettings settings, KeptRuns runs, Wording wording) {
    List<String> notes = new ArrayList<>();
    if (!runs.present()) {
      return notes;
    }
    long held =
        result.assessments().stream()
            .filter(one -> one.level().compareTo(settings.plainLevel(one)) > 0)
            .count();
    if (held > 0) {
      notes.add(wording.say("history.held", held));
    }
    LocalDate asOf = result.book().asOf().date();
    Set<String> lookedAfter =
        runs.acknowledged().stream()
            .filter(one -> one.covers(asOf))
            .map(Acknowledged::client)
            .collect(Collectors.toSet());
    long flagged =
        result.assessments().stream()
            .filter(one -> one.level().compareTo(Level.WATCH) >= 0)
            .filter(one -> lookedAfter.contains(one.client().id()))
            .count();
    if (flagged > 0) {
      notes.add(wording.say("history.acknowledged", flagged));
    }
    return notes;
  }
}
