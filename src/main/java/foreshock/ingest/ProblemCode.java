package foreshock.ingest;

import java.util.Locale;

/** Kinds of problems with the data; each is documented in problems.md. */
public enum ProblemCode {
  FILE_MISSING,
  FILE_UNREADABLE,
  NOT_CSV,
  FILE_EMPTY,
  TOO_LARGE,
  NO_ROLE,
  MISSING_COLUMN,
  AMBIGUOUS_DATES,
  PERIOD_TWICE,
  TOO_MANY_REJECTS,
  STRICT_REJECT,
  NO_CLIENT,
  BAD_DATE,
  BAD_NUMBER,
  BAD_SCORE,
  RAGGED_ROW,
  BROKEN_QUOTE;

  /** {@code bad-date} and so on. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
