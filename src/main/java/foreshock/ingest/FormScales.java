package foreshock.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scale of every question of one form, decided over the values of all its files. Names are
 * compared without case.
 */
final class FormScales {
  private static final Scale NPS = new Scale(0, 10);
  private static final Scale PER_CENT = new Scale(0, 100);
  private static final Scale TEN = new Scale(1, 10);
  private static final Scale SEVEN = new Scale(1, 7);
  private static final Scale FIVE = new Scale(1, 5);
  private static final Remark GIVEN = Remark.of("read.scale.given");
  private static final Remark WORDED = Remark.of("read.scale.worded");
  private static final int ENOUGH = 30;
  private static final int ENOUGH_FOR_STRAYS = 50;
  private static final double STRAYS = 0.01;

  private record Entry(Scale scale, boolean guessed, Remark reason) {}

  private static final Entry NONE = new Entry(Scale.UNKNOWN, true, Remark.of("read.scale.none"));

  private final Map<String, Entry> entries = new HashMap<>();

  /** Of no question. */
  static final FormScales EMPTY = new FormScales();

  private FormScales() {}

  static FormScales decide(ScaleCensus census, Map<String, Scale> configured) {
    FormScales book = new FormScales();
    census.items().forEach((key, item) -> book.entries.put(key, decide(key, item, configured)));
    return book;
  }

  /** The scale of an item, or {@link Scale#UNKNOWN} where no file has it. */
  Scale scaleOf(String item) {
    return entries.getOrDefault(ScaleCensus.key(item), NONE).scale();
  }

  /** Whether the scale is a guess from the values, which other values might overthrow. */
  boolean guessed(String item) {
    return entries.getOrDefault(ScaleCensus.key(item), NONE).guessed();
  }

  boolean asks(String item) {
    return entries.containsKey(ScaleCensus.key(item));
  }

  /** Every question, in lower case and in order. */
  List<String> items() {
    return entries.keySet().stream().sorted().toList();
  }

  /** Whether the user gave the scale. */
  boolean isGiven(String item) {
    return reason(item).equals(GIVEN);
  }

  /** Whether all answers are shares, as words, emoji and stars become. */
  boolean isWorded(String item) {
    return reason(item).equals(WORDED);
  }

  /** How the scale was decided. */
  Remark reason(String item) {
    return entries.getOrDefault(ScaleCensus.key(item), NONE).reason();
  }

  private static Entry decide(String key, ScaleCensus.Item item, Map<String, Scale> configured) {
    Optional<Scale> given = configured(key, configured);
    if (given.isPresent()) {
      return new Entry(given.get(), false, GIVEN);
    }
    if (item.all() == 0 && item.own().isKnown()) {
      return new Entry(
          item.own(),
          false,
          item.own().equals(Scale.UNIT) ? WORDED : Remark.of("read.scale.records"));
    }
    if (key.equals("nps")) {
      return new Entry(NPS, false, Remark.of("read.scale.nps"));
    }
    if (item.hint().isPresent() && item.max() <= item.hint().get().high()) {
      return new Entry(item.hint().get(), false, Remark.of("read.scale.header"));
    }
    return item.all() == 0 ? NONE : byValues(key, item);
  }

  static Optional<Scale> configured(String key, Map<String, Scale> configured) {
    Scale scale = configured.getOrDefault(key, configured.get("*"));
    return Optional.ofNullable(scale);
  }

  private static Entry byValues(String key, ScaleCensus.Item item) {
    Remark seen = seen("read.scale.values", item);
    if (isOften(item, item.above10())) {
      return new Entry(PER_CENT, item.max() < 90, seen);
    }
    boolean nought = isOften(item, item.count(0));
    if (item.fractions() > 0 && item.max() <= 1) {
      return new Entry(Scale.UNIT, item.max() < 1, seen("read.scale.fractions", item));
    }
    if (nought && item.fractions() == 0 && item.max() <= 2) {
      boolean flag = item.max() <= 1 && !key.equals("csat");
      return new Entry(flag ? Scale.UNIT : new Scale(0, 2), item.max() < 2 && !flag, seen);
    }
    if (nought) {
      return new Entry(NPS, item.max() < 10, seen("read.scale.zero", item));
    }
    if (key.equals("ces")) {
      boolean seven = isOften(item, item.above(5));
      return new Entry(seven ? SEVEN : FIVE, !seven, seen);
    }
    if (!isOften(item, item.above(5))) {
      return new Entry(FIVE, item.max() < 5 || item.all() < ENOUGH, seen);
    }
    if (!isOften(item, item.above(7))) {
      return new Entry(SEVEN, item.max() < 7 || item.all() < ENOUGH, seen);
    }
    boolean fromOne = item.count(1) > 0 && item.all() >= ENOUGH;
    return new Entry(
        fromOne ? TEN : NPS, true, seen(fromOne ? "read.scale.one" : "read.scale.few", item));
  }

  /** Whether a value occurs too often for a slip of the pen. */
  private static boolean isOften(ScaleCensus.Item item, long count) {
    return item.all() < ENOUGH_FOR_STRAYS ? count > 0 : count > STRAYS * item.all();
  }

  private static Remark seen(String key, ScaleCensus.Item item) {
    return Remark.of(key, figure(item.min()), figure(item.max()));
  }

  private static Number figure(double value) {
    if (value == Math.rint(value)) {
      return (long) value;
    }
    return value;
  }
}
