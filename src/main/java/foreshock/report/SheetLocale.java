package foreshock.report;

import java.util.Locale;
import java.util.Optional;

/** How the spreadsheets of a country read CSV: delimiter and decimal sign go together. */
public enum SheetLocale {
  /** {@code 1.5}, comma between cells. */
  EN(',', '.'),
  /** {@code 1,5}, semicolon between cells. */
  RU(';', ','),
  /** {@code 1,5}, semicolon between cells. */
  DE(';', ',');

  private final char delimiter;
  private final char decimal;

  SheetLocale(char delimiter, char decimal) {
    this.delimiter = delimiter;
    this.decimal = decimal;
  }

  /** The name that options and configuration take. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale of a key such as {@code de} or of a POSIX name such as {@code de_AT.UTF-8}. */
  public static Optional<SheetLocale> of(String name) {
    String language = name.strip().toLowerCase(Locale.ROOT).split("[_.@-]", 2)[0];
    for (SheetLocale locale : values()) {
      if (locale.key().equals(language)) {
        return Optional.of(locale);
      }
    }
    return Optional.empty();
  }

  /** Between the cells of CSV. */
  char delimiter() {
    return delimiter;
  }

  /** A figure that is written with a decimal point, as people of the locale write it. */
  String figure(String number) {
    return number.replace('.', decimal);
  }
}
