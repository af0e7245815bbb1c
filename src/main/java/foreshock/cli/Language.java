package foreshock.cli;

import java.util.List;

/** Which language a run speaks where no configuration has been read: {@code en} or {@code ru}. */
final class Language {
  static final List<String> ALL = List.of("en", "ru");
  static final String OPTION = "--lang";

  private Language() {}

  /** That of {@code --lang} anywhere among the arguments, else what the environment speaks. */
  static String of(String[] args, Console console) {
    return Arguments.valueOf(OPTION, args)
        .filter(ALL::contains)
        .orElseGet(() -> ofEnvironment(console));
  }

  static String ofEnvironment(Console console) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "FORESHOCK_LANG", "LANG"}) {
      String value = console.variable(name);
      if (!value.isEmpty() && !value.startsWith("C")) {
        return value.startsWith("ru") ? "ru" : "en";
      }
    }
    return "en";
  }
}
