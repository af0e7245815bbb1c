package foreshock.cli;

import foreshock.ingest.Remark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parser of the command line says is wrong, taken apart so that it can be said in any
 * language; what it says otherwise stays in its words.
 */
final class ParserWords {
  private static final Map<Pattern, String> KEYS = new LinkedHashMap<>();

  static {
    put("Missing required parameter: '(.+)'", "usage.missing");
    put("Missing required parameter for option '(.+)' \\((.+)\\)", "usage.missing.value");
    put("Expected parameter for option '(.+)' but found '(.*)'", "usage.missing.found");
    put("option '(.+)' \\((.+)\\) should be specified only once", "usage.once");
    put("option '(.+)' should be specified only once", "usage.once.flag");
    put("Invalid value for option '(.+)': '(.*)' is not an int", "usage.int");
    put("Invalid value for option '(.+)': '(.*)' is not a long", "usage.long");
    put("Invalid value for option '(.+)': '(.*)' is not a double", "usage.double");
    put("Invalid value for option '(.+)': '(.*)' is not a boolean", "usage.boolean");
  }

  private ParserWords() {}

  private static void put(String pattern, String key) {
    KEYS.put(Pattern.compile(pattern), key);
  }

  static Remark of(String message) {
    for (Map.Entry<Pattern, String> one : KEYS.entrySet()) {
      Matcher said = one.getKey().matcher(message);
      if (said.matches()) {
        return Remark.of(one.getValue(), groups(said.toMatchResult()));
      }
    }
    return Remark.of("problem.alone", message);
  }

  private static Object[] groups(MatchResult said) {
    Object[] groups = new Object[said.groupCount()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = said.group(i + 1);
    }
    return groups;
  }
}
