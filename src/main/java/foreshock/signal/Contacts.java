package foreshock.signal;

import foreshock.axis.AsOf;
import foreshock.history.Interactions;

/**
 * How much a client is seen.
 *
 * @param recent visits, calls and tickets of the last 6 months
 * @param before those of the 6 months before
 */
public record Contacts(int recent, int before) {
  private static final int WINDOW_MONTHS = 6;

  /** Counts the contacts on or before {@code at}. */
  public static Contacts of(Interactions interactions, AsOf at) {
    int now = interactions.countUntil(at.day());
    int middle = interactions.countUntil(at.dayMonthsBefore(WINDOW_MONTHS));
    int first = interactions.countUntil(at.dayMonthsBefore(2 * WINDOW_MONTHS));
    return new Contacts(now - middle, middle - first);
  }

  /** Logarithm of recent on before, half a contact added to each so that none is not infinite. */
  public double logRatio() {
    return Math.log((recent + 0.5) / (before + 0.5));
  }
}
