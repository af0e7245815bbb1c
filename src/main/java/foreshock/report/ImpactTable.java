package foreshock.report;

import foreshock.axis.Days;
import foreshock.history.Event;
import foreshock.insight.Impact;
import foreshock.insight.ImpactRow;
import foreshock.insight.ImpactVerdict;
import foreshock.insight.OnsetClusters;
import foreshock.insight.Trend;
import foreshock.report.Column.Kind;
import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rows of {@code impact}; the columns are public. */
public final class ImpactTable {
  /** In this order, only ever added to at the end. */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("event", Kind.TEXT),
          new Column("date", Kind.DATE),
          new Column("attribute", Kind.TEXT),
          new Column("clients", Kind.COUNT),
          new Column("control", Kind.COUNT),
          new Column("before", Kind.POINTS),
          new Column("after", Kind.POINTS),
          new Column("effect", Kind.POINTS),
          new Column("effect_low", Kind.POINTS),
          new Column("effect_high", Kind.POINTS),
          new Column("p_value", Kind.P_VALUE),
          new Column("revenue_effect", Kind.FRACTION),
          new Column("verdict", Kind.CODE),
          new Column("revenue_low", Kind.FRACTION),
          new Column("revenue_high", Kind.FRACTION),
          new Column("design", Kind.CODE),
          new Column("pre_trend", Kind.POINTS),
          new Column("pre_trend_p_value", Kind.P_VALUE),
          new Column("against_typical", Kind.POINTS));

  /** What a person sees. */
  public static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("event", "event", Fit.CUT, 0),
              new Show("date", "date", Fit.WHOLE, 2),
              new Show("attribute", "attribute", Fit.CUT, 0),
              new Show("clients", "clients", Fit.WHOLE, 0),
              new Show("control", "control", Fit.WHOLE, 0),
              new Show("before", "before", Fit.WHOLE, 4),
              new Show("after", "after", Fit.WHOLE, 5),
              new Show("effect", "effect", Fit.WHOLE, 0),
              new Show("effect_low", "from", Fit.WHOLE, 0),
              new Show("effect_high", "to", Fit.WHOLE, 0),
              new Show("p_value", "p", Fit.WHOLE, 3),
              new Show("revenue_effect", "sales", Fit.WHOLE, 1),
              new Show("revenue_low", "from", Fit.WHOLE, 1),
              new Show("revenue_high", "to", Fit.WHOLE, 1),
              new Show("verdict", "verdict", Fit.WHOLE, 0)));

  private static final Set<ImpactVerdict> CLAIMS =
      EnumSet.of(
          ImpactVerdict.FELL,
          ImpactVerdict.ROSE,
          ImpactVerdict.FELL_WITHOUT_CONTROL,
          ImpactVerdict.ROSE_WITHOUT_CONTROL);
  private static final int MOST_CLAIMS = 5;
  private static final int MOST_NAMES = 12;

  private ImpactTable() {}

  /** A row an event and attribute. */
  public static ResultTable of(Impact impact) {
    return new ResultTable(COLUMNS, impact.rows().stream().map(ImpactTable::row).toList());
  }

  private static List<Cell> row(ImpactRow one) {
    boolean told = one.verdict() != ImpactVerdict.TOO_LITTLE_DATA;
    return List.of(
        Cell.of(one.event().name()),
        Cell.of(Days.text(one.event().day())),
        Cell.of(one.attribute()),
        Cell.of(one.clients()),
        Cell.of(one.control()),
        Cell.of(one.before()),
        Cell.of(one.after()),
        Cell.of(one.effect()),
        Cell.of(one.low()),
        Cell.of(one.high()),
        Cell.of(one.pValue()),
        Cell.of(one.sales().effect()),
        Cell.of(one.verdict().key()),
        Cell.of(one.sales().low()),
        Cell.of(one.sales().high()),
        told ? Cell.of(one.control() > 0 ? "control" : "series") : Cell.EMPTY,
        Cell.of(one.preTrend()),
        Cell.of(one.preTrendPValue()),
        Cell.of(one.againstTypical()));
  }

  /** What is claimed, the plainest first. */
  public static List<String> headline(Impact impact, Wording wording) {
    List<ImpactRow> claims =
        impact.rows().stream()
            .filter(row -> CLAIMS.contains(row.verdict()))
            .sorted(Comparator.comparingDouble(ImpactRow::pValue))
            .toList();
    long events = impact.rows().stream().map(ImpactRow::event).distinct().count();
    List<String> lines = new ArrayList<>();
    if (events == 0) {
      lines.add(wording.say("impact.noevents"));
    } else if (claims.isEmpty()) {
      boolean told =
          impact.rows().stream().anyMatch(r -> r.verdict() != ImpactVerdict.TOO_LITTLE_DATA);
      lines.add(wording.say(told ? "impact.nothing" : "impact.untold", events));
    }
    for (ImpactRow claim : claims.subList(0, Math.min(MOST_CLAIMS, claims.size()))) {
      lines.add(
          wording.say(
              "impact." + claim.verdict().name(),
              claim.event().name(),
              Days.text(claim.event().day()),
              claim.attribute().equals(Trend.ALL)
                  ? wording.say("impact.satisfaction")
                  : claim.attribute(),
              wording.decimal(Math.abs(claim.effect()), 1),
              wording.signedDecimal(claim.low(), 1),
              wording.signedDecimal(claim.high(), 1),
              claim.clients(),
              claim.control()));
    }
    return lines;
  }

  /** What the figures cannot say by themselves. */
  public static List<String> notes(Impact impact, int months, Wording wording) {
    List<String> notes = new ArrayList<>();
    if (!impact.rows().isEmpty()) {
      notes.add(wording.say("note.impact.window", months));
    }
    List<String> alone = new ArrayList<>();
    for (ImpactRow row : impact.rows()) {
      boolean series = row.verdict() != ImpactVerdict.TOO_LITTLE_DATA && row.control() == 0;
      if (series && !alone.contains(quoted(row.event(), wording))) {
        alone.add(quoted(row.event(), wording));
      }
    }
    if (!alone.isEmpty()) {
      notes.add(wording.say("note.impact.series", String.join(", ", alone)));
    }
    for (Event[] pair : impact.entangled()) {
      notes.add(
          wording.say("note.impact.entangled", quoted(pair[0], wording), quoted(pair[1], wording)));
    }
    for (String attribute : impact.unknownAttributes()) {
      notes.add(wording.say("note.impact.attribute", attribute));
    }
    for (ImpactRow row : impact.rows()) {
      if (row.verdict() == ImpactVerdict.NOT_PARALLEL) {
        notes.add(
            wording.say(
                "note.impact.parted",
                quoted(row.event(), wording),
                wording.word("attribute", row.attribute()),
                wording.signedDecimal(row.preTrend(), 1)));
      }
    }
    for (OnsetClusters.Cluster cluster : impact.clusters().unexplained()) {
      List<String> clients = cluster.clients();
      String more = clients.size() > MOST_NAMES ? " …" : "";
      notes.add(
          wording.say(
              "note.impact.cluster",
              clients.size(),
              wording.word("group", cluster.group()),
              Days.monthText(cluster.fromMonth()),
              Days.monthText(cluster.toMonth()),
              wording.decimal(cluster.expected(), 1),
              String.join(", ", clients.subList(0, Math.min(MOST_NAMES, clients.size()))) + more));
    }
    return notes;
  }

  private static String quoted(Event event, Wording wording) {
    return wording.say("impact.event", event.name(), Days.text(event.day()));
  }
}
