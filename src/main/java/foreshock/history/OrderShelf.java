package foreshock.history;

import foreshock.ingest.RowShelves;

/** Orders of one file before they are in the store. */
final class OrderShelf implements RowShelves.Orders {
  private final HistoryCollector store;
  private final int file;
  final RowKeys keys = new RowKeys();
  final Columns.Doubles amount = new Columns.Doubles();
  final Columns.Ints currency = new Columns.Ints();
  final Columns.Ints manager = new Columns.Ints();

  OrderShelf(HistoryCollector store, int file) {
    this.store = store;
    this.file = file;
  }

  @Override
  public void add(
      int client,
      int day,
      long document,
      long content,
      double value,
      int currencyText,
      int managerText) {
    keys.add(client, day, document, content);
    amount.add(value);
    currency.add(currencyText);
    manager.add(managerText);
  }

  @Override
  public RowShelves.Sealed seal() {
    OrderSegment segment = new OrderSegment(file, this);
    keys.clear();
    amount.clear();
    currency.clear();
    manager.clear();
    return () -> store.add(segment);
  }
}
