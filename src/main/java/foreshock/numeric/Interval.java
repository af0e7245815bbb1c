package foreshock.numeric;

/**
 * A closed interval {@code [low, high]} in the unit of the quantity that it bounds. Limits may be
 * infinite (a side about which the data say nothing) but never NaN, and {@code low <= high}.
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "an interval needs low <= high, not [" + low + ", " + high + "]");
    }
  }

  public double width() {
    return high - low;
  }

  /** Whether the value lies inside, limits included; false for NaN. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
