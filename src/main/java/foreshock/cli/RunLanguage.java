package foreshock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;

/**
 * The language of a run that has no settings, because it was misused or has failed: that of {@code
 * --lang}, of the configuration and of the environment, as far as they can be made out.
 */
final class RunLanguage {
  private static final String ENGLISH = "en";
  private static final String RUSSIAN = "ru";
  private static final List<String> KNOWN = List.of(ENGLISH, RUSSIAN);

  private RunLanguage() {}

  static String of(String[] args, Console console) {
    return option("--lang", args)
        .filter(KNOWN::contains)
        .or(() -> option("--config", args).flatMap(name -> configured(name, console)))
        .orElseGet(() -> ofEnvironment(console));
  }

  /** What the user's environment speaks. */
  static String ofEnvironment(Console console) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "FORESHOCK_LANG", "LANG"}) {
      String value = console.variable(name);
      if (!value.isEmpty() && !value.startsWith("C")) {
        return value.startsWith(RUSSIAN) ? RUSSIAN : ENGLISH;
      }
    }
    return ENGLISH;
  }

  private static Optional<String> option(String name, String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(name + "=")) {
        return Optional.of(args[i].substring(name.length() + 1));
      }
      if (args[i].equals(name) && i + 1 < args.length) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** A configuration with mistakes still says its language; one that cannot be read says none. */
  private static Optional<String> configured(String name, Console console) {
    try {
      Object language = Toml.parse(Files.readString(console.resolve(name))).get("language");
      return Optional.of(String.valueOf(language)).filter(KNOWN::contains);
    } catch (IOException | InvalidPathException | java.io.UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }
}
