package foreshock.simulate;

import java.util.Map;

/**
 * A fall of satisfaction, with or without a recovery: nothing before the onset, then linear to the
 * full depth, held, and linear back to nothing.
 *
 * @param onsetMonth first month in which satisfaction is lower
 * @param fallMonths months from the onset to the full depth
 * @param depth points of satisfaction lost at full depth when all attributes are in
 * @param recovery how it ends
 * @param shares how each attribute takes part
 */
record Swing(
    int onsetMonth, int fallMonths, double depth, Recovery recovery, Map<Attribute, Share> shares) {

  /**
   * @param holdMonths months at full depth
   * @param returnMonths months from there to where it was before; 0 means that it stays down
   */
  record Recovery(int holdMonths, int returnMonths) {
    static final Recovery NONE = new Recovery(0, 0);
  }

  /**
   * @param depthFactor an attribute falls by {@code depthFactor × depth}
   * @param delayMonths months after the onset when it begins to
   */
  record Share(double depthFactor, int delayMonths) {}

  /** All attributes alike. */
  static final Map<Attribute, Share> EVENLY =
      Map.of(
          Attribute.QUALITY, new Share(1, 0),
          Attribute.SUPPORT, new Share(1, 0),
          Attribute.PRODUCT, new Share(1, 0),
          Attribute.PRICE, new Share(1, 0));

  /** Support first and most, then value for money; the product hardly. Weighted they make 1. */
  static final Map<Attribute, Share> SUPPORT_FIRST =
      Map.of(
          Attribute.QUALITY, new Share(0.55, 2),
          Attribute.SUPPORT, new Share(1.75, 0),
          Attribute.PRODUCT, new Share(0.10, 3),
          Attribute.PRICE, new Share(1.15, 2));

  /** A sale that was pushed: value for money first, support after it. Weighted they make 1. */
  static final Map<Attribute, Share> PRICE_FIRST =
      Map.of(
          Attribute.QUALITY, new Share(0.60, 1),
          Attribute.SUPPORT, new Share(0.80, 1),
          Attribute.PRODUCT, new Share(0.80, 1),
          Attribute.PRICE, new Share(2.05, 0));

  Swing {
    shares = Map.copyOf(shares);
    if (fallMonths < 1) {
      throw new IllegalArgumentException("fallMonths is " + fallMonths + "; expected 1 or more");
    }
  }

  /** Points by which an attribute is lower in a month. */
  double loss(Attribute attribute, int month) {
    Share share = shares.get(attribute);
    int since = month - onsetMonth - share.delayMonths() + 1;
    double fallen = Math.min(1, Math.max(0, since / (double) fallMonths));
    return depth * share.depthFactor() * fallen * (1 - returned(month));
  }

  /** Points by which an attribute is lower at the full depth. */
  double fullLoss(Attribute attribute) {
    return depth * shares.get(attribute).depthFactor();
  }

  private double returned(int month) {
    if (recovery.returnMonths() == 0) {
      return 0;
    }
    int since = month - onsetMonth - fallMonths - recovery.holdMonths() + 1;
    return Math.min(1, Math.max(0, since / (double) recovery.returnMonths()));
  }
}
