package foreshock.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts the answers of every item of a form, from which scales are decided. */
final class ScaleCensus {
  /** The answers of one item. */
  static final class Item {
    private final long[] figures = new long[11];
    private long between;
    private long above;
    private long all;
    private double max = Double.NEGATIVE_INFINITY;
    private double min = Double.POSITIVE_INFINITY;
    private Optional<Scale> hint = Optional.empty();
    private Scale own = Scale.UNKNOWN;
    private long ownCount;

    private void add(double raw, Scale scale, long times) {
      if (scale.isKnown()) {
        own = scale;
        ownCount += times;
        return;
      }
      all += times;
      max = Math.max(max, raw);
      min = Math.min(min, raw);
      if (raw > 10) {
        above += times;
      } else if (raw >= 0 && raw == Math.rint(raw)) {
        figures[(int) raw] += times;
      } else {
        between += times;
      }
    }

    private void add(Item other) {
      for (int i = 0; i < figures.length; i++) {
        figures[i] += other.figures[i];
      }
      between += other.between;
      above += other.above;
      all += other.all;
      max = Math.max(max, other.max);
      min = Math.min(min, other.min);
      hint = hint.or(() -> other.hint);
      own = own.isKnown() ? own : other.own;
      ownCount += other.ownCount;
    }

    long all() {
      return all;
    }

    double max() {
      return max;
    }

    double min() {
      return min;
    }

    long count(int figure) {
      return figures[figure];
    }

    long above10() {
      return above;
    }

    long fractions() {
      return between;
    }

    /** Figures greater than {@code limit}, up to 10; fractions are not counted. */
    long above(int limit) {
      long count = 0;
      for (int i = limit + 1; i <= 10; i++) {
        count += figures[i];
      }
      return count;
    }

    Optional<Scale> hint() {
      return hint;
    }

    /** A scale that records name themselves, or {@link Scale#UNKNOWN}. */
    Scale own() {
      return ownCount > 0 ? own : Scale.UNKNOWN;
    }
  }

  private final Map<String, Item> items = new HashMap<>();
  private final Map<String, Item> asWritten = new HashMap<>();

  static String key(String item) {
    return item.strip().toLowerCase(Locale.ROOT);
  }

  void add(RawAnswer answer) {
    add(answer, 1);
  }

  /** Counts an answer that was given so many times. */
  void add(RawAnswer answer, long times) {
    Item item = asWritten.get(answer.item());
    if (item == null) {
      item = items.computeIfAbsent(key(answer.item()), k -> new Item());
      asWritten.put(answer.item(), item);
    }
    item.add(answer.raw(), answer.scale(), times);
  }

  /** Adds what another file of the form counted. */
  void add(ScaleCensus other) {
    other.items.forEach((key, item) -> items.computeIfAbsent(key, k -> new Item()).add(item));
  }

  /** A scale that a header names counts where no configuration says otherwise. */
  void hint(String item, Scale scale) {
    items.computeIfAbsent(key(item), k -> new Item()).hint = Optional.of(scale);
  }

  Map<String, Item> items() {
    return items;
  }
}
