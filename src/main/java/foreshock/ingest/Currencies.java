package foreshock.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Currency names, signs and codes as three-letter codes where they are known, else as written in
 * upper case.
 */
final class Currencies {
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    put("RUB", "руб", "рубль", "рублей", "российский рубль", "₽", "р", "rur", "rub");
    put("USD", "$", "us$", "usd", "доллар", "доллар сша", "us dollar", "u.s. dollar");
    put("EUR", "€", "eur", "евро", "euro");
    put("GBP", "£", "gbp", "british pound", "фунт");
    put("KZT", "₸", "kzt", "тенге", "казахстанский тенге");
    put("BYN", "byn", "белорусский рубль");
    put("UAH", "₴", "uah", "гривна");
    put("JPY", "jpy", "yen");
    put("CNY", "cny", "юань");
    put("INR", "₹", "inr");
    put("CHF", "chf");
  }

  private Currencies() {}

  private static void put(String code, String... names) {
    for (String name : names) {
      CODES.put(name, code);
    }
  }

  static String code(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    while (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    return CODES.getOrDefault(name, text.strip().toUpperCase(Locale.ROOT));
  }

  /** The currency that a header names ({@code Amount, EUR}), or the empty text. */
  static String named(String header) {
    for (String word : header.toLowerCase(Locale.ROOT).split("[\\s,.;:()\\[\\]_/]+")) {
      if (word.length() != 1 || Character.getType(word.charAt(0)) == Character.CURRENCY_SYMBOL) {
        String code = CODES.getOrDefault(word, "");
        if (!code.isEmpty()) {
          return code;
        }
      }
    }
    return "";
  }

  /** The currency that stands with a figure ({@code 1 200 €}), or the empty text. */
  static String besideFigure(String cell) {
    StringBuilder unit = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL) {
        unit.append(c);
      }
    }
    return CODES.getOrDefault(unit.toString().toLowerCase(Locale.ROOT), "");
  }
}
