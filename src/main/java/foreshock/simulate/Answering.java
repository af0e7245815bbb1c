package foreshock.simulate;

import java.util.Locale;

/** A client's habit of answering surveys. */
public enum Answering {
  USUAL(0.45, 0.85),
  RARE(0.06, 0.15),
  /** Is asked every time and has never answered. */
  NEVER(0, 0),
  /** Nobody asks it. */
  UNASKED(0, 0);

  private final double low;
  private final double high;

  Answering(double low, double high) {
    this.low = low;
    this.high = high;
  }

  /** Probability that a person of such a client answers when asked. */
  double draw(Stream stream) {
    return stream.uniform(low, high);
  }

  /** As in truth.csv. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
