package foreshock.history;

/** Interactions or invitations. */
final class ContactSegment extends RowSegment {
  /** Text of the kind of contact. */
  final PackedInts kind;

  ContactSegment(int file, RowKeys keys, Columns.Ints kind) {
    super(file, keys);
    this.kind = PackedInts.of(kind.data, size);
  }

  @Override
  long[] documentKeys(long[] room) {
    return id.all(room, size);
  }
}
