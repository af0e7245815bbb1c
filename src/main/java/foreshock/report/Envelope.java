package foreshock.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From whom and to whom a message goes, as header fields (RFC 5322; names in other than ASCII by
 * RFC 2047). What could begin a header of its own is no address.
 *
 * @param from one address as it stands in the field
 * @param to all of them
 */
public record Envelope(String from, String to) {
  /**
   * Accounts that every mail system has: where nothing is said the message stays on the machine.
   */
  public static final Envelope LOCAL = new Envelope("foreshock@localhost", "postmaster@localhost");

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,253}");
  private static final Pattern NAMED = Pattern.compile("\"?([^\"<>]*?)\"?\\s*<([^<>]+)>");
  private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]+");
  private static final int WORD_BYTES = 42;

  /** A mailbox such as {@code a@b.example} or {@code Anna <a@b.example>}; empty if it is none. */
  public static Optional<String> mailbox(String text) {
    String one = text.strip();
    if (one.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    if (ADDRESS.matcher(one).matches()) {
      return Optional.of(one);
    }
    Matcher named = NAMED.matcher(one);
    if (!named.matches() || !ADDRESS.matcher(named.group(2).strip()).matches()) {
      return Optional.empty();
    }
    String name = SafeText.of(named.group(1).strip(), false);
    String address = "<" + named.group(2).strip() + ">";
    return Optional.of(name.isEmpty() ? address : phrase(name) + " " + address);
  }

  private static String phrase(String name) {
    return ATOMS.matcher(name).matches() ? name : encoded(name);
  }

  /** Text of a header: as it is in ASCII, else encoded words of no more than 75 signs. */
  static String text(String text) {
    boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 127) && !text.contains("=?");
    return plain ? text : encoded(text);
  }

  private static String encoded(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int[] signs = text.codePoints().toArray();
    for (int sign : signs) {
      String next = Character.toString(sign);
      if (bytes(word + next).length > WORD_BYTES) {
        words.add(word(word.toString()));
        word.setLength(0);
      }
      word.append(next);
    }
    words.add(word(word.toString()));
    return String.join("\r\n ", words);
  }

  private static String word(String part) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(part)) + "?=";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
