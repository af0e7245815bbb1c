package foreshock.ingest;

import java.util.Locale;
import java.util.Optional;

/** Which part of {@code 03/04/2023} is the day. */
enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST;

  /**
   * Reads {@code dd/MM/yyyy}, {@code M/d/yyyy h:mm a}, {@code dmy}; empty where neither is said.
   */
  static Optional<DateOrder> of(String pattern) {
    String text = pattern.toLowerCase(Locale.ROOT);
    int day = text.indexOf('d');
    int month = text.indexOf('m');
    int year = text.indexOf('y');
    if (day < 0 || month < 0 || year >= 0 && year < month) {
      return Optional.empty();
    }
    return Optional.of(day < month ? DAY_FIRST : MONTH_FIRST);
  }
}
