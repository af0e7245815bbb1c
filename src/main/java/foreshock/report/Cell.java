package foreshock.report;

/** A cell of a result table: text, a number, unknown, or several cells in one. */
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

  /** Yes or no: a truth value in JSON. */
  record Flag(boolean value) implements Cell {}

  /** Several cells: an array in JSON, in a flat format parted by semicolons. */
  record Items(java.util.List<Cell> items) implements Cell {
    public Items {
      items = java.util.List.copyOf(items);
    }

    /** Texts, of which empty ones are unknown. */
    public static Items ofTexts(java.util.List<String> texts) {
      return new Items(texts.stream().map(Cell::of).toList());
    }
  }

  /** Named cells in order: an object in JSON, in a flat format parted by blanks. */
  record Fields(java.util.Map<String, Cell> fields) implements Cell {
    public Fields {
      fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
    }
  }

  /** Whether nothing else but JSON can hold the cell as it is. */
  default boolean isNested() {
    return this instanceof Items || this instanceof Fields || this instanceof Flag;
  }

  /** The cell as text for a format whose cells are flat. */
  default Cell flat() {
    if (this instanceof Items several) {
      return of(joined(several.items(), "; "));
    }
    if (this instanceof Fields named) {
      return of(joined(named.fields().values(), " "));
    }
    if (this instanceof Flag flag) {
      return of(String.valueOf(flag.value()));
    }
    return this;
  }

  private static String joined(java.util.Collection<Cell> cells, String between) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : cells) {
      Cell flat = cell.flat();
      String one =
          flat instanceof Text words
              ? words.value()
              : flat instanceof Num number ? NumberText.of(number.value(), Column.Kind.COUNT) : "";
      if (!one.isEmpty()) {
        text.append(text.isEmpty() ? "" : between).append(one);
      }
    }
    return text.toString();
  }

  /** Nothing is known. */
  record Empty() implements Cell {}
}
