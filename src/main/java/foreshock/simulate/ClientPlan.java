package foreshock.simulate;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is decided about a client before its months are drawn.
 *
 * @param client place of the client, counted from 0
 * @param startMonth month of the world in which it became a client; negative for old ones
 * @param onsetMonth month in which its fall begins, if there is one
 * @param level where its satisfaction stands when nothing happens, 0–100
 * @param silentFromMonth month from which it answers no more; past the end for those that go on
 */
record ClientPlan(
    int client,
    String name,
    String segment,
    String manager,
    Pattern pattern,
    Answering answering,
    int startMonth,
    OptionalInt onsetMonth,
    double level,
    List<Swing> swings,
    int silentFromMonth,
    Buying rhythm,
    ServiceContacts contacts) {

  /** A month that never comes. */
  static final int NO_MONTH = Integer.MAX_VALUE;

  ClientPlan {
    swings = List.copyOf(swings);
  }

  /** The client's id in all files. */
  String id() {
    return "AC-" + padded(client + 1);
  }

  /** A number for ids, with leading zeros. */
  String padded() {
    return padded(client + 1);
  }

  private static String padded(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
