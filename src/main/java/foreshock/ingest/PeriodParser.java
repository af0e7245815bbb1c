package foreshock.ingest;

import foreshock.axis.PeriodUnit;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a period as people write it: {@code 2024-03}, {@code 03.2024}, {@code Mar 2024}, {@code
 * 2024-Q1}, {@code Q1/24}, {@code 2024-W09}, {@code 2024}, a date, or a plain count.
 */
final class PeriodParser {
  /**
   * A period.
   *
   * @param unit {@link PeriodUnit#DAY} for a date, whatever period it may stand for
   * @param index as {@link PeriodUnit} counts
   */
  record Read(PeriodUnit unit, int index) {}

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;
  private static final String YEAR = "(\\d{4})";
  private static final String GAP = "[\\s./_-]*";
  private static final Pattern YEAR_MONTH =
      Pattern.compile(YEAR + "[\\s./_-](\\d{1,2})|(\\d{4})(\\d{2})");
  private static final Pattern YEAR_M = Pattern.compile(YEAR + GAP + "m(\\d{1,2})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[\\s./_-]" + YEAR);
  private static final Pattern QUARTER =
      Pattern.compile(YEAR + GAP + "(?:q|кв\\.?|квартал)\\s*([1-4])");
  private static final Pattern QUARTER_FIRST =
      Pattern.compile(
          "(?:(?:q|кв\\.?)\\s*([1-4])|([1-4])"
              + GAP
              + "(?:q|кв\\.?|квартал))"
              + GAP
              + "(\\d{4}|\\d{2})(?:\\s*г\\.?)?");
  private static final Pattern WEEK =
      Pattern.compile(YEAR + GAP + "(?:w|wk|week|kw|нед\\.?|неделя)\\s*(\\d{1,2})");
  private static final Pattern WEEK_FIRST =
      Pattern.compile("(?:w|wk|week|kw|нед\\.?|неделя)\\s*(\\d{1,2})" + GAP + YEAR);
  private static final Pattern MONTH_WORD =
      Pattern.compile("([\\p{L}]{3,})\\.?" + GAP + "(\\d{4}|\\d{2})(?:\\s*г\\.?)?");
  private static final Pattern WORD_BEHIND = Pattern.compile(YEAR + GAP + "([\\p{L}]{3,})\\.?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

  private final DateOrder order;

  PeriodParser(DateOrder order) {
    this.order = order;
  }

  /** The period of a cell, or empty where it is none. */
  Optional<Read> read(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    if (COUNT.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      boolean year = text.length() == 4 && number >= FIRST_YEAR && number <= LAST_YEAR;
      return Optional.of(new Read(year ? PeriodUnit.YEAR : PeriodUnit.NUMBER, number));
    }
    return week(text)
        .or(() -> quarter(text))
        .or(() -> month(text))
        .or(
            () -> {
              int day = DateParser.parse(cell, order, true);
              return DateParser.isDay(day)
                  ? Optional.of(new Read(PeriodUnit.DAY, day))
                  : Optional.empty();
            });
  }

  private static Optional<Read> week(String text) {
    Matcher last = WEEK.matcher(text);
    if (last.matches()) {
      return week(number(last, 1), number(last, 2));
    }
    Matcher first = WEEK_FIRST.matcher(text);
    return first.matches() ? week(number(first, 2), number(first, 1)) : Optional.empty();
  }

  private static Optional<Read> week(int year, int week) {
    if (!isYear(year) || week < 1 || week > 53) {
      return Optional.empty();
    }
    int index = PeriodUnit.weekIndex(year, week);
    // a year of 52 weeks has no 53rd
    return PeriodUnit.WEEK.text(index).startsWith(String.valueOf(year))
        ? Optional.of(new Read(PeriodUnit.WEEK, index))
        : Optional.empty();
  }

  private static Optional<Read> quarter(String text) {
    Matcher last = QUARTER.matcher(text);
    if (last.matches()) {
      return quarter(number(last, 1), number(last, 2));
    }
    Matcher first = QUARTER_FIRST.matcher(text);
    return first.matches()
        ? quarter(year(first.group(3)), number(first, first.group(1) == null ? 2 : 1))
        : Optional.empty();
  }

  private static Optional<Read> quarter(int year, int quarter) {
    return isYear(year)
        ? Optional.of(new Read(PeriodUnit.QUARTER, 4 * year + quarter - 1))
        : Optional.empty();
  }

  private static Optional<Read> month(String text) {
    Matcher yearFirst = YEAR_MONTH.matcher(text);
    if (yearFirst.matches()) {
      int at = yearFirst.group(1) == null ? 3 : 1;
      return month(number(yearFirst, at), number(yearFirst, at + 1));
    }
    Matcher lettered = YEAR_M.matcher(text);
    if (lettered.matches()) {
      return month(number(lettered, 1), number(lettered, 2));
    }
    Matcher yearLast = MONTH_YEAR.matcher(text);
    if (yearLast.matches()) {
      return month(number(yearLast, 2), number(yearLast, 1));
    }
    Matcher word = MONTH_WORD.matcher(text);
    if (word.matches()) {
      return month(year(word.group(2)), DateParser.monthOf(word.group(1)));
    }
    Matcher behind = WORD_BEHIND.matcher(text);
    return behind.matches()
        ? month(number(behind, 1), DateParser.monthOf(behind.group(2)))
        : Optional.empty();
  }

  private static Optional<Read> month(int year, int month) {
    return isYear(year) && month >= 1 && month <= 12
        ? Optional.of(
            new Read(
                PeriodUnit.MONTH,
                PeriodUnit.MONTH.indexOf((int) YearMonth.of(year, month).atDay(1).toEpochDay())))
        : Optional.empty();
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
