package foreshock.ingest;

/**
 * A column of dates.
 *
 * @param ordered whether some date of the column depends on the order of day and month
 * @param pattern what its dates look like, for messages
 */
record DateColumn(
    int index, String header, DateOrder order, boolean mixed, boolean ordered, String pattern) {
  static final DateColumn NONE = new DateColumn(-1, "", DateOrder.DAY_FIRST, false, false, "");

  /** The day, {@link DateParser#MISSING} or {@link DateParser#BAD}. */
  int day(Cells cells) {
    if (index < 0) {
      return DateParser.MISSING;
    }
    String cell = cells.get(index);
    int day = DateParser.parse(cell, order, true);
    if (day == DateParser.BAD && mixed) {
      DateOrder other = order == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
      return DateParser.parse(cell, other, true);
    }
    return day;
  }

  Verdict bad(Cells cells) {
    String expected = pattern.isEmpty() ? "yyyy-MM-dd" : pattern;
    return Verdict.reject(
        ProblemCode.BAD_DATE,
        header,
        Rejections.shown(cells.get(index)),
        Remark.of("problem.notdate", expected));
  }
}
