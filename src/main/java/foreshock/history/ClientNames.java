package foreshock.history;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The form of a company's name in which two spellings of one name are equal. */
final class ClientNames {
  /** Legal forms that stand in front of a name as well as behind it. */
  private static final Set<String> ON_EITHER_SIDE =
      words(
          "ооо зао оао пао ао нао ип тоо нко ано гуп муп фгуп гбу фгбу чп одо уп тдв кфх снт"
              + " sarl sas sasu eurl snc sci ets gmbh");

  /** Legal forms that stand behind a name; in front of it they are part of it. */
  private static final Set<String> BEHIND =
      words(
          "ltd limited inc incorporated llc llp lp plc corp corporation pty pbc pte"
              + " mbh ggmbh ag kg kgaa ohg ug ek ev eg gbr se partg haftungsbeschränkt"
              + " sa sca scop sarlu sl slu sll srl sau scp sapi cv rl spa bv nv oy oyj ab as aps sro zoo kft");

  /** Words of which a legal form consists together with others; alone they are part of a name. */
  private static final Set<String> WITHIN = words("co company compagnie cie de & о");

  /** Legal forms in full, of several words. */
  private static final List<List<String>> PHRASES =
      List.of(
          List.of("общество", "с", "ограниченной", "ответственностью"),
          List.of("публичное", "акционерное", "общество"),
          List.of("закрытое", "акционерное", "общество"),
          List.of("открытое", "акционерное", "общество"),
          List.of("непубличное", "акционерное", "общество"),
          List.of("акционерное", "общество"),
          List.of("индивидуальный", "предприниматель"),
          List.of("товарищество", "с", "ограниченной", "ответственностью"),
          List.of("limited", "liability", "company"),
          List.of("gesellschaft", "mit", "beschränkter", "haftung"),
          List.of("société", "à", "responsabilité", "limitée"),
          List.of("société", "anonyme"),
          List.of("sociedad", "anónima"),
          List.of("s", "de", "rl", "de", "cv"),
          List.of("s", "de", "rl"),
          List.of("s", "a", "r", "l"),
          List.of("s", "r", "l"),
          List.of("s", "a"),
          List.of("s", "l"),
          List.of("e", "k"),
          List.of("e", "v"),
          List.of("sociedad", "limitada"));

  /** "And" in the languages of the legal forms. */
  private static final Set<String> AND = words("and и und et y e &");

  private static final String LATIN = "aceopxykmtbh";
  private static final String CYRILLIC = "асеорхукмтвн";

  private ClientNames() {}

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }

  /**
   * Lower case, without quotes, invisible characters, punctuation and legal forms at either end; ё
   * as е, {@code and}, {@code и} as {@code &}; a letter of the other alphabet inside a word as its
   * twin. A name that is nothing but legal forms is kept.
   */
  static String normalise(String name) {
    if (name.isEmpty()) {
      return "";
    }
    List<String> words = wordsOf(Normalizer.normalize(name, Normalizer.Form.NFKC));
    for (int i = 1; i + 1 < words.size(); i++) {
      if (AND.contains(words.get(i))) {
        words.set(i, "&");
      }
    }
    int from = 0;
    int to = words.size();
    boolean again = true;
    while (again && to - from > 1) {
      int end = withoutFormBehind(words, from, to);
      int start = withoutFormInFront(words, from, end);
      again = end != to || start != from;
      from = start;
      to = end;
    }
    return String.join(" ", words.subList(from, to));
  }

  private static int withoutFormBehind(List<String> words, int from, int to) {
    for (List<String> phrase : PHRASES) {
      int start = to - phrase.size();
      if (start > from && words.subList(start, to).equals(phrase)) {
        return start;
      }
    }
    String last = words.get(to - 1);
    if (!BEHIND.contains(last) && !ON_EITHER_SIDE.contains(last)) {
      return to;
    }
    int end = to - 1;
    while (end - from > 1 && WITHIN.contains(words.get(end - 1))) {
      end--;
    }
    return Math.max(end, from + 1);
  }

  private static int withoutFormInFront(List<String> words, int from, int to) {
    for (List<String> phrase : PHRASES) {
      int end = from + phrase.size();
      if (end < to && words.subList(from, end).equals(phrase)) {
        return end;
      }
    }
    return to - from > 1 && ON_EITHER_SIDE.contains(words.get(from)) ? from + 1 : from;
  }

  private static List<String> wordsOf(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == 'ё') {
        plain.append('е');
      } else if (c == '&' || c == '+') {
        plain.append(' ').append(c).append(' ');
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        plain.append(c);
      } else if (!isNothing(c, Character.getType(c))) {
        plain.append(' ');
      }
    }
    List<String> words = new ArrayList<>();
    for (String word : plain.toString().split(" +")) {
      if (!word.isEmpty()) {
        words.add(unmasked(word));
      }
    }
    return words;
  }

  /** "S.A." is "SA", "L’Oréal" is one word, and a zero-width space is no space. */
  private static boolean isNothing(char c, int type) {
    return c == '.'
        || c == '\''
        || c == '’'
        || type == Character.FORMAT
        || type == Character.NON_SPACING_MARK;
  }

  /** A Cyrillic letter typed into a Latin word, or the other way round, becomes its twin. */
  private static String unmasked(String word) {
    int latin = 0;
    int cyrillic = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      latin += c >= 'a' && c <= 'z' ? 1 : 0;
      cyrillic += c >= 'а' && c <= 'я' ? 1 : 0;
    }
    if (latin == 0 || cyrillic == 0) {
      return word;
    }
    String wrong = latin > cyrillic ? CYRILLIC : LATIN;
    String right = latin > cyrillic ? LATIN : CYRILLIC;
    StringBuilder text = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      int at = wrong.indexOf(word.charAt(i));
      if (at >= 0) {
        text.setCharAt(i, right.charAt(at));
      }
    }
    return text.toString();
  }
}
