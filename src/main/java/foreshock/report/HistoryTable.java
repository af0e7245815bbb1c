package foreshock.report;

import foreshock.insight.Alert;
import foreshock.insight.Level;
import foreshock.report.Column.Kind;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rows of {@code history} and {@code ack --list}; the columns are public. */
public final class HistoryTable {
  /** A run each. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("run", Kind.COUNT),
          new Column("run_at", Kind.DATE),
          new Column("as_of", Kind.DATE),
          new Column("command", Kind.CODE),
          new Column("tool_version", Kind.CODE),
          new Column("horizon", Kind.CODE),
          new Column("clients", Kind.COUNT),
          new Column("alarm", Kind.COUNT),
          new Column("warn", Kind.COUNT),
          new Column("watch", Kind.COUNT),
          new Column("unknown", Kind.COUNT),
          new Column("ok", Kind.COUNT),
          new Column("left", Kind.COUNT),
          new Column("definition", Kind.CODE),
          new Column("definition_changed", Kind.CODE),
          new Column("inputs", Kind.TEXT));

  /** What a person sees of it. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("run", "run", Fit.WHOLE, 0),
              new Show("as_of", "as of", Fit.WHOLE, 0),
              new Show("run_at", "run at", Fit.WHOLE, 1),
              new Show("command", "command", Fit.WHOLE, 3),
              new Show("horizon", "horizon", Fit.WHOLE, 4),
              new Show("clients", "clients", Fit.WHOLE, 0),
              new Show("alarm", "alarm", Fit.WHOLE, 0),
              new Show("warn", "warn", Fit.WHOLE, 0),
              new Show("watch", "watch", Fit.WHOLE, 0),
              new Show("unknown", "unknown", Fit.WHOLE, 0),
              new Show("ok", "ok", Fit.WHOLE, 0),
              new Show("left", "left", Fit.WHOLE, 2),
              new Show("definition_changed", "levels redefined", Fit.WHOLE, 0)));

  /** A client of one run each. */
  public static final List<Column> CLIENT_COLUMNS =
      List.of(
          new Column("client_id", Kind.TEXT),
          new Column("client", Kind.TEXT),
          new Column("level", Kind.CODE),
          new Column("risk", Kind.FRACTION),
          new Column("value", Kind.MONEY),
          new Column("satisfaction", Kind.POINTS),
          new Column("change", Kind.POINTS),
          new Column("change_probability", Kind.FRACTION));

  /** An acknowledgement each. */
  public static final List<Column> ACK_COLUMNS =
      List.of(
          new Column("client_id", Kind.TEXT),
          new Column("client", Kind.TEXT),
          new Column("from", Kind.DATE),
          new Column("until", Kind.DATE),
          new Column("lasts", Kind.CODE),
          new Column("note", Kind.TEXT));

  private static final int SHORT_DIGEST = 12;

  private HistoryTable() {}

  /** The runs, the latest as-of first. */
  public static ResultTable runs(List<StoredRun> runs) {
    List<List<Cell>> rows = new ArrayList<>();
    String before = "";
    for (StoredRun run : runs) {
      String definition = run.facts().definition();
      boolean changed = !before.isEmpty() && !before.equals(definition);
      before = definition;
      rows.add(0, row(run, changed));
    }
    return new ResultTable(COLUMNS, rows);
  }

  private static List<Cell> row(StoredRun run, boolean definitionChanged) {
    RunFacts facts = run.facts();
    List<Cell> row = new ArrayList<>(COLUMNS.size());
    row.add(Cell.of(run.id()));
    row.add(Cell.of(facts.runAt().toString()));
    row.add(Cell.of(facts.asOf().toString()));
    row.add(Cell.of(facts.command()));
    row.add(Cell.of(facts.toolVersion()));
    row.add(Cell.of(facts.horizonMonths() + "m"));
    row.add(Cell.of(run.clients()));
    for (Level level : List.of(Level.ALARM, Level.WARN, Level.WATCH, Level.UNKNOWN, Level.OK)) {
      row.add(Cell.of(run.levels().getOrDefault(level, 0)));
    }
    row.add(Cell.of(run.left()));
    String digest = facts.definition();
    row.add(Cell.of(digest.substring(0, Math.min(SHORT_DIGEST, digest.length()))));
    row.add(Cell.of(yes(definitionChanged)));
    row.add(Cell.Items.ofTexts(facts.inputs().stream().map(ResultDocument.Input::path).toList()));
    return row;
  }

  /** The clients of a run: those with the highest level first, those that had left at the end. */
  public static ResultTable clients(Map<String, StoredClient> clients) {
    Comparator<StoredClient> byLevel =
        Comparator.comparing(
            (StoredClient one) -> one.alert().map(Alert::level).map(Enum::ordinal).orElse(-1),
            Comparator.reverseOrder());
    Comparator<StoredClient> byRisk =
        Comparator.comparing(
            (StoredClient one) -> one.risk().orElse(-1), Comparator.reverseOrder());
    return new ResultTable(
        CLIENT_COLUMNS,
        clients.values().stream()
            .sorted(byLevel.thenComparing(byRisk).thenComparing(StoredClient::id))
            .map(HistoryTable::row)
            .toList());
  }

  private static List<Cell> row(StoredClient one) {
    return List.of(
        Cell.of(one.id()),
        Cell.of(one.name()),
        Cell.of(one.alert().map(alert -> alert.level().key()).orElse("left")),
        number(one.risk()),
        number(one.value()),
        number(one.satisfaction()),
        number(one.change()),
        number(one.changeProbability()));
  }

  /**
   * The acknowledgements, in their order.
   *
   * @param today decides which of them last
   */
  public static ResultTable acknowledgements(List<Acknowledged> all, LocalDate today) {
    return new ResultTable(
        ACK_COLUMNS,
        all.stream()
            .map(
                one ->
                    List.of(
                        Cell.of(one.client()),
                        Cell.of(one.name()),
                        Cell.of(one.from().toString()),
                        Cell.of(one.until().toString()),
                        Cell.of(yes(!today.isAfter(one.until()))),
                        Cell.of(one.note())))
            .toList());
  }

  /** The run of which a person gave the number. */
  public static Optional<StoredRun> find(List<StoredRun> runs, long number) {
    return runs.stream().filter(run -> run.id() == number).findFirst();
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static Cell number(OptionalDouble value) {
    return value.isPresent() ? Cell.of(value.getAsDouble()) : Cell.EMPTY;
  }
}
