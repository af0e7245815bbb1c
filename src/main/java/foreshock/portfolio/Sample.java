package foreshock.portfolio;

import foreshock.history.ClientHistory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Some of many clients, those whose ids hash lowest: as good as drawn at random, and yet the same
 * ones whatever the order of the files.
 */
public final class Sample {
  private Sample() {}

  /** Places of at most so many clients, ascending. */
  public static int[] places(
      List<ClientHistory> clients, Predicate<ClientHistory> eligible, int most) {
    long[] keys = new long[clients.size()];
    int found = 0;
    for (int i = 0; i < keys.length; i++) {
      ClientHistory client = clients.get(i);
      if (eligible.test(client)) {
        keys[found++] = (long) client.client().scrambledId() << 32 | i;
      }
    }
    if (found > most) {
      Arrays.sort(keys, 0, found);
    }
    int[] places = new int[Math.min(found, most)];
    for (int i = 0; i < places.length; i++) {
      places[i] = (int) keys[i];
    }
    Arrays.sort(places);
    return places;
  }

  /** At most so many clients, in the order of the book. */
  static List<ClientHistory> of(
      List<ClientHistory> clients, Predicate<ClientHistory> eligible, int most) {
    return Arrays.stream(places(clients, eligible, most)).mapToObj(clients::get).toList();
  }
}
