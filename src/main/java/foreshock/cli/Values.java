package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.insight.Level;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Values of options and of the configuration, each with a message that says what was expected. */
final class Values {
  private static final int MOST_MONTHS = 60;

  private Values() {}

  /** {@code 6m} or {@code 6}. */
  static int months(String name, String text) {
    String digits =
        text.endsWith("m") || text.endsWith("M") ? text.substring(0, text.length() - 1) : text;
    try {
      int months = Integer.parseInt(digits.strip());
      if (months >= 1 && months <= MOST_MONTHS) {
        return months;
      }
    } catch (NumberFormatException wrong) {
      // said below, as a figure out of range is
    }
    throw Refusal.usage(Remark.of("usage.months", name, text, MOST_MONTHS));
  }

  /** {@code 5%} or {@code 0.05}. */
  static double share(String name, String text) {
    boolean percent = text.endsWith("%");
    try {
      double value =
          Double.parseDouble((percent ? text.substring(0, text.length() - 1) : text).strip());
      double share = percent ? value / 100 : value;
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException wrong) {
      // said below
    }
    throw Refusal.usage(Remark.of("usage.share", name, text));
  }

  static int count(String name, String text) {
    try {
      int count = Integer.parseInt(text.strip());
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException wrong) {
      // said below
    }
    throw Refusal.usage(Remark.of("usage.count", name, text));
  }

  static int days(String name, String text) {
    try {
      int days = Integer.parseInt(text.strip());
      if (days >= 0) {
        return days;
      }
    } catch (NumberFormatException wrong) {
      // said below
    }
    throw Refusal.usage(Remark.of("usage.days", name, text));
  }

  /** Seconds, at most a day. */
  static int seconds(String name, String text) {
    try {
      int seconds = Integer.parseInt(text.strip());
      if (seconds >= 0 && seconds <= 86_400) {
        return seconds;
      }
    } catch (NumberFormatException wrong) {
      // said below
    }
    throw Refusal.usage(Remark.of("usage.seconds", name, text));
  }

  static LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException wrong) {
      throw Refusal.usage(Remark.of("usage.date", name, text));
    }
  }

  static Level level(String name, String text) {
    for (Level level : Level.values()) {
      if (level.key().equals(text.toLowerCase(Locale.ROOT))) {
        return level;
      }
    }
    List<String> known = List.of("alarm", "warn", "watch", "unknown", "ok");
    throw Refusal.usage(among(Remark.of("usage.level", name, text), text, known));
  }

  static String language(String name, String text) {
    return oneOf(name, text, Language.ALL);
  }

  static String period(String name, String text) {
    return oneOf(name, text, List.of("month", "quarter", "week", "auto"));
  }

  /** An order of day, month and year such as {@code dd/MM/yyyy}. */
  static String dateFormat(String name, String text) {
    boolean complete = text.contains("d") && text.contains("M") && text.contains("y");
    if (!complete) {
      throw Refusal.usage(Remark.of("usage.dateformat", name, text));
    }
    return text;
  }

  /** A value that is none of those known: what is near, and all that there are. */
  static Remark unknown(String name, String text, List<String> known) {
    return among(Remark.of("usage.unknown", name, text), text, known);
  }

  private static Remark among(Remark told, String text, List<String> known) {
    return Remark.of("usage.among", Nearest.hint(told, text, known), known);
  }

  static String oneOf(String name, String text, List<String> known) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (known.contains(lower)) {
      return lower;
    }
    throw Refusal.usage(unknown(name, text, known));
  }

  static <E extends Enum<E>> List<String> keys(E[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
