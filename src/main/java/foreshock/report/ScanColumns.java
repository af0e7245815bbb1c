package foreshock.report;

import foreshock.report.Column.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The columns of {@code scan}: public, in this order, only ever added to at the end. */
public final class ScanColumns {
  /** All of them. */
  public static final List<Column> ALL =
      List.of(
          new Column("client_id", Kind.TEXT),
          new Column("client", Kind.TEXT),
          new Column("segment", Kind.TEXT),
          new Column("manager", Kind.TEXT),
          new Column("level", Kind.CODE),
          new Column("risk", Kind.FRACTION),
          new Column("risk_low", Kind.FRACTION),
          new Column("risk_high", Kind.FRACTION),
          new Column("value", Kind.MONEY),
          new Column("value_at_risk", Kind.MONEY),
          new Column("satisfaction", Kind.POINTS),
          new Column("satisfaction_low", Kind.POINTS),
          new Column("satisfaction_high", Kind.POINTS),
          new Column("change", Kind.POINTS),
          new Column("change_probability", Kind.FRACTION),
          new Column("since", Kind.DATE),
          new Column("quadrant", Kind.CODE),
          new Column("driver", Kind.TEXT),
          new Column("silence", Kind.COUNT),
          new Column("last_response", Kind.DATE),
          new Column("responses", Kind.COUNT),
          new Column("last_order", Kind.DATE),
          new Column("sales_change", Kind.FRACTION),
          new Column("months_left", Kind.COUNT),
          new Column("reason", Kind.TEXT));

  /** With what became of each client since an earlier run. */
  public static final List<Column> SINCE =
      Stream.concat(
              ALL.stream(),
              Stream.of(new Column("previous_level", Kind.CODE), new Column("state", Kind.CODE)))
          .toList();

  private ScanColumns() {}
}
