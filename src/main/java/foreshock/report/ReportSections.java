package foreshock.report;

import foreshock.insight.Assessment;
import foreshock.insight.Headline;
import foreshock.insight.Impact;
import foreshock.insight.ImpactRow;
import foreshock.insight.ImpactVerdict;
import foreshock.insight.Quadrant;
import foreshock.insight.Trend;
import foreshock.insight.TrendRow;
import foreshock.report.Column.Kind;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The sections of a report, in their order. An explicit list: a new section is a line here. */
public final class ReportSections {
  static final List<Column> QUADRANT_COLUMNS =
      List.of(
          new Column("quadrant", Kind.CODE),
          new Column("clients", Kind.COUNT),
          new Column("flagged", Kind.COUNT),
          new Column("value", Kind.MONEY),
          new Column("value_at_risk", Kind.MONEY));

  static final List<Column> MONEY_COLUMNS =
      List.of(
          new Column("state", Kind.CODE),
          new Column("value", Kind.MONEY),
          new Column("share", Kind.FRACTION));

  private ReportSections() {}

  /** Columns of the sections that no other command has. */
  public static List<Column> ownColumns() {
    List<Column> columns = new ArrayList<>(SinceSection.COLUMNS);
    columns.addAll(QUADRANT_COLUMNS);
    columns.addAll(MONEY_COLUMNS);
    columns.addAll(WhereSection.COLUMNS);
    return List.copyOf(columns);
  }

  /** All of them; what has no data says so in a sentence. */
  public static List<Section> of(ReportInput input, Wording wording) {
    List<Assessment> assessments = input.scan().assessments();
    ClientFrame frame = ClientFrame.of(assessments);
    List<Section> sections = new ArrayList<>();
    sections.add(SinceSection.of(input.since(), wording));
    sections.add(map(assessments, frame, wording));
    sections.add(trend(input.trend(), wording));
    sections.add(money(input.scan().headline(), assessments, wording));
    sections.add(WhereSection.of(assessments, frame, wording));
    sections.add(
        new Section(
            "drivers",
            wording.say("page.title.drivers"),
            List.of(DriversTable.sentence(input.drivers(), wording)),
            DriversTable.of(input.drivers()),
            DriversTable.LAYOUT));
    sections.add(events(input.impact(), wording));
    sections.add(managers(input, wording));
    sections.add(quality(input, wording));
    return List.copyOf(sections);
  }

  private static Section map(List<Assessment> assessments, ClientFrame frame, Wording wording) {
    List<List<Cell>> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    boolean anyValue = assessments.stream().anyMatch(one -> one.value().isPresent());
    Table sums = frame.sumsBy(ClientFrame.QUADRANT);
    for (Quadrant quadrant : Quadrant.values()) {
      Table those = sums.where(sums.stringColumn(ClientFrame.QUADRANT).isEqualTo(quadrant.key()));
      for (Row row : those) {
        sentences.add(wording.say("quadrant." + quadrant.key()));
        rows.add(
            List.of(
                Cell.of(quadrant.key()),
                Cell.of(row.getDouble(ClientFrame.CLIENTS)),
                Cell.of(row.getDouble(ClientFrame.FLAGGED)),
                anyValue ? Cell.of(row.getDouble(ClientFrame.VALUE)) : Cell.EMPTY,
                anyValue ? Cell.of(row.getDouble(ClientFrame.AT_RISK)) : Cell.EMPTY));
      }
    }
    if (rows.isEmpty()) {
      sentences.add(wording.say("report.nobody"));
    }
    return new Section(
        "map",
        wording.say("report.map.title"),
        sentences,
        new ResultTable(QUADRANT_COLUMNS, rows),
        TableLayout.everything(QUADRANT_COLUMNS));
  }

  private static Section trend(Trend trend, Wording wording) {
    List<TrendRow> whole =
        trend.rows().stream().filter(row -> row.group().equals(Trend.ALL)).toList();
    return new Section(
        "trend",
        wording.say("page.title.trend"),
        TrendTable.headline(trend, false, wording),
        TrendTable.of(new Trend(trend.periods(), whole, trend.told())),
        TrendTable.LAYOUT);
  }

  private static Section money(Headline headline, List<Assessment> assessments, Wording wording) {
    String title = wording.say("report.money.title");
    double sum = headline.safe() + headline.atRisk() + headline.unheard();
    if (assessments.stream().noneMatch(one -> one.value().isPresent()) || sum <= 0) {
      return Section.ofWords("money", title, List.of(wording.say("headline.money.none")));
    }
    return new Section(
        "money",
        title,
        List.of(
            wording.say(
                "headline.money",
                wording.money(headline.safe()),
                wording.money(headline.atRisk()),
                wording.money(headline.unheard()))),
        new ResultTable(
            MONEY_COLUMNS,
            List.of(
                money("safe", headline.safe(), sum),
                money("at_risk", headline.atRisk(), sum),
                money("unheard", headline.unheard(), sum))),
        TableLayout.everything(MONEY_COLUMNS));
  }

  private static List<Cell> money(String state, double value, double sum) {
    return List.of(Cell.of(state), Cell.of(value), Cell.of(value / sum));
  }

  /** The index of each event, and of its attributes those of which anything is claimed. */
  private static Section events(Impact impact, Wording wording) {
    List<ImpactRow> told =
        impact.rows().stream()
            .filter(
                row ->
                    row.attribute().equals(Trend.ALL)
                        || row.verdict() != ImpactVerdict.NO_EVIDENCE
                            && row.verdict() != ImpactVerdict.TOO_LITTLE_DATA)
            .toList();
    return new Section(
        "events",
        wording.say("page.title.impact"),
        ImpactTable.headline(impact, wording),
        ImpactTable.of(
            new Impact(told, impact.entangled(), impact.unknownAttributes(), impact.clusters())),
        ImpactTable.LAYOUT);
  }

  private static Section managers(ReportInput input, Wording wording) {
    String title = wording.say("page.title.managers");
    boolean any =
        input.scan().book().clients().stream().anyMatch(one -> !one.client().manager().isEmpty());
    if (!any) {
      return Section.ofWords("managers", title, List.of(wording.say("report.managers.none")));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(wording.say("note.managers.norank"));
    sentences.addAll(ManagersTable.headline(input.managers(), wording));
    return new Section(
        "managers", title, sentences, ManagersTable.of(input.managers()), ManagersTable.LAYOUT);
  }

  private static Section quality(ReportInput input, Wording wording) {
    Headline headline = input.scan().headline();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        wording.say(
            "report.quality.heard",
            headline.heard(),
            headline.clients(),
            headline.clients() == 0
                ? wording.percent(0)
                : wording.percent((double) headline.heard() / headline.clients())));
    sentences.add(
        wording.say(
            "report.quality.unknown",
            headline.unknownClients(),
            wording.money(headline.unknownValue())));
    sentences.add(ClientLagTable.sentence(input.lag(), wording));
    return Section.ofWords("quality", wording.say("report.quality.title"), sentences);
  }
}
