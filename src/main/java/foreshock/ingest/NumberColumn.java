package foreshock.ingest;

/**
 * A column of figures.
 *
 * @param factor turns monthly figures into yearly ones
 * @param currency that the header names, or empty
 */
record NumberColumn(int index, String header, char decimal, double factor, String currency) {
  static final NumberColumn NONE = new NumberColumn(-1, "", NumberParser.EITHER, 1, "");

  String text(Cells cells) {
    return cells.get(index);
  }

  /** The figure, or NaN. */
  double value(Cells cells) {
    return NumberParser.parse(cells.get(index), decimal, true) * factor;
  }

  Verdict bad(Cells cells) {
    String cell = cells.get(index);
    return cell.isEmpty()
        ? Verdict.reject(ProblemCode.BAD_NUMBER, header, "", Remark.of("problem.noamount"))
        : Verdict.reject(
            ProblemCode.BAD_NUMBER, header, Rejections.shown(cell), Remark.of("problem.notnumber"));
  }
}
