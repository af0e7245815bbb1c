package foreshock.history;

import java.util.Locale;
import java.util.Map;

/** One code for the ways a currency is written; what is not known stays as it is, in upper case. */
final class Currencies {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("ЕВРО", "EUR"),
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("US DOLLAR", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("₽", "RUB"),
          Map.entry("RUR", "RUB"),
          Map.entry("РУБ", "RUB"),
          Map.entry("РУБ.", "RUB"),
          Map.entry("РОССИЙСКИЙ РУБЛЬ", "RUB"));

  private Currencies() {}

  static String code(String written) {
    String upper = written.strip().toUpperCase(Locale.ROOT);
    return CODES.getOrDefault(upper, upper);
  }
}
