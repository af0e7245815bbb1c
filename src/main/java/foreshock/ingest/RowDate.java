package foreshock.ingest;

import java.util.List;

/** The date of a row: of the best date column that is filled. */
final class RowDate {
  private final List<DateColumn> columns;
  private DateColumn bad = DateColumn.NONE;

  RowDate(List<DateColumn> columns) {
    this.columns = columns;
  }

  /**
   * The day, or {@link DateParser#BAD}, or {@link DateParser#MISSING} where every column is empty.
   */
  int day(Cells cells) {
    for (DateColumn column : columns) {
      int day = column.day(cells);
      if (DateParser.isDay(day)) {
        return day;
      }
      if (day == DateParser.BAD) {
        bad = column;
        return day;
      }
    }
    return DateParser.MISSING;
  }

  /** Why the last day is none. */
  Verdict verdict(int day, Cells cells) {
    if (day == DateParser.BAD) {
      return bad.bad(cells);
    }
    String header = columns.isEmpty() ? "" : columns.get(0).header();
    return Verdict.reject(ProblemCode.BAD_DATE, header, "", Remark.of("problem.nodate"));
  }
}
