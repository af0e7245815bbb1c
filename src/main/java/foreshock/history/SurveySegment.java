package foreshock.history;

/** Survey rows; the answers of row i are {@code firstAnswer(i) … answersUntil.get(i) − 1}. */
final class SurveySegment extends RowSegment {
  /** 32 bits of the hash of who answered; 0 for nobody. */
  final PackedInts respondent;

  final PackedInts segment;
  final PackedInts manager;
  final PackedInts comment;
  final PackedInts question;
  final PackedDoubles raw;
  private final PackedInts answersUntil;
  private final HistoryCollector store;

  SurveySegment(int file, SurveyShelf shelf, HistoryCollector store) {
    super(file, shelf.keys);
    this.store = store;
    respondent = PackedInts.of(shelf.respondent.data, size);
    segment = PackedInts.of(shelf.segment.data, size);
    manager = PackedInts.of(shelf.manager.data, size);
    comment = PackedInts.of(shelf.comment.data, size);
    int answers = shelf.question.size();
    question = PackedInts.of(shelf.question.data, answers);
    raw = PackedDoubles.of(shelf.raw.data, answers);
    answersUntil = answers == size ? null : PackedInts.of(shelf.answersUntil.data, size);
  }

  int firstAnswer(int row) {
    return answersUntil == null ? row : row == 0 ? 0 : answersUntil.get(row - 1);
  }

  int endOfAnswers(int row) {
    return answersUntil == null ? row + 1 : answersUntil.get(row);
  }

  boolean hasIds() {
    return identified.any();
  }

  boolean hasComments() {
    return comment.any();
  }

  /** Hash of the response's id, 0 without one. */
  long response(int row) {
    return identified.get(row) == 0 ? 0 : id.get(row);
  }

  @Override
  long[] documentKeys(long[] room) {
    return hasIds() ? super.documentKeys(room) : id.all(room, size);
  }

  /** A response written as one row an answer repeats its id for each question. */
  @Override
  long documentKey(int row) {
    long key = id.get(row);
    if (identified.get(row) != 0) {
      for (int k = firstAnswer(row); k < endOfAnswers(row); k++) {
        key = key * 31 + store.itemHash(question.get(k));
      }
    }
    return key;
  }
}
