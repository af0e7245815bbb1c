package foreshock.history;

/** The columns that rows of every role have, while they grow. */
final class RowKeys {
  final Columns.Ints ref = new Columns.Ints();
  final Columns.Ints day = new Columns.Ints();
  final Columns.Ints identified = new Columns.Ints();
  final Columns.Longs id = new Columns.Longs();
  final Columns.Ints check = new Columns.Ints();

  /**
   * @param idHash 0 for a row without an id
   */
  void add(int clientRef, int epochDay, long idHash, long contentHash) {
    boolean named = idHash != 0;
    ref.add(clientRef);
    day.add(epochDay);
    identified.add(named ? 1 : 0);
    id.add(named ? idHash : contentHash);
    check.add(named ? (int) contentHash : 0);
  }

  void clear() {
    ref.clear();
    day.clear();
    identified.clear();
    id.clear();
    check.clear();
  }

  int size() {
    return ref.size();
  }
}
