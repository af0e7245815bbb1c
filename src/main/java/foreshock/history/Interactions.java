package foreshock.history;

import java.util.List;

/** Visits, calls and tickets of a client in ascending order of days. */
public final class Interactions {
  /** None. */
  public static final Interactions NONE = new Interactions(new int[0], List.of());

  private final int[] day;
  private final List<String> kind;

  Interactions(int[] day, List<String> kind) {
    this.day = day;
    this.kind = List.copyOf(kind);
  }

  /** How many. */
  public int size() {
    return day.length;
  }

  /** How many are not after {@code atDay}. */
  public int countUntil(int atDay) {
    return Dated.countUntil(day, atDay);
  }

  /** Day of interaction i. */
  public int day(int i) {
    return day[i];
  }

  /** Kind of interaction i as written, or empty. */
  public String kind(int i) {
    return kind.get(i);
  }
}
