package foreshock.insight;

import java.util.List;

/**
 * One piece of evidence behind a client's level.
 *
 * @param code what it says; documented in methods.md
 * @param values figures of the sentence, in the order of its placeholders
 */
public record Reason(Code code, List<Value> values) {
  public Reason {
    values = List.copyOf(values);
  }

  static Reason of(Code code, Value... values) {
    return new Reason(code, List.of(values));
  }

  /** Kinds of evidence. */
  public enum Code {
    /** Satisfaction fell: points, probability, level now. */
    FELL,
    /** Satisfaction may have fallen: points, probability, level now. */
    MAY_HAVE_FALLEN,
    /** Satisfaction is low without a fall: level, interval. */
    LOW,
    /** Satisfaction is below what is usual for such clients: level, mean of the segment. */
    BELOW,
    /** Nothing unusual was heard: level. */
    STEADY,
    /** The attribute whose fall explains most. */
    DRIVER,
    /** The month in which the fall began. */
    SINCE,
    /** An event of the company about then: name, day. */
    EVENT,
    /** An event after the month in which the fall most likely began: name, day. */
    EVENT_LATER,
    /** Waves missed in a row: count, day of the last answer. */
    MISSED_WAVES,
    /** No answer in twelve months: day of the last answer, what is believed of it. */
    UNHEARD,
    /** Never answered. */
    NEVER_HEARD,
    /** Fewer than two answers. */
    HARDLY_HEARD,
    /** No sale for long: days, own interval in days. */
    OVERDUE,
    /** Sales fell: share. */
    SALES_FELL,
    /** Sales hold: relative change. */
    SALES_HOLD,
    /** Sales grew to three times and more: factor. */
    SALES_MULTIPLIED,
    /** Fewer visits, calls and tickets: now, before. */
    FEWER_CONTACTS,
    /** The contract's year ends, and that is when clients leave: its last day. */
    RENEWAL,
    /** Risk as a multiple of the mean. */
    LIFT
  }

  /**
   * A figure of a sentence.
   *
   * @param kind how it is written
   * @param number the figure, or 0
   * @param text the text, or empty
   */
  public record Value(Kind kind, double number, String text) {
    /** How a figure is written. */
    public enum Kind {
      POINTS,
      SHARE,
      COUNT,
      TIMES,
      DAY,
      MONTH,
      TEXT
    }

    static Value points(double points) {
      return new Value(Kind.POINTS, points, "");
    }

    static Value share(double share) {
      return new Value(Kind.SHARE, share, "");
    }

    static Value count(long count) {
      return new Value(Kind.COUNT, count, "");
    }

    static Value times(double factor) {
      return new Value(Kind.TIMES, factor, "");
    }

    static Value day(int day) {
      return new Value(Kind.DAY, day, "");
    }

    static Value month(int month) {
      return new Value(Kind.MONTH, month, "");
    }

    static Value text(String text) {
      return new Value(Kind.TEXT, 0, text);
    }
  }
}
