package foreshock.ingest;

/**
 * Reads a day from text of any usual shape, by hand over characters since every row passes here.
 * Only the order of day and month needs to be told; times and zones are read over, since a day is
 * fine enough.
 */
final class DateParser {
  /** Nothing was written, or what stands for nothing ({@code 01.01.0001}, {@code не закрыта}). */
  static final int MISSING = Integer.MIN_VALUE;

  /** Something was written that is no date. */
  static final int BAD = Integer.MIN_VALUE + 1;

  private static final int NONE = Integer.MIN_VALUE + 2;
  private static final int FIRST_YEAR = 1901;
  private static final int LAST_YEAR = 2199;
  private static final int DAY_1980 = 3652;

  /** 2199-12-31. */
  private static final int LAST_DAY = 84_005;

  private static final int EXCEL_EPOCH = -25569;
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "янв",
    "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "xxx", "xxx",
    "mär", "xxx", "май", "xxx", "xxx", "xxx", "xxx", "okt", "xxx", "dez", "xxx", "xxx", "xxx",
    "xxx", "mai", "xxx", "xxx", "xxx", "xxx", "xxx", "xxx", "xxx", "ene", "fév", "xxx", "abr",
    "xxx", "xxx", "xxx", "ago", "xxx", "xxx", "xxx", "dic", "xxx", "xxx", "xxx", "avr", "xxx",
    "xxx", "xxx", "aoû", "xxx", "xxx", "xxx", "déc"
  };
  private static final String[] WEEKDAYS = {
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "пн", "вт", "ср", "чт", "пт", "сб", "вс"
  };
  private static final String[] NEVER = {
    "не закрыт", "не указан", "нет", "never", "none", "open", "бессрочн", "#n/a", "н/д"
  };

  private DateParser() {}

  static boolean isDay(int parsed) {
    return parsed > NONE;
  }

  /**
   * @param order which part comes first where both could
   * @param numbers whether bare numbers may be Excel's days or seconds since 1970
   */
  static int parse(String text, DateOrder order, boolean numbers) {
    int start = 0;
    int end = text.length();
    while (start < end && (isBlank(text.charAt(start)) || text.charAt(start) == '\'')) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return MISSING;
    }
    return isDigit(text.charAt(start))
        ? leadingDigits(text, start, end, order, numbers)
        : leadingWord(text, start, end, order, numbers);
  }

  private static int leadingDigits(String s, int start, int end, DateOrder order, boolean numbers) {
    int at = digitsEnd(s, start, end);
    int length = at - start;
    if (at == end || length >= 5) {
      return bare(s, start, at, end, numbers);
    }
    char separator = s.charAt(at);
    int first = number(s, start, at);
    if (length == 4 && isSeparator(separator)) {
      return yearFirst(s, first, at + 1, end, separator);
    }
    if (length <= 2) {
      return dayOrMonthFirst(s, first, at, end, order);
    }
    return BAD;
  }

  private static int yearFirst(String s, int year, int at, int end, char separator) {
    int monthEnd = digitsEnd(s, at, end);
    int month;
    if (monthEnd > at) {
      month = monthEnd - at <= 2 ? number(s, at, monthEnd) : -1;
    } else {
      monthEnd = lettersEnd(s, at, end);
      month = monthOf(s, at, monthEnd);
    }
    if (month < 0 || monthEnd >= end || s.charAt(monthEnd) != separator) {
      return BAD;
    }
    int dayEnd = digitsEnd(s, monthEnd + 1, end);
    if (dayEnd == monthEnd + 1 || dayEnd - monthEnd > 3 || !isTimeTail(s, dayEnd, end)) {
      return BAD;
    }
    return day(year, month, number(s, monthEnd + 1, dayEnd));
  }

  private static int dayOrMonthFirst(String s, int first, int at, int end, DateOrder order) {
    int next = at;
    char separator = s.charAt(at);
    if (isOrdinal(s, at, end)) {
      next = at + 2;
      separator = ' ';
    }
    while (next < end
        && (isSeparator(s.charAt(next)) || isBlank(s.charAt(next)) || s.charAt(next) == ',')) {
      next++;
    }
    if (next >= end) {
      return BAD;
    }
    if (!isDigit(s.charAt(next))) {
      int wordEnd = lettersEnd(s, next, end);
      int month = monthOf(s, next, wordEnd);
      return month < 0 ? BAD : yearBehind(s, wordEnd, end, month, first);
    }
    if (!isSeparator(separator)) {
      return BAD;
    }
    int secondEnd = digitsEnd(s, next, end);
    if (secondEnd - next > 2 || secondEnd >= end || s.charAt(secondEnd) != separator) {
      return BAD;
    }
    int second = number(s, next, secondEnd);
    int yearEnd = digitsEnd(s, secondEnd + 1, end);
    int year = fullYear(s, secondEnd + 1, yearEnd);
    if (year < 0 || !isTimeTail(s, yearEnd, end)) {
      return BAD;
    }
    return order == DateOrder.DAY_FIRST ? day(year, second, first) : day(year, first, second);
  }

  /** {@code Feb 14, 2023}, {@code Tue Feb 14 2023}, and words that stand for no date. */
  private static int leadingWord(String s, int start, int end, DateOrder order, boolean numbers) {
    int wordEnd = lettersEnd(s, start, end);
    int month = monthOf(s, start, wordEnd);
    if (month < 0) {
      if (isOneOf(WEEKDAYS, s, start, wordEnd)) {
        return behindWeekday(s, wordEnd, end, order, numbers);
      }
      return isOneOf(NEVER, s, start, end) ? MISSING : BAD;
    }
    return monthFirst(s, wordEnd, end, month);
  }

  private static int behindWeekday(String s, int at, int end, DateOrder order, boolean numbers) {
    int next = skipGap(s, at, end);
    if (next == end || next == at) {
      return BAD;
    }
    if (isDigit(s.charAt(next))) {
      return leadingDigits(s, next, end, order, numbers);
    }
    int wordEnd = lettersEnd(s, next, end);
    int month = monthOf(s, next, wordEnd);
    return month < 0 ? BAD : monthFirst(s, wordEnd, end, month);
  }

  private static int monthFirst(String s, int wordEnd, int end, int month) {
    int dayStart = skipGap(s, wordEnd, end);
    int dayEnd = digitsEnd(s, dayStart, end);
    if (dayEnd == dayStart || dayEnd - dayStart > 2) {
      return BAD;
    }
    int behind = isOrdinal(s, dayEnd, end) ? dayEnd + 2 : dayEnd;
    return yearBehind(s, behind, end, month, number(s, dayStart, dayEnd));
  }

  private static int yearBehind(String s, int at, int end, int month, int day) {
    int yearStart = skipGap(s, at, end);
    int yearEnd = digitsEnd(s, yearStart, end);
    if (yearStart == at) {
      return BAD;
    }
    int year = fullYear(s, yearStart, yearEnd);
    return year < 0 || !isTimeTail(s, yearEnd, end) ? BAD : day(year, month, day);
  }

  /**
   * Digits without separators: {@code 20230214}, {@code 20230214T1305}, Excel days, seconds and
   * milliseconds.
   */
  private static int bare(String s, int start, int at, int end, boolean numbers) {
    int length = at - start;
    boolean fraction =
        at < end
            && (s.charAt(at) == '.' || s.charAt(at) == ',')
            && digitsEnd(s, at + 1, end) == end;
    if ((length == 8 || length == 14) && (at == end || isTimeTail(s, at, end))) {
      int year = number(s, start, start + 4);
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return day(year, number(s, start + 4, start + 6), number(s, start + 6, start + 8));
      }
      return year == 0 ? MISSING : BAD;
    }
    if (!numbers || at != end && !fraction || length > 13) {
      return BAD;
    }
    long value = 0;
    for (int i = start; i < at; i++) {
      value = value * 10 + s.charAt(i) - '0';
    }
    if (length == 5 && value >= 10_000 && value <= 80_000) {
      return known(EXCEL_EPOCH + (int) value);
    }
    if (length == 13) {
      return known((int) Math.floorDiv(value, 86_400_000L));
    }
    if (length == 10 || length == 9 && value >= 300_000_000L) {
      return known((int) Math.floorDiv(value, 86_400L));
    }
    return value == 0 ? MISSING : BAD;
  }

  private static int day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return MISSING;
    }
    if (month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) {
      return BAD;
    }
    return known(epochDay(year, month, day));
  }

  /** Where counting begins, and what lies beyond the years, stands for nothing. */
  private static int known(int day) {
    return day == 0 || day == DAY_1980 || day > LAST_DAY ? MISSING : day;
  }

  private static int lengthOf(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /**
   * Days since 1970-01-01, years counted from March (Hinnant, "chrono-compatible low-level date
   * algorithms").
   */
  private static int epochDay(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }

  private static int fullYear(String s, int start, int end) {
    int length = end - start;
    if (length == 4) {
      return number(s, start, end);
    }
    if (length == 2) {
      int year = number(s, start, end);
      return year < 70 ? 2000 + year : 1900 + year;
    }
    return -1;
  }

  /** What may follow a date: nothing, or a time and a zone behind a blank or a T. */
  private static boolean isTimeTail(String s, int at, int end) {
    if (at >= end) {
      return true;
    }
    char c = s.charAt(at);
    return isBlank(c)
        || c == ','
        || c == 'Z'
        || (c == 'T' || c == 't') && at + 1 < end && isDigit(s.charAt(at + 1));
  }

  /** The month that a word names, 1 to 12, or −1. */
  static int monthOf(String word) {
    return monthOf(word, 0, word.length());
  }

  private static int monthOf(String s, int start, int end) {
    if (end - start < 3) {
      return -1;
    }
    for (int i = 0; i < MONTHS.length; i++) {
      if (matches(s, start, MONTHS[i])) {
        return i % 12 + 1;
      }
    }
    return -1;
  }

  private static boolean isOneOf(String[] words, String s, int start, int end) {
    for (String word : words) {
      if (end - start >= word.length() && matches(s, start, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String s, int start, String word) {
    return s.regionMatches(true, start, word, 0, word.length());
  }

  private static boolean isOrdinal(String s, int at, int end) {
    return at + 2 < end
        && isBlank(s.charAt(at + 2))
        && (matches(s, at, "st")
            || matches(s, at, "nd")
            || matches(s, at, "rd")
            || matches(s, at, "th"));
  }

  private static int skipGap(String s, int at, int end) {
    int next = at;
    while (next < end && !Character.isLetterOrDigit(s.charAt(next))) {
      next++;
    }
    return next;
  }

  static int digitsEnd(String s, int start, int end) {
    int at = start;
    while (at < end && isDigit(s.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int lettersEnd(String s, int start, int end) {
    int at = start;
    while (at < end && Character.isLetter(s.charAt(at))) {
      at++;
    }
    return at;
  }

  static int number(String s, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + s.charAt(i) - '0';
    }
    return value;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '/' || c == '.';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\t' || c == '\n' || c == '\r';
  }
}
