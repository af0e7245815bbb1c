package foreshock.history;

/** Won orders. */
final class OrderSegment extends RowSegment {
  final PackedDoubles amount;
  final PackedInts currency;
  final PackedInts manager;

  OrderSegment(int file, OrderShelf shelf) {
    super(file, shelf.keys);
    amount = PackedDoubles.of(shelf.amount.data, size);
    currency = PackedInts.of(shelf.currency.data, size);
    manager = PackedInts.of(shelf.manager.data, size);
  }

  /** Hash of the order's id, 0 without one. */
  long document(int row) {
    return identified.get(row) == 0 ? 0 : id.get(row);
  }

  @Override
  long[] documentKeys(long[] room) {
    return id.all(room, size);
  }
}
