package foreshock.history;

import foreshock.ingest.RawAnswer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows say of each question besides its answers; independent of the order in which they
 * come.
 */
final class ItemNames {
  private final List<Seen> seen = new ArrayList<>();

  private static final class Seen {
    private String name = "";
    private boolean overall;
    private double weightSum;
    private long weighted;
  }

  void see(int item, RawAnswer answer) {
    while (seen.size() <= item) {
      seen.add(new Seen());
    }
    Seen entry = seen.get(item);
    String name = answer.item().strip();
    if (entry.name.isEmpty() || name.compareTo(entry.name) < 0) {
      entry.name = name;
    }
    entry.overall |= answer.overall();
    if (answer.weight().isPresent()) {
      entry.weightSum += answer.weight().getAsDouble();
      entry.weighted++;
    }
  }

  String name(int item) {
    return seen.get(item).name;
  }

  boolean overall(int item) {
    return seen.get(item).overall;
  }

  /** Mean of the weights that the rows give, NaN where they give none. */
  double weight(int item) {
    Seen entry = seen.get(item);
    return entry.weighted == 0 ? Double.NaN : entry.weightSum / entry.weighted;
  }
}
