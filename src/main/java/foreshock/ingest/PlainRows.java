package foreshock.ingest;

/**
 * Reads the records of one role that are plain. What it takes, the role's {@link RowReader} would
 * read as the same; everything that needs a closer look it leaves to that one.
 */
abstract class PlainRows {
  private final FilePlan plan;
  private final int file;

  PlainRows(FilePlan plan, int file) {
    this.plan = plan;
    this.file = file;
  }

  /** Begins a block. */
  abstract void open();

  /**
   * Told of each record of a batch before the first of them is taken, so that what a record needs
   * of the memory is on its way when its turn comes.
   *
   * @param place in the batch
   */
  abstract void prepare(PlainRecord record, int place);

  /** Puts a record on the block's shelf; false where the reader of texts is to have it. */
  abstract boolean take(PlainRecord record, int place);

  /** Ends a block; what was taken is in the store when the result is told to {@code accept}. */
  abstract Accepted close();

  /** Rows of a block that wait for all blocks before to be proved. */
  interface Accepted {
    /** Puts the rows into the store. */
    void accept();
  }

  /** Whose a record is; one without a client, or with an id that a spreadsheet damaged, is left. */
  final PlainMemo clients(RowShelves shelves) {
    Mapping mapping = plan.mapping();
    ClientCells client = new ClientCells(plan);
    int id = mapping.of(Field.CLIENT_ID);
    int tax = mapping.of(Field.CLIENT_TAX_ID);
    return PlainMemo.ofKeys(
        record -> {
          ClientRef ref = client.read(record.texts());
          boolean damaged =
              DamagedIds.isDamaged(record.clean(id)) || DamagedIds.isDamaged(record.clean(tax));
          return ref.isEmpty() || damaged
              ? PlainMemo.LEFT
              : shelves.clientOf(plan.role(), ref, file);
        },
        id,
        mapping.of(Field.CLIENT_NAME),
        mapping.of(Field.CLIENT_EMAIL),
        mapping.of(Field.CLIENT_DOMAIN),
        tax);
  }

  final PlainMemo days() {
    RowDate date = new RowDate(plan.rowDates());
    return PlainMemo.of(
        PlainMemo.LEFT,
        record -> {
          int day = date.day(record.texts());
          return DateParser.isDay(day) ? day : PlainMemo.LEFT;
        },
        plan.rowDates().stream().mapToInt(DateColumn::index).toArray());
  }

  /** Numbers of the texts of a column. */
  static PlainMemo texts(RowShelves shelves, int column) {
    return PlainMemo.of(shelves.textOf(""), record -> shelves.textOf(record.clean(column)), column);
  }

  /**
   * {@link foreshock.bytes.TextHash} of an id, 0 without one; a damaged id, which is counted, is
   * {@link #DAMAGED}.
   */
  static long id(PlainRecord record, int column) {
    if (record.isEmpty(column)) {
      return 0;
    }
    if (record.isSimple(column)) {
      return record.hash(column);
    }
    String text = record.clean(column);
    return DamagedIds.isDamaged(text) ? DAMAGED : foreshock.bytes.TextHash.of(text);
  }

  /** Stands for an id that a spreadsheet damaged. */
  static final long DAMAGED = Long.MIN_VALUE;

  /** Whether the record might be a subtotal, a remark or a footer. */
  static boolean isSparse(PlainRecord record, int width) {
    int filled = 0;
    for (int c = 0; c < record.cells(); c++) {
      filled += record.isBlank(c) ? 0 : 1;
    }
    return filled * 2 <= width + 2;
  }
}
