package foreshock.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Describes how a column writes its dates, as a pattern that people know: {@code dd.MM.yyyy
 * H:mm:ss}.
 */
final class DatePattern {
  private static final int LOOK = 2000;

  private final Map<String, Integer> shapes = new HashMap<>();
  private final Map<String, String> shapeOf = new HashMap<>();
  private final DateOrder order;
  private int looked;

  DatePattern(DateOrder order) {
    this.order = order;
  }

  void add(String cell) {
    if (looked < LOOK && DateParser.isDay(DateParser.parse(cell, order, true))) {
      looked++;
      String text = cell.strip();
      shapes.merge(
          shapeOf.computeIfAbsent(masked(text), unused -> evened(shape(text))), 1, Integer::sum);
    }
  }

  /** Dates that differ in their figures only have one shape. */
  private static String masked(String text) {
    StringBuilder mask = new StringBuilder(text);
    for (int i = 0; i < mask.length(); i++) {
      if (DateParser.isDigit(mask.charAt(i))) {
        mask.setCharAt(i, '0');
      }
    }
    return mask.toString();
  }

  /**
   * Where the month has one digit, the day of two digits is not padded either, and the other way
   * round.
   */
  private static String evened(String shape) {
    if (shape.matches(".*(?<!M)M(?!M).*")) {
      return shape.replace("dd", "d");
    }
    return shape.matches(".*(?<!d)d(?!d).*") ? shape.replaceAll("(?<!M)MM(?!M)", "M") : shape;
  }

  /**
   * The commonest shape, with single digits where the column has some; empty where there are no
   * dates.
   */
  String text() {
    String common =
        shapes.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    return shapes.keySet().stream()
        .filter(other -> widened(other).equals(widened(common)))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  private static String widened(String shape) {
    return shape
        .replaceAll("d+", "d")
        .replaceAll("M{1,2}(?!M)", "M")
        .replaceAll("H+", "H")
        .replaceAll("h+", "h");
  }

  private String shape(String s) {
    int digits = DateParser.digitsEnd(s, 0, s.length());
    boolean bare = digits == s.length() || digits >= 5 && digits != 8 && digits != 14;
    if (bare) {
      return switch (digits) {
        case 8 -> "yyyyMMdd";
        case 14 -> "yyyyMMddHHmmss";
        case 13 -> "unix milliseconds";
        case 9, 10 -> "unix seconds";
        default -> "Excel serial";
      };
    }
    StringBuilder pattern = new StringBuilder();
    boolean dayIsDone = false;
    int part = 0;
    boolean yearFirst = digits == 4 || digits == 8;
    boolean half = s.matches("(?iU).*\\d\\s*[ap]m\\b.*");
    boolean word =
        s.matches("(?iU).*\\p{L}{3,}.*") && DateParser.parse(s, order, false) != DateParser.BAD;
    int at = 0;
    while (at < s.length()) {
      char c = s.charAt(at);
      if (DateParser.isDigit(c)) {
        int end = DateParser.digitsEnd(s, at, s.length());
        int width = end - at;
        if (width == 8 && at == 0) {
          pattern.append("yyyyMMdd");
          part = 3;
        } else if (part < 3) {
          pattern.append(
              datePart(part, width, yearFirst, word && !pattern.toString().contains("y")));
          part++;
        } else {
          pattern.append(
              String.valueOf("HmsSSS".charAt(Math.min(part - 3, 3))).repeat(Math.min(width, 3)));
          if (half && part == 3) {
            pattern.setLength(pattern.length() - Math.min(width, 3));
            pattern.append("h".repeat(width));
          }
          part++;
        }
        at = end;
      } else if (Character.isLetter(c)) {
        int end = at;
        while (end < s.length() && Character.isLetter(s.charAt(end))) {
          end++;
        }
        String letters = s.substring(at, end);
        if (part < 3 && letters.length() >= 3 && !dayIsDone) {
          pattern.append(letters.length() > 3 ? "MMMM" : "MMM");
          part++;
          dayIsDone = true;
        } else if (letters.equalsIgnoreCase("am") || letters.equalsIgnoreCase("pm")) {
          pattern.append('a');
        } else if (letters.equals("T") || letters.equals("Z")) {
          pattern.append('\'').append(letters).append('\'');
        } else {
          pattern.append("zzz");
          return pattern.toString();
        }
        at = end;
      } else {
        if (part > 5 && (c == '+' || c == '-')) {
          return pattern.append("XXX").toString();
        }
        pattern.append(c);
        at++;
      }
    }
    return pattern.toString();
  }

  private String datePart(int part, int width, boolean yearFirst, boolean named) {
    if (width == 4) {
      return "yyyy";
    }
    String two = width == 1 ? "1" : "2";
    String letter;
    if (yearFirst) {
      letter = part == 1 ? "M" : "d";
    } else if (part == 2) {
      letter = "y";
    } else if (named) {
      letter = "d";
    } else {
      letter = (part == 0) == (order == DateOrder.DAY_FIRST) ? "d" : "M";
    }
    return letter.repeat(two.equals("1") ? 1 : 2);
  }
}
