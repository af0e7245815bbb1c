package foreshock.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The help texts in another language, by the English ones that the commands carry: who changes an
 * English text without its translation has none, and a test says so. The file has a line in English
 * and below it, indented, the same in the other language.
 */
final class HelpWords {
  /** A command and, beside it, what it is for: {@code foreshock scan x.csv (for cron)}. */
  private static final Pattern BRACKETED = Pattern.compile("(.*? +\\()(.*)(\\))");

  private static final Pattern COMMAND = Pattern.compile("(source <\\()?foreshock ");
  private static final Pattern PLAIN = Pattern.compile("(.*?\\S {2,})([^ (].*)()");

  private final Map<String, String> words;

  private HelpWords(Map<String, String> words) {
    this.words = words;
  }

  /** Reads the Russian ones; costs time, so only where help is printed. */
  static HelpWords russian() {
    Map<String, String> words = new LinkedHashMap<>();
    try (InputStream in = HelpWords.class.getResourceAsStream("/foreshock/help_ru.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String english = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("  ")) {
          words.put(english, line.strip());
        } else if (!line.startsWith("#")) {
          english = line.strip();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HelpWords(words);
  }

  /** English texts and their translations, in the file's order. */
  Map<String, String> all() {
    return Collections.unmodifiableMap(words);
  }

  /** The translation of a line, its spaces at both ends kept; empty where there is none. */
  Optional<String> find(String english) {
    String line = english.strip();
    int start = english.indexOf(line);
    String before = english.substring(0, start);
    String after = english.substring(start + line.length());
    return line.isEmpty()
        ? Optional.of(english)
        : translated(line).map(russian -> before + russian + after);
  }

  private Optional<String> translated(String line) {
    if (words.containsKey(line)) {
      return Optional.of(words.get(line));
    }
    boolean command = COMMAND.matcher(line).lookingAt();
    for (Pattern pattern : new Pattern[] {BRACKETED, PLAIN}) {
      Matcher example = pattern.matcher(line);
      if (command && example.matches()) {
        return Optional.ofNullable(words.get(example.group(2)))
            .map(comment -> example.group(1) + comment + example.group(3));
      }
    }
    // a command by itself is the same in every language
    return command ? Optional.of(line) : Optional.empty();
  }
}
