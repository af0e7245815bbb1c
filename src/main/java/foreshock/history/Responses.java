package foreshock.history;

import java.util.List;

/**
 * A client's responses in ascending order of days; each holds one or more answers on 0–100. A view
 * of the portfolio's responses.
 */
public final class Responses {
  /** The respondent of a response that does not name one. */
  public static final int ANONYMOUS = -1;

  /** No response at all. */
  public static final Responses NONE =
      new Responses(ResponseStore.EMPTY, 0, 0, 0, List.of(), List.of());

  private final ResponseStore store;
  private final int first;
  private final int size;
  private final int respondents;
  private final List<String> respondentNames;
  private final List<String> comments;

  /** Responses {@code first … first + size − 1} of the portfolio's. */
  Responses(
      ResponseStore store,
      int first,
      int size,
      int respondents,
      List<String> respondentNames,
      List<String> comments) {
    this.store = store;
    this.first = first;
    this.size = size;
    this.respondents = respondents;
    this.respondentNames = List.copyOf(respondentNames);
    this.comments = List.copyOf(comments);
  }

  /** The same under other names of those who answered, and without what they wrote. */
  Responses under(List<String> newNames) {
    return new Responses(store, first, size, respondents, newNames, List.of());
  }

  /** Number of responses. */
  public int size() {
    return size;
  }

  /** Number of responses that are not after {@code atDay}. */
  public int countUntil(int atDay) {
    return Dated.countUntil(store.day(), first, size, atDay);
  }

  /** Day of response i. */
  public int day(int i) {
    return store.day().get(first + i);
  }

  /** Who gave response i, from 0, or {@link #ANONYMOUS}. */
  public int respondent(int i) {
    return store.respondent().get(first + i);
  }

  /** Number of people who are known to have answered. */
  public int respondents() {
    return respondents;
  }

  /** Names or addresses of the respondents; none where they were not asked for with comments. */
  public List<String> respondentNames() {
    return respondentNames;
  }

  /** First answer of response i, counted over the portfolio. */
  public int from(int i) {
    return i == 0 && size > 0 ? store.firstAnswer(first) : to(i - 1);
  }

  /** One past the last answer of response i. */
  public int to(int i) {
    return store.endOfAnswers(first + i);
  }

  /** Item of answer k in the catalogue. */
  public int item(int k) {
    return store.item(k);
  }

  /** Answer k on 0–100. */
  public double value(int k) {
    return store.value(k);
  }

  /** Comment of response i, empty without one or when comments were not asked for. */
  public String comment(int i) {
    return comments.isEmpty() ? "" : comments.get(i);
  }
}
