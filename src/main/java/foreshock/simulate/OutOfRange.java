package foreshock.simulate;

/** A setting of a world that no world can have: which, what it is, and what it may be. */
public final class OutOfRange extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is counted. */
  public enum Unit {
    NONE,
    MONTHS,
    FACTOR
  }

  private final String name;
  private final Number value;
  private final int low;
  private final int high;
  private final Unit unit;

  OutOfRange(String name, Number value, int low, int high, Unit unit) {
    super(name + " is " + value + ", not within " + low + " to " + high);
    this.name = name;
    this.value = value;
    this.low = low;
    this.high = high;
    this.unit = unit;
  }

  public String name() {
    return name;
  }

  public Number value() {
    return value;
  }

  public int low() {
    return low;
  }

  public int high() {
    return high;
  }

  public Unit unit() {
    return unit;
  }
}
