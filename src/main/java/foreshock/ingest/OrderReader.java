package foreshock.ingest;

/** Rows of an orders file. */
final class OrderReader implements RowReader {
  private final FilePlan plan;
  private final ClientCells client;
  private final RowDate date;
  private final NumberColumn amount;
  private final int orderId;
  private final int currency;
  private final int manager;
  private final int product;
  private final int stage;
  private final StatusWords words;

  OrderReader(FilePlan plan) {
    this.plan = plan;
    Mapping mapping = plan.mapping();
    client = new ClientCells(plan);
    date = new RowDate(plan.rowDates());
    amount = plan.number(Field.AMOUNT);
    orderId = mapping.of(Field.ORDER_ID);
    currency = mapping.of(Field.CURRENCY);
    manager = mapping.of(Field.MANAGER);
    product = mapping.of(Field.PRODUCT);
    stage = plan.stagesKnown() ? mapping.of(Field.STAGE) : -1;
    words = new StatusWords(plan.header(stage), plan.words());
  }

  @Override
  public Verdict read(Cells cells, RowOrigin origin, RowSink sink) {
    ClientRef ref = client.read(cells);
    if (ref.isEmpty()) {
      return ClientCells.nobody(plan);
    }
    int day = date.day(cells);
    if (!DateParser.isDay(day)) {
      return date.verdict(day, cells);
    }
    OrderRow.Stage sold = stage < 0 ? OrderRow.Stage.WON : words.stage(cells.get(stage));
    String figure = amount.text(cells);
    boolean noFigureYet = figure.isEmpty() && sold != OrderRow.Stage.WON;
    double value = noFigureYet ? 0 : amount.value(cells);
    if (Double.isNaN(value)) {
      return amount.bad(cells);
    }
    String id = cells.get(orderId);
    sink.order(
        new OrderRow(
            origin,
            ref,
            DamagedIds.isDamaged(id) ? "" : id,
            day,
            value,
            client.currency(cells.get(currency), amount, figure),
            client.share(cells.get(manager)),
            client.share(cells.get(product)),
            sold));
    return Verdict.TYPED;
  }
}
