package foreshock.report;

import foreshock.report.Column.Kind;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed since the run before. */
final class SinceSection {
  static final List<Column> COLUMNS =
      List.of(
          new Column("client_id", Kind.TEXT),
          new Column("client", Kind.TEXT),
          new Column("state", Kind.CODE),
          new Column("level_before", Kind.CODE),
          new Column("level", Kind.CODE),
          new Column("acknowledged_until", Kind.DATE),
          new Column("note", Kind.TEXT));

  private static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("client_id", "id", Fit.WHOLE, 0),
              new Show("client", "client", Fit.CUT, 0),
              new Show("state", "state", Fit.WHOLE, 0),
              new Show("level_before", "before", Fit.WHOLE, 1),
              new Show("level", "level", Fit.WHOLE, 0),
              new Show("acknowledged_until", "until", Fit.WHOLE, 2),
              new Show("note", "note", Fit.CUT, 3)));

  private SinceSection() {}

  static Section of(Optional<SinceRun> since, Wording wording) {
    String title = wording.say("report.since.title");
    if (since.isEmpty()) {
      return Section.ofWords("since", title, List.of(wording.say("report.since.none")));
    }
    SinceRun run = since.get();
    List<ClientChange> changes =
        run.changes().stream()
            .filter(change -> change.state() != ChangeState.SAME)
            .sorted(Comparator.comparing(ClientChange::state).thenComparing(ClientChange::clientId))
            .toList();
    List<String> sentences = new ArrayList<>();
    sentences.add(wording.say("report.since.run", run.asOf().toString(), run.run()));
    if (run.definitionChanged()) {
      sentences.add(wording.say("report.since.definition"));
    }
    sentences.add(counts(run.changes(), wording));
    return new Section(
        "since",
        title,
        sentences,
        new ResultTable(COLUMNS, changes.stream().map(SinceSection::row).toList()),
        LAYOUT);
  }

  private static String counts(List<ClientChange> changes, Wording wording) {
    Map<ChangeState, Integer> counts = new EnumMap<>(ChangeState.class);
    changes.forEach(change -> counts.merge(change.state(), 1, Integer::sum));
    List<String> told = new ArrayList<>();
    counts.forEach(
        (state, count) -> told.add(wording.say("report.since.count." + state.key(), count)));
    return told.isEmpty() ? wording.say("report.since.nothing") : String.join(", ", told) + ".";
  }

  private static List<Cell> row(ClientChange change) {
    return List.of(
        Cell.of(change.clientId()),
        Cell.of(change.client()),
        Cell.of(change.state().key()),
        Cell.of(change.before().map(level -> level.key()).orElse("")),
        Cell.of(change.now().map(level -> level.key()).orElse("")),
        Cell.of(change.acknowledgedUntil().map(Object::toString).orElse("")),
        Cell.of(change.note()));
  }
}
