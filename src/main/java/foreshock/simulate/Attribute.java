package foreshock.simulate;

import java.util.Locale;

/** What satisfaction is made of. A client's satisfaction is the weighted mean of the four. */
public enum Attribute {
  QUALITY(0.25),
  SUPPORT(0.35),
  PRODUCT(0.20),
  PRICE(0.20);

  private final double weight;

  Attribute(double weight) {
    this.weight = weight;
  }

  /** Share of this attribute in satisfaction; the shares add to one. */
  public double weight() {
    return weight;
  }

  /** The column name in surveys.csv and the value in events.csv. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
