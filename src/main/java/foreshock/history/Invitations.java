package foreshock.history;

/**
 * Days on which a client was asked, ascending, one entry a day however many of its people were
 * asked.
 */
public final class Invitations {
  /** Never asked, as far as the files tell. */
  public static final Invitations NONE = new Invitations(new int[0]);

  private final int[] day;

  Invitations(int[] day) {
    this.day = day;
  }

  /** How many days. */
  public int size() {
    return day.length;
  }

  /** How many are not after {@code atDay}. */
  public int countUntil(int atDay) {
    return Dated.countUntil(day, atDay);
  }

  /** Day i. */
  public int day(int i) {
    return day[i];
  }
}
