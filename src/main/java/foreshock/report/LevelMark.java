package foreshock.report;

import foreshock.insight.Level;
import java.util.Arrays;

/** The signs and colours of levels; the sign and the word say it too where there is no colour. */
final class LevelMark {
  /** The column that is marked. */
  static final String COLUMN = "level";

  private static final String RESET = "\u001B[0m";

  private LevelMark() {}

  /**
   * {@code ● alarm}, {@code ▲ warn}, {@code ◆ watch}; other words stand in line with them.
   *
   * @param word the level in the language of the run
   */
  static String marked(String level, String word, boolean ascii) {
    return switch (level) {
      case "alarm" -> (ascii ? "! " : "● ") + word;
      case "warn" -> (ascii ? "^ " : "▲ ") + word;
      case "watch" -> (ascii ? "o " : "◆ ") + word;
      default -> "  " + word;
    };
  }

  /** The mark and the word where there is room for them alone. */
  static String marked(String level, Wording wording) {
    return marked(level, wording.word(COLUMN, level), false).strip();
  }

  /** Whether the word is one of the levels. */
  static boolean isLevel(String word) {
    return Arrays.stream(Level.values()).anyMatch(level -> level.key().equals(word));
  }

  /** The marked text in the level's colour, of the sixteen that every terminal's theme sets. */
  static String coloured(String level, String text) {
    return switch (level) {
      case "alarm" -> "\u001B[1;31m" + text + RESET;
      case "warn" -> "\u001B[33m" + text + RESET;
      case "watch" -> "\u001B[36m" + text + RESET;
      default -> text;
    };
  }
}
