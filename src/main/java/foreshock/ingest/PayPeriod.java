package foreshock.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For what time an amount pays, as subscription and billing systems say it: {@code month}, {@code
 * every 3 months}, {@code yearly}, in a column of its own or in the header of the amount. Values
 * are kept a year, so a price a month counts twelve times.
 */
final class PayPeriod {
  private static final double DAYS = 365;
  private static final double WEEKS = 52;
  private static final double MONTHS = 12;
  private static final double QUARTERS = 4;
  private static final double HALVES = 2;
  private static final double YEARS = 1;

  /** Words by how often a year their time fits; in one of several words any may stand. */
  private static final Map<String, Double> WORDS = new HashMap<>();

  /** Words of a header that make its figure one a month or a quarter. */
  private static final Pattern MONTHLY =
      Pattern.compile(
          "\\b(mrr|monthly|per month|a month|monat(s\\w*|lich\\w*)?|pro monat|mensuels?|mensual)\\b"
              + "|месяц|ежемесяч|помесячн|абонентская плата");

  private static final Pattern QUARTERLY =
      Pattern.compile(
          "\\b(quarterly|per quarter|vierteljährlich\\w*|trimestriel|trimestral)\\b|квартал");

  /** A header that says what its figure is for needs no column that says it. */
  private static final Pattern SETTLED =
      Pattern.compile(
          "\\b(annual|annually|yearly|a year|per year|arr|acv|tcv|contract|revenue|turnover"
              + "|jahres\\w*|vertrags\\w*|umsatz|annuel|anual)\\b|годов|в год|договор|выручк|оборот");

  private static final Pattern COUNTED =
      Pattern.compile("^(?:every |each |per |alle )?(\\d+) (.+)$");
  private static final Pattern ISO = Pattern.compile("^p(\\d+)([dwmy])$");

  static {
    put(
        DAYS,
        "day",
        "days",
        "daily",
        "d",
        "день",
        "дня",
        "дней",
        "ежедневно",
        "tag",
        "tage",
        "täglich");
    put(
        WEEKS,
        "week",
        "weeks",
        "weekly",
        "w",
        "неделя",
        "недели",
        "недель",
        "еженедельно",
        "woche");
    put(WEEKS, "wochen", "wöchentlich", "semaine", "hebdomadaire", "semana", "semanal");
    put(
        MONTHS, "month", "months", "monthly", "mo", "mon", "m", "mth", "месяц", "месяца",
        "месяцев");
    put(
        MONTHS,
        "ежемесячно",
        "помесячно",
        "мес",
        "monat",
        "monate",
        "monatlich",
        "mois",
        "mensuel");
    put(MONTHS, "mes", "meses", "mensual");
    put(
        QUARTERS,
        "quarter",
        "quarters",
        "quarterly",
        "q",
        "квартал",
        "ежеквартально",
        "поквартально");
    put(
        QUARTERS,
        "quartal",
        "quartalsweise",
        "vierteljährlich",
        "trimestre",
        "trimestriel",
        "trimestral");
    put(
        HALVES,
        "half year",
        "half yearly",
        "semi annual",
        "semi annually",
        "semiannual",
        "biannual");
    put(
        HALVES,
        "semiannually",
        "полгода",
        "полугодие",
        "раз в полгода",
        "halbjahr",
        "halbjährlich");
    put(HALVES, "semestre", "semestral", "semestriel");
    put(YEARS, "year", "years", "yearly", "annual", "annually", "y", "yr", "год", "года", "лет");
    put(YEARS, "ежегодно", "jahr", "jahre", "jährlich", "an", "année", "annuel", "año", "anual");
  }

  private PayPeriod() {}

  private static void put(double times, String... words) {
    for (String word : words) {
      WORDS.put(Words.plain(word), times);
    }
  }

  /** How often a year the time fits; empty where the cell names none. */
  static OptionalDouble timesAYear(String cell) {
    String text = Words.plain(cell);
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return times(iso.group(2), iso.group(1));
    }
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      return times(counted.group(2), counted.group(1));
    }
    for (String lead :
        new String[] {"every ", "each ", "per ", "a ", "раз в ", "в ", "каждый ", "pro ", "je "}) {
      if (text.startsWith(lead) && WORDS.containsKey(text.substring(lead.length()))) {
        return times(text.substring(lead.length()), "1");
      }
    }
    return times(text, "1");
  }

  private static OptionalDouble times(String unit, String count) {
    Double times = WORDS.get(unit);
    int every = count.length() > 4 ? 0 : Integer.parseInt(count);
    return times == null || every == 0 ? OptionalDouble.empty() : OptionalDouble.of(times / every);
  }

  /** Whether most of a column's cells name such a time. */
  static boolean isIn(ColumnProfile profile) {
    long known = 0;
    long all = 0;
    for (Map.Entry<String, Integer> cell : profile.distinct().entrySet()) {
      all += cell.getValue();
      known += timesAYear(cell.getKey()).isPresent() ? cell.getValue() : 0;
    }
    return known > 0 && known >= 0.6 * all;
  }

  /** What makes a figure of this header one a year; 1 where the header says nothing of it. */
  static double factorOf(String header) {
    String plain = HeaderNames.plain(header);
    if (MONTHLY.matcher(plain).find()) {
      return MONTHS;
    }
    return QUARTERLY.matcher(plain).find() ? QUARTERS : 1;
  }

  /** Whether a header says for what time its figure is, or that it is a total. */
  static boolean isSettledBy(String header) {
    return factorOf(header) != 1 || SETTLED.matcher(HeaderNames.plain(header)).find();
  }
}
