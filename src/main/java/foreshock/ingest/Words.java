package foreshock.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists of words from {@code words.txt}: which list a cell's text belongs to. */
final class Words {
  private static final Map<String, List<String>> LISTS = load();

  private Words() {}

  private static Map<String, List<String>> load() {
    Map<String, List<String>> lists = new HashMap<>();
    for (String line : Resources.lines("words.txt")) {
      int end = line.indexOf(']');
      List<String> words = new ArrayList<>();
      for (String word : line.substring(end + 1).split(";")) {
        String plain = plain(word);
        if (!plain.isEmpty()) {
          words.add(plain);
        }
      }
      lists.put(line.substring(1, end), List.copyOf(words));
    }
    return lists;
  }

  /** Lower case, ё as е, every run of marks one blank; {@code +} alone stays. */
  static String plain(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    if (lower.length() == 1) {
      return lower;
    }
    StringBuilder words = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words.append(c);
      } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip();
  }

  /** Whether the text is a word of the list, as a whole. */
  static boolean isIn(String list, String text) {
    return LISTS.get(list).contains(plain(text));
  }

  /**
   * The list, of those named, that has the text or else its longest phrase; empty where none has.
   */
  static String listOf(String text, String... lists) {
    String plain = plain(text);
    if (plain.isEmpty()) {
      return "";
    }
    for (String list : lists) {
      if (LISTS.get(list).contains(plain)) {
        return list;
      }
    }
    String padded = " " + plain + " ";
    String best = "";
    int longest = 0;
    for (String list : lists) {
      for (String phrase : LISTS.get(list)) {
        if (phrase.length() > longest && padded.contains(" " + phrase + " ")) {
          longest = phrase.length();
          best = list;
        }
      }
    }
    return best;
  }
}
