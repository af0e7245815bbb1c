package foreshock.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a unit of each currency is worth, as the user says; one rate for the whole history, so that
 * a client's sales rise and fall by what it buys and not by the market of currencies.
 *
 * @param base currency of all amounts after conversion, or empty where nothing is converted
 * @param rates worth of one unit in units of {@code base}, by code
 */
public record CurrencyRates(String base, Map<String, Double> rates) {
  /** Nothing is converted. */
  public static final CurrencyRates NONE = new CurrencyRates("", Map.of());

  /** Names, signs and codes are taken alike: {@code $} is {@code USD}. */
  public CurrencyRates {
    base = Currencies.code(base);
    Map<String, Double> byCode = new HashMap<>();
    rates.forEach((name, rate) -> byCode.put(Currencies.code(name), rate));
    rates = Map.copyOf(byCode);
  }

  public boolean isGiven() {
    return !base.isEmpty();
  }

  /** Worth of one unit of a currency; an amount of which no currency is known is in the base. */
  public OptionalDouble of(String code) {
    if (!isGiven()) {
      return OptionalDouble.empty();
    }
    if (code.isEmpty() || code.equals(base)) {
      return OptionalDouble.of(1);
    }
    Double rate = rates.get(code);
    return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
  }
}
