package foreshock.history;

import java.util.List;

/**
 * A client's responses in ascending order of days; each holds one or more answers on 0–100. Shapes:
 * {@code day} and {@code respondent} have one entry a response, {@code start} one more; the answers
 * of response i are the entries {@code start[i] … start[i + 1] − 1} of {@code item} and {@code
 * value}.
 */
public final class Responses {
  /** The respondent of a response that does not name one. */
  public static final int ANONYMOUS = -1;

  /** No response at all. */
  public static final Responses NONE =
      new Responses(
          new int[0], new int[0], new int[] {0}, new int[0], new double[0], List.of(), List.of());

  private final int[] day;
  private final int[] respondent;
  private final int[] start;
  private final int[] item;
  private final double[] value;
  private final List<String> respondentNames;
  private final List<String> comments;

  Responses(
      int[] day,
      int[] respondent,
      int[] start,
      int[] item,
      double[] value,
      List<String> respondentNames,
      List<String> comments) {
    this.day = day;
    this.respondent = respondent;
    this.start = start;
    this.item = item;
    this.value = value;
    this.respondentNames = List.copyOf(respondentNames);
    this.comments = List.copyOf(comments);
  }

  /** Number of responses. */
  public int size() {
    return day.length;
  }

  /** Number of responses that are not after {@code atDay}. */
  public int countUntil(int atDay) {
    return Dated.countUntil(day, atDay);
  }

  /** Day of response i. */
  public int day(int i) {
    return day[i];
  }

  /** Who gave response i, from 0, or {@link #ANONYMOUS}. */
  public int respondent(int i) {
    return respondent[i];
  }

  /** Names or addresses of the respondents. */
  public List<String> respondentNames() {
    return respondentNames;
  }

  /** First answer of response i. */
  public int from(int i) {
    return start[i];
  }

  /** One past the last answer of response i. */
  public int to(int i) {
    return start[i + 1];
  }

  /** Item of answer k in the catalogue. */
  public int item(int k) {
    return item[k];
  }

  /** Answer k on 0–100. */
  public double value(int k) {
    return value[k];
  }

  /** Comment of response i, empty without one or when comments were not asked for. */
  public String comment(int i) {
    return comments.isEmpty() ? "" : comments.get(i);
  }
}
