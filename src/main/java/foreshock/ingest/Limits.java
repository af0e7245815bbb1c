package foreshock.ingest;

/** What a file may hold at most; beyond it the file is refused instead of filling the memory. */
final class Limits {
  /** Characters of a cell. */
  static final int FIELD = 1 << 20;

  /** Characters of a record. */
  static final int RECORD = 16 << 20;

  static final int COLUMNS = 10_000;

  /** Characters of the header. */
  static final int HEADER = 1 << 20;

  /** Unpacked bytes for each packed one in a gz file. */
  static final int GZIP_RATIO = 200;

  /** Unpacked bytes below which the ratio is not looked at. */
  static final long GZIP_FREE = 16L << 20;

  /** Unpacked bytes of a gz file. */
  static final long GZIP_MOST = 64L << 30;

  private Limits() {}
}
