package foreshock.report;

import foreshock.insight.Assessment;
import foreshock.insight.Trend;
import java.util.List;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The clients of a report as a Tablesaw table, a row a client, and what is grouped, pivoted and
 * joined of it. Only a report comes here, since that table class is slow to load.
 */
final class ClientFrame {
  static final String SEGMENT = "segment";
  static final String LEVEL = "level";
  static final String QUADRANT = "quadrant";
  static final String CLIENTS = "clients";
  static final String FLAGGED = "flagged";
  static final String VALUE = "value";
  static final String AT_RISK = "value_at_risk";

  private final Table clients;

  private ClientFrame(Table clients) {
    this.clients = clients;
  }

  /** What is unknown of a client is missing there, and in no sum. */
  static ClientFrame of(List<Assessment> assessments) {
    StringColumn segment = StringColumn.create(SEGMENT);
    StringColumn level = StringColumn.create(LEVEL);
    StringColumn quadrant = StringColumn.create(QUADRANT);
    DoubleColumn one = DoubleColumn.create(CLIENTS);
    DoubleColumn flagged = DoubleColumn.create(FLAGGED);
    DoubleColumn value = DoubleColumn.create(VALUE);
    DoubleColumn atRisk = DoubleColumn.create(AT_RISK);
    for (Assessment client : assessments) {
      String name = client.client().segment();
      segment.append(name.isEmpty() ? Trend.NONE : name);
      level.append(client.level().key());
      quadrant.append(client.quadrant().key());
      one.append(1);
      flagged.append(Levels.isFlagged(client) ? 1 : 0);
      value.append(client.value().orElse(Double.NaN));
      atRisk.append(client.valueAtRisk().orElse(Double.NaN));
    }
    return new ClientFrame(Table.create(segment, level, quadrant, one, flagged, value, atRisk));
  }

  /** A row a group: {@link #CLIENTS}, {@link #FLAGGED}, {@link #VALUE}, {@link #AT_RISK}, added. */
  Table sumsBy(String group) {
    List<String> figures = List.of(CLIENTS, FLAGGED, VALUE, AT_RISK);
    Table sums = clients.summarize(figures, AggregateFunctions.sum).by(group);
    // by name: the order of the columns is the library's own
    for (String figure : figures) {
      sums.column(AggregateFunctions.sum.functionName() + " [" + figure + "]").setName(figure);
    }
    return sums;
  }

  /** The same joined with a column a level that any client has: how many of the group have it. */
  Table sumsAndLevelsBy(String group) {
    Table counts = clients.xTabCounts(group, LEVEL);
    counts.column(0).setName(group);
    return counts.joinOn(group).with(sumsBy(group)).join();
  }
}
