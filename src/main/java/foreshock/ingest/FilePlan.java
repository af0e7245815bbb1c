package foreshock.ingest;

import java.util.List;
import java.util.Map;

/**
 * Everything that is decided about a file before its rows are read.
 *
 * @param names the headers, or names made up from the content
 * @param dates date columns by field; {@link Field#DATE} is in {@code rowDates}
 * @param rowDates columns of the row's own date, best first
 * @param numbers columns of figures by field
 * @param words the user's own words
 */
record FilePlan(
    Layout layout,
    String system,
    Mapping mapping,
    SurveyColumns survey,
    List<String> names,
    Map<Field, DateColumn> dates,
    List<DateColumn> rowDates,
    Map<Field, NumberColumn> numbers,
    boolean stagesKnown,
    OwnWords words) {

  Role role() {
    return mapping.role();
  }

  String header(int column) {
    return column < 0 ? "" : layout.headers().get(column);
  }

  DateColumn date(Field field) {
    return dates.getOrDefault(field, DateColumn.NONE);
  }

  /** Column with the time that a client's value pays for; −1 where it is a value a year anyway. */
  int intervalColumn() {
    return intervalColumn(mapping, layout);
  }

  static int intervalColumn(Mapping mapping, Layout layout) {
    boolean needed =
        mapping.role() == Role.CLIENTS
            && mapping.has(Field.INTERVAL)
            && mapping.has(Field.VALUE)
            && !PayPeriod.isSettledBy(layout.headers().get(mapping.of(Field.VALUE)));
    return needed ? mapping.of(Field.INTERVAL) : -1;
  }

  NumberColumn number(Field field) {
    return numbers.getOrDefault(field, NumberColumn.NONE);
  }
}
