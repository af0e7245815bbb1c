package foreshock.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The form of a company's name in which two spellings of one name are equal. */
final class ClientNames {
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "ооо",
          "зао",
          "оао",
          "пао",
          "ао",
          "ип",
          "тоо",
          "нко",
          "ltd",
          "limited",
          "inc",
          "incorporated",
          "llc",
          "llp",
          "plc",
          "corp",
          "corporation",
          "gmbh",
          "mbh",
          "ag",
          "kg",
          "kgaa",
          "ohg",
          "ug",
          "ev",
          "sa",
          "sarl",
          "sas",
          "sasu",
          "eurl",
          "sl",
          "slu",
          "srl",
          "spa",
          "bv",
          "nv",
          "oy",
          "ab",
          "as",
          "aps");

  private ClientNames() {}

  /**
   * Lower case, without quotes, invisible characters, punctuation and legal forms at either end, ё
   * as е; a name that is nothing but legal forms is kept.
   */
  static String normalise(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == 'ё') {
        plain.append('е');
      } else if (c == '&' || c == '+') {
        plain.append(' ').append(c).append(' ');
      } else if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      } else if (c == '.' || c == '\'' || c == '’' || Character.getType(c) == Character.FORMAT) {
        // nothing: "S.A." is "SA", and a zero-width space is no space
      } else if (Character.isSurrogate(c)) {
        plain.append(c);
      } else {
        plain.append(' ');
      }
    }
    List<String> words = new ArrayList<>();
    for (String word : plain.toString().split(" +")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    int from = 0;
    int to = words.size();
    while (to - from > 1 && LEGAL_FORMS.contains(words.get(to - 1))) {
      to--;
    }
    while (to - from > 1 && LEGAL_FORMS.contains(words.get(from))) {
      from++;
    }
    return String.join(" ", words.subList(from, to));
  }
}
