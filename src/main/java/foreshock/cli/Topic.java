package foreshock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code foreshock help} tells besides the commands; a text a language, for a screen. */
enum Topic {
  /** How results are written. */
  FORMATS,
  /** What a run says to the one that started it. */
  EXIT_CODES,
  /** Runs that nobody watches. */
  CRON,
  /** How the figures come about. */
  METHOD,
  /** What is read, written and kept. */
  PRIVACY;

  /** The word on the command line. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Topic::key).toList();
  }

  static Optional<Topic> of(String word) {
    return Arrays.stream(values()).filter(one -> one.key().equals(word)).findFirst();
  }

  /**
   * @param language {@code en} or {@code ru}
   */
  String text(String language) {
    String name = "/foreshock/help/" + key() + "_" + language + ".txt";
    try (InputStream in = Topic.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
