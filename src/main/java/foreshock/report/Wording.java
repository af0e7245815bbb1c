package foreshock.report;

import foreshock.ingest.DataProblem;
import foreshock.ingest.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The only maker of sentences: patterns of one language, with figures already written in them. */
public final class Wording {
  private static final String PER_CENT = "\u00A0%";

  /** Columns that hold the codes of another one. */
  private static final Map<String, String> CODES_OF =
      Map.of("previous_level", "level", "level_before", "level");

  private final Properties patterns;
  private final boolean russian;

  private Wording(Properties patterns, boolean russian) {
    this.patterns = patterns;
    this.russian = russian;
  }

  /** English or, for {@code ru}, Russian. */
  public static Wording of(String language) {
    boolean russian = language.toLowerCase(Locale.ROOT).startsWith("ru");
    String name = "/foreshock/messages_" + (russian ? "ru" : "en") + ".properties";
    Properties patterns = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(name)) {
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Wording(patterns, russian);
  }

  /** The sentence of a key with its placeholders {@code {0} …} filled. */
  public String say(String key, Object... values) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no sentence for " + key);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
        text.append(values[pattern.charAt(i + 1) - '0']);
        i += 2;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The sentence of a remark. */
  public String say(Remark remark) {
    return say(remark.key(), remark.values().stream().map(this::text).toArray());
  }

  /** The sentences of several. */
  public List<String> sayAll(List<Remark> remarks) {
    return remarks.stream().map(this::say).toList();
  }

  /**
   * A problem with its place: {@code crm.csv:41 renewal_date "31/02/2025" is not a date; expected
   * yyyy-MM-dd; row set aside}.
   */
  public String say(DataProblem problem) {
    StringBuilder text = new StringBuilder(problem.file());
    if (problem.line() > 0) {
      text.append(':').append(problem.line());
    }
    boolean placed = problem.line() > 0 || !problem.column().isEmpty();
    return text.append(met(problem))
        .append(placed ? " " : ": ")
        .append(say(problem.remedy()))
        .toString();
  }

  /** A problem for who knows its place: {@code bad-date: renewal_date "31/02/2025" is not …}. */
  public String reason(DataProblem problem) {
    return problem.code().key() + ":" + met(problem) + " " + say(problem.remedy());
  }

  private String met(DataProblem problem) {
    StringBuilder text = new StringBuilder();
    if (!problem.column().isEmpty()) {
      text.append(' ').append(problem.column());
    }
    if (!problem.value().isEmpty()) {
      boolean address = problem.value().equals(DataProblem.ADDRESS);
      String shown = address ? say("problem.address") : problem.value();
      text.append(' ').append(say("problem.value", shown));
    }
    return text.toString();
  }

  private String text(Object value) {
    if (value instanceof Remark remark) {
      return say(remark);
    }
    if (value instanceof DataProblem problem) {
      return say(problem);
    }
    if (value instanceof List<?> parts) {
      return parts.stream().map(this::text).collect(Collectors.joining(", "));
    }
    boolean fraction = russian && value instanceof Double;
    return fraction ? value.toString().replace('.', ',') : value.toString();
  }

  /** {@code en} or {@code ru}. */
  public String language() {
    return russian ? "ru" : "en";
  }

  /** What stands above a column of a page; a name without words of its own stands as it is. */
  String heading(String title) {
    return patterns.getProperty("column." + title.replace(' ', '_'), title);
  }

  /**
   * A code as a person reads it: a level, a verdict, a mark of several, a group that is ours; what
   * is no code of this column stays as it is.
   */
  public String word(String column, String code) {
    String prefix = "word." + CODES_OF.getOrDefault(column, column) + ".";
    String word = patterns.getProperty(prefix + code.replace(' ', '_'));
    if (word != null) {
      return word;
    }
    List<String> several =
        Arrays.stream(code.split(" ")).map(one -> patterns.getProperty(prefix + one)).toList();
    return several.contains(null) ? code : String.join(", ", several);
  }

  /** What stands above a column of a workbook: its public name, or what it means in Russian. */
  String sheetHeading(String name) {
    return russian ? heading(name) : name;
  }

  /** What stands above a column where room is short: the short English title, or its Russian. */
  String shortHeading(String title) {
    return russian ? heading(title) : title;
  }

  /** A figure of a table, which lines up, with the language's decimal sign and minus. */
  String tableFigure(String number, boolean ascii) {
    if (!russian) {
      return number;
    }
    String text = number.replace('.', ',');
    return ascii ? text : minus(text);
  }

  /** A figure that is written with a point and spaces, as people of the language write it. */
  String figure(String number) {
    String text = number.replace(' ', '\u00A0').replace('-', '\u2212');
    return russian ? text.replace('.', ',') : text;
  }

  /** Points as a person reads them, without decimals. */
  public String points(double points) {
    return whole(points);
  }

  /** Points with a sign: {@code −12}, {@code +3}, {@code 0}. */
  public String signedPoints(double points) {
    return signed(whole(points));
  }

  /** A share as per cent without decimals; never 0 % or 100 % of what is not quite so. */
  public String percent(double share) {
    double percent = share * 100;
    if (percent > 0 && percent < 0.5) {
      return "<1" + PER_CENT;
    }
    if (percent < 100 && percent >= 99.5) {
      return ">99" + PER_CENT;
    }
    return whole(percent) + PER_CENT;
  }

  /** A probability as per cent: what is only believed is never quite certain. */
  public String sure(double probability) {
    return percent(Math.min(probability, 0.9999));
  }

  /** A relative change with its sign. */
  public String signedPercent(double change) {
    return signed(whole(change * 100)) + PER_CENT;
  }

  /** A sum of money without decimals, thousands parted. */
  public String money(double amount) {
    String digits = whole(amount);
    StringBuilder parted = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int left = digits.length() - i;
      if (i > 0 && left % 3 == 0 && Character.isDigit(digits.charAt(i - 1))) {
        parted.append('\u00A0');
      }
      parted.append(digits.charAt(i));
    }
    return parted.toString();
  }

  /** A figure with so many decimals, with the language's decimal sign. */
  public String decimal(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return russian ? minus(text.replace('.', ',')) : text;
  }

  /** A figure with its sign, 0 without one. */
  public String signedDecimal(double value, int decimals) {
    String text = decimal(value, decimals);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? text.replace("-", "").replace("\u2212", "") : signed(text);
  }

  /** A share as per cent with a decimal, for rates that are small. */
  public String percentDecimal(double share) {
    return decimal(share * 100, 1) + PER_CENT;
  }

  private static String whole(double value) {
    long rounded = Math.round(value);
    return Long.toString(rounded);
  }

  /** The sign that Russian sets, where it stands for itself. */
  private String minus(String figure) {
    return russian ? figure.replace('-', '\u2212') : figure;
  }

  private String signed(String whole) {
    if (whole.equals("0")) {
      return whole;
    }
    boolean below = whole.startsWith("-") || whole.startsWith("\u2212");
    return below ? minus(whole) : "+" + whole;
  }
}
