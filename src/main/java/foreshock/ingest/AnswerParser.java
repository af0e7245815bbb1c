package foreshock.ingest;

import java.util.Optional;

/**
 * Reads the cell of an answer: a figure, {@code 8/10}, a per cent, words, an emoji, stars; or what
 * is no answer.
 */
final class AnswerParser {
  /** What a cell held. */
  enum Kind {
    ANSWER,
    NONE,
    /** Not answered because it was never asked. */
    NOT_ASKED,
    BAD
  }

  private double value;
  private Scale scale = Scale.UNKNOWN;

  /** The figure of the last cell that was an answer. */
  double value() {
    return value;
  }

  /** The scale that the last cell named itself, or {@link Scale#UNKNOWN}. */
  Scale scale() {
    return scale;
  }

  Kind parse(String cell, AnswerWords.Ladder ladder) {
    scale = Scale.UNKNOWN;
    int length = cell.length();
    if (length == 0) {
      return Kind.NONE;
    }
    char first = cell.charAt(0);
    if (length == 1 && DateParser.isDigit(first)) {
      value = first - '0';
      return Kind.ANSWER;
    }
    if (DateParser.isDigit(first)
        || first == '-' && length > 1 && DateParser.isDigit(cell.charAt(1))) {
      return figure(cell);
    }
    return words(cell, ladder);
  }

  private Kind figure(String cell) {
    int end = 1;
    while (end < cell.length() && (DateParser.isDigit(cell.charAt(end)) || isDecimal(cell, end))) {
      end++;
    }
    // -0 is 0
    value = NumberParser.parse(cell.substring(0, end), NumberParser.EITHER, false) + 0.0;
    if (Double.isNaN(value)) {
      return Kind.BAD;
    }
    if (value < 0) {
      // Survey tools recode "seen, not answered" as -99 and the like.
      return value == Math.rint(value) ? Kind.NONE : Kind.BAD;
    }
    String rest = cell.substring(end).strip();
    if (rest.isEmpty()) {
      return Kind.ANSWER;
    }
    if (rest.equals("%")) {
      scale = new Scale(0, 100);
      return Kind.ANSWER;
    }
    return suffix(rest);
  }

  /**
   * {@code /10}, {@code из 5}, {@code out of 5}; a label behind a figure ({@code 10 - extremely
   * likely}).
   */
  private Kind suffix(String rest) {
    String ofWhat =
        rest.startsWith("/") ? rest.substring(1) : rest.replaceFirst("^(из|out of|of)\\s+", "");
    if (!ofWhat.equals(rest)) {
      double most = NumberParser.parse(ofWhat.strip(), NumberParser.EITHER, false);
      if (Double.isNaN(most) || value > most || most < 1) {
        return Kind.BAD;
      }
      scale = new Scale(most >= 10 ? 0 : 1, most);
      return Kind.ANSWER;
    }
    char first = rest.charAt(0);
    boolean label =
        rest.length() > 1
            && !DateParser.isDigit(first)
            && rest.chars().anyMatch(Character::isLetter);
    boolean star = rest.codePoints().allMatch(c -> c == 0x2605 || c == 0x2B50 || c == 0xFE0F);
    return label && first != '.' && first != ',' || star ? Kind.ANSWER : Kind.BAD;
  }

  private static boolean isDecimal(String cell, int at) {
    char c = cell.charAt(at);
    return (c == '.' || c == ',')
        && at + 1 < cell.length()
        && DateParser.isDigit(cell.charAt(at + 1));
  }

  private Kind words(String cell, AnswerWords.Ladder ladder) {
    String plain = AnswerWords.plain(cell);
    Optional<Double> share = Optional.ofNullable(ladder.shares().get(plain));
    if (share.isEmpty()) {
      if (Words.isIn("no-answer", plain)) {
        return Words.isIn("not-an-invitation", plain) ? Kind.NOT_ASKED : Kind.NONE;
      }
      share = AnswerWords.stars(cell).or(() -> AnswerWords.share(plain, ladder));
    }
    if (share.isEmpty()) {
      return Kind.BAD;
    }
    if (share.get().isNaN()) {
      return Kind.NONE;
    }
    value = share.get();
    scale = Scale.UNIT;
    return Kind.ANSWER;
  }
}
