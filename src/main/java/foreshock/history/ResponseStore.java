package foreshock.history;

/**
 * All responses of a portfolio by client and day. An answer is kept as a code, since few different
 * ones are given.
 *
 * @param day of each response
 * @param respondent of each response, counted by client
 * @param end one past the last answer of each response; null where each has one
 * @param code of each answer, those of a response side by side
 * @param itemOf item by code
 * @param valueOf answer on 0–100 by code
 */
record ResponseStore(
    PackedInts day,
    PackedInts respondent,
    int[] end,
    PackedInts code,
    int[] itemOf,
    double[] valueOf) {
  static final ResponseStore EMPTY =
      new ResponseStore(
          PackedInts.room(0, 0, 0),
          PackedInts.room(0, 0, 0),
          null,
          PackedInts.room(0, 0, 0),
          new int[0],
          new double[0]);

  /** The answers of a client stand where its responses do, so that they begin at the same place. */
  int firstAnswer(int response) {
    return response;
  }

  int endOfAnswers(int response) {
    return end == null ? response + 1 : end[response];
  }

  int item(int answer) {
    return itemOf[code.get(answer)];
  }

  double value(int answer) {
    return valueOf[code.get(answer)];
  }
}
