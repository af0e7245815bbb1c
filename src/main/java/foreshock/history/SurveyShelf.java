package foreshock.history;

import foreshock.ingest.RowShelves;

/** Survey rows of one file before they are in the store. */
final class SurveyShelf implements RowShelves.Surveys {
  private final HistoryCollector store;
  private final int file;
  final RowKeys keys = new RowKeys();
  final Columns.Ints respondent = new Columns.Ints();
  final Columns.Ints segment = new Columns.Ints();
  final Columns.Ints manager = new Columns.Ints();
  final Columns.Ints comment = new Columns.Ints();
  final Columns.Ints answersUntil = new Columns.Ints();
  final Columns.Ints question = new Columns.Ints();
  final Columns.Doubles raw = new Columns.Doubles();

  SurveyShelf(HistoryCollector store, int file) {
    this.store = store;
    this.file = file;
  }

  @Override
  public void answer(int questionNumber, double figure) {
    question.add(questionNumber);
    raw.add(figure);
  }

  @Override
  public void add(
      int client,
      int day,
      long who,
      long response,
      long content,
      int segmentText,
      int managerText) {
    add(client, day, who, response, content, segmentText, managerText, 0);
  }

  void add(
      int client,
      int day,
      long who,
      long response,
      long content,
      int segmentText,
      int managerText,
      int commentText) {
    keys.add(client, day, response, content);
    respondent.add(respondentKey(who));
    segment.add(segmentText);
    manager.add(managerText);
    comment.add(commentText);
    answersUntil.add(question.size());
  }

  /**
   * Who answered only needs telling apart from the client's other people, so that half of the hash
   * is plenty: of a thousand people of one client two share it once in ten thousand clients.
   */
  static int respondentKey(long textHash) {
    int key = (int) (textHash ^ textHash >>> 32);
    return key == 0 && textHash != 0 ? 1 : key;
  }

  @Override
  public RowShelves.Sealed seal() {
    SurveySegment rows = new SurveySegment(file, this, store);
    keys.clear();
    respondent.clear();
    segment.clear();
    manager.clear();
    comment.clear();
    answersUntil.clear();
    question.clear();
    raw.clear();
    return () -> store.add(rows);
  }
}
