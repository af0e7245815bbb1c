package foreshock.insight;

import foreshock.signal.ClientSignals;
import foreshock.signal.Satisfaction;

/** Satisfaction against sales. */
public enum Quadrant {
  /** Satisfaction falls or is low, sales hold. */
  SILENT,
  /** Both fall. */
  LEAVING,
  /** Sales fall, satisfaction holds. */
  DRIFTING,
  /** Both hold. */
  HEALTHY,
  /** No answer in twelve months. */
  UNHEARD,
  /** Satisfaction falls or is low, and no sales are known. */
  FALLING;

  private static final double LIKELY = 0.75;
  private static final double LOW = 50;

  /** The quadrant of a client. */
  public static Quadrant of(ClientSignals signals) {
    if (!signals.heard()) {
      return UNHEARD;
    }
    Satisfaction satisfaction = signals.satisfaction();
    boolean unhappy = satisfaction.fallProbability() >= LIKELY || satisfaction.high() < LOW;
    if (signals.sales().orders() == 0) {
      return unhappy ? FALLING : HEALTHY;
    }
    if (signals.sales().falls()) {
      return unhappy ? LEAVING : DRIFTING;
    }
    return unhappy ? SILENT : HEALTHY;
  }

  /** As in the {@code quadrant} column. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
