package foreshock.report;

import foreshock.report.Column.Kind;
import java.util.List;

/** The columns of {@code trend}: public, in this order, only ever added to at the end. */
public final class TrendColumns {
  /** All of them. */
  public static final List<Column> ALL =
      List.of(
          new Column("period", Kind.DATE),
          new Column("group", Kind.TEXT),
          new Column("csi", Kind.POINTS),
          new Column("csi_low", Kind.POINTS),
          new Column("csi_high", Kind.POINTS),
          new Column("nps", Kind.POINTS),
          new Column("responses", Kind.COUNT),
          new Column("respondents", Kind.COUNT),
          new Column("response_rate", Kind.FRACTION),
          new Column("coverage", Kind.FRACTION),
          new Column("clients", Kind.COUNT),
          new Column("new", Kind.COUNT),
          new Column("left", Kind.COUNT),
          new Column("retention", Kind.FRACTION),
          new Column("retention_low", Kind.FRACTION),
          new Column("retention_high", Kind.FRACTION),
          new Column("revenue", Kind.MONEY),
          new Column("grr", Kind.FRACTION),
          new Column("nrr", Kind.FRACTION),
          new Column("csi_raw", Kind.POINTS),
          new Column("same_change", Kind.POINTS),
          new Column("mix_change", Kind.POINTS),
          new Column("nps_low", Kind.POINTS),
          new Column("nps_high", Kind.POINTS),
          new Column("coverage_revenue", Kind.FRACTION),
          new Column("at_start", Kind.COUNT),
          new Column("one_client", Kind.FRACTION),
          new Column("grr_low", Kind.FRACTION),
          new Column("grr_high", Kind.FRACTION),
          new Column("nrr_low", Kind.FRACTION),
          new Column("nrr_high", Kind.FRACTION),
          new Column("mark", Kind.CODE));

  private TrendColumns() {}
}
