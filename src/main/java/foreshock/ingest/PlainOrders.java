package foreshock.ingest;

import foreshock.bytes.RecordScanner;

/** Orders that are plain. */
final class PlainOrders extends PlainRows {
  private static final int WON = 1;
  private static final int NOT_WON = 0;

  private final RowShelves shelves;
  private final int file;
  private final PlainMemo client;
  private final long[] clientHash = new long[RecordScanner.BATCH];
  private final PlainMemo day;
  private final PlainMemo stage;
  private final PlainMemo unit;
  private final PlainMemo manager;
  private final NumberColumn amount;
  private final ClientCells cells;
  private final int orderId;
  private final int currency;
  private final RowShelves.Orders shelf;

  PlainOrders(FilePlan plan, RowShelves shelves, int file) {
    super(plan, file);
    this.shelves = shelves;
    this.file = file;
    Mapping mapping = plan.mapping();
    client = clients(shelves);
    day = days();
    amount = plan.number(Field.AMOUNT);
    cells = new ClientCells(plan);
    orderId = mapping.of(Field.ORDER_ID);
    currency = mapping.of(Field.CURRENCY);
    int stageColumn = plan.stagesKnown() ? mapping.of(Field.STAGE) : -1;
    StatusWords words = new StatusWords(plan.header(stageColumn), plan.words());
    stage =
        PlainMemo.of(
            WON,
            record -> words.stage(record.clean(stageColumn)) == OrderRow.Stage.WON ? WON : NOT_WON,
            stageColumn);
    unit =
        PlainMemo.of(
            shelves.textOf(cells.currency("", amount, "")),
            record -> shelves.textOf(cells.currency(record.clean(currency), amount, "")),
            currency);
    manager = texts(shelves, mapping.of(Field.MANAGER));
    shelf = shelves.orders(file);
  }

  @Override
  void open() {
    // what was read is taken off when a block ends
  }

  @Override
  void prepare(PlainRecord record, int place) {
    clientHash[place] = client.prepare(record);
  }

  @Override
  boolean take(PlainRecord record, int place) {
    int who = client.of(record, clientHash[place]);
    int when = day.of(record);
    if (who == PlainMemo.LEFT || when == PlainMemo.LEFT || record.isEmpty(amount.index())) {
      return false;
    }
    long document = id(record, orderId);
    if (document == DAMAGED) {
      return false;
    }
    double value =
        PlainNumbers.parse(record.data(), record.from(amount.index()), record.to(amount.index()));
    int currencyText;
    if (Double.isNaN(value)) {
      String figure = record.clean(amount.index());
      value = NumberParser.parse(figure, amount.decimal(), true);
      if (Double.isNaN(value)) {
        return false;
      }
      currencyText = shelves.textOf(cells.currency(record.clean(currency), amount, figure));
    } else {
      currencyText = unit.of(record);
    }
    if (stage.of(record) == WON) {
      shelf.add(
          who,
          when,
          document,
          record.contentHash(),
          value * amount.factor(),
          currencyText,
          manager.of(record));
    }
    return true;
  }

  @Override
  Accepted close() {
    return shelf.seal()::accept;
  }
}
