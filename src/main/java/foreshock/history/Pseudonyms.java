package foreshock.history;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for those of clients, managers and respondents: with one key always the same,
 * and without it nobody can find out whose they are. HMAC-SHA-256 (RFC 2104) of what the exports
 * have, of which 60 bits are written: among 200 000 clients two are called alike with a probability
 * of 2 · 10⁻⁸. A plain hash would not do, since whoever has a list of companies could try them all.
 *
 * <p>Used by one thread.
 */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LETTERS = 12;
  private static final int BITS = 5;

  private final Mac mac;
  private final Map<String, String> known = new HashMap<>();

  /** With a key of at least one byte. */
  public Pseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      // every Java has this algorithm, and it takes any key
      throw new IllegalStateException(impossible);
    }
  }

  /** Of a client, by its id in the exports. */
  public String client(String id) {
    return of("C-", "client", id);
  }

  /** Of a manager; those whose names differ in capitals alone are one. */
  public String manager(String name) {
    return of("M-", "manager", name.toLowerCase(Locale.ROOT));
  }

  /** Of someone who answered a survey. */
  public String respondent(String name) {
    return of("R-", "respondent", name);
  }

  /** Tells apart results with different keys, and tells nothing of the key. */
  public String fingerprint() {
    return of("K-", "key", "fingerprint");
  }

  /**
   * The book with pseudonyms and without comments. Clients stay in the order of the ids that stand
   * in the exports, so that every figure is the same to the last digit.
   */
  public ClientBook of(ClientBook book) {
    return new ClientBook(
        book.asOf(),
        book.clients().stream().map(this::of).toList(),
        book.items(),
        book.events().stream().map(this::of).toList(),
        book.facts());
  }

  private ClientHistory of(ClientHistory history) {
    Client client = history.client();
    return new ClientHistory(
        client.under(client(client.id()), manager(client.manager())),
        history.crm(),
        history
            .responses()
            .under(history.responses().respondentNames().stream().map(this::respondent).toList()),
        history.orders(),
        history.interactions(),
        history.invitations());
  }

  private Event of(Event event) {
    return new Event(
        event.day(),
        event.name(),
        event.segment(),
        manager(event.manager()),
        client(event.clientId()),
        event.attribute());
  }

  /** What is called by nothing stays so. */
  private String of(String sign, String kind, String text) {
    return text.isEmpty()
        ? ""
        : known.computeIfAbsent(kind + '\0' + text, one -> sign + letters(one));
  }

  private String letters(String text) {
    byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | digest[i] & 0xff;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < LETTERS; i++) {
      letters.append(ALPHABET.charAt((int) (bits & (1 << BITS) - 1)));
      bits >>>= BITS;
    }
    return letters.toString();
  }
}
