package foreshock.insight;

import java.util.Locale;

/** Whether what may run ahead does. */
public enum LagVerdict {
  /** It runs ahead. */
  LEADS,
  /** Both move at once. */
  COINCIDENT,
  /** It follows. */
  LAGS,
  /** It runs ahead and follows. */
  BOTH,
  /** Nothing that chance does not explain. */
  NO_EVIDENCE,
  /** Too little to tell anything. */
  TOO_LITTLE_DATA;

  /** As it is printed: {@code no evidence}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
