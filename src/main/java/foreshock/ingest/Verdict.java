package foreshock.ingest;

/**
 * What became of a row. Only {@link Kind#REJECTED} has the other components.
 *
 * @param column header of the column at fault, or empty
 * @param value what stood there; never a name or an e-mail
 * @param remedy what was expected
 */
record Verdict(Kind kind, ProblemCode code, String column, String value, Remark remedy) {
  enum Kind {
    /** It went to the sink. */
    TYPED,
    /** A survey record without an answer. */
    UNANSWERED,
    /** A preview, a test or an unfinished response. */
    NO_RESPONSE,
    /** Further lines of the record above. */
    CONTINUED,
    REJECTED
  }

  static final Verdict TYPED = plain(Kind.TYPED);
  static final Verdict UNANSWERED = plain(Kind.UNANSWERED);
  static final Verdict NO_RESPONSE = plain(Kind.NO_RESPONSE);
  static final Verdict CONTINUED = plain(Kind.CONTINUED);

  private static Verdict plain(Kind kind) {
    return new Verdict(kind, ProblemCode.RAGGED_ROW, "", "", Remark.NONE);
  }

  static Verdict reject(ProblemCode code, String column, String value, Remark remedy) {
    return new Verdict(Kind.REJECTED, code, column, value, remedy);
  }
}
