package foreshock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;

/**
 * The language of a run that has no settings, because it asks for help, was misused or has failed:
 * that of {@code --lang}, of the configuration and of the environment, as far as they can be made
 * out.
 */
final class Language {
  static final List<String> ALL = List.of("en", "ru");
  static final String OPTION = "--lang";

  private Language() {}

  /** {@code en} or {@code ru}. */
  static String of(String[] args, Console console) {
    return Arguments.valueOf(OPTION, args)
        .filter(ALL::contains)
        .or(() -> Arguments.valueOf("--config", args).flatMap(name -> configured(name, console)))
        .orElseGet(() -> ofEnvironment(console));
  }

  /** What the user's environment speaks. */
  static String ofEnvironment(Console console) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "FORESHOCK_LANG", "LANG"}) {
      String value = console.variable(name);
      if (!value.isEmpty() && !value.startsWith("C")) {
        return value.startsWith("ru") ? "ru" : "en";
      }
    }
    return "en";
  }

  /** A configuration with mistakes still says its language; one that cannot be read says none. */
  private static Optional<String> configured(String name, Console console) {
    try {
      Object language = Toml.parse(Files.readString(console.resolve(name))).get("language");
      return Optional.of(String.valueOf(language)).filter(ALL::contains);
    } catch (IOException | InvalidPathException | java.io.UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }
}
