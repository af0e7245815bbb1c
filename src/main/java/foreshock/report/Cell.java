package foreshock.report;

/** A cell of a result table: text, a number, or unknown. */
public sealed interface Cell {
  /** Unknown: an empty cell, null in JSON. */
  Cell EMPTY = new Empty();

  /** Text; empty text is an unknown cell. */
  static Cell of(String text) {
    return text.isEmpty() ? EMPTY : new Text(text);
  }

  /** A number; what is not finite is an unknown cell, as neither CSV nor JSON can hold it. */
  static Cell of(double number) {
    return Double.isFinite(number) ? new Num(number) : EMPTY;
  }

  /** Text. */
  record Text(String value) implements Cell {
    public Text {
      java.util.Objects.requireNonNull(value, "value");
    }
  }

  /** A finite number. */
  record Num(double value) implements Cell {
    public Num {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a finite number: " + value);
      }
    }
  }

  /** Nothing is known. */
  record Empty() implements Cell {}
}
