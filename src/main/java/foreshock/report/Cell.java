package foreshock.report;

/** A cell of a result table: text, a number, or unknown. */
public sealed interface Cell {
  /** Unknown: an empty cell, null in JSON. */
  Cell EMPTY = new Empty();

  /** Text; empty text is an unknown cell. */
  static Cell of(String text) {
    return text.isEmpty() ? EMPTY : new Text(text);
  }

  /** A number; NaN is an unknown cell. */
  static Cell of(double number) {
    return Double.isNaN(number) ? EMPTY : new Num(number);
  }

  /** Text. */
  record Text(String value) implements Cell {}

  /** A finite number. */
  record Num(double value) implements Cell {}

  /** Nothing is known. */
  record Empty() implements Cell {}
}
