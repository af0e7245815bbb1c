package foreshock.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run was made of.
 *
 * @param asOf the date from which everything was seen
 * @param runAt when it was made
 * @param definition digest of all that decides what a level means
 * @param inputs the files read
 */
public record RunFacts(
    LocalDate asOf,
    Instant runAt,
    String command,
    String toolVersion,
    int horizonMonths,
    String definition,
    List<ResultDocument.Input> inputs) {
  public RunFacts {
    inputs = List.copyOf(inputs);
  }

  /** A digest of what was read, whatever the files are called and in whatever order they came. */
  String inputsDigest() {
    return digest(
        inputs.stream()
            .map(one -> one.role() + ' ' + one.sha256())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  /** SHA-256 of a text, 64 hexadecimal digits. */
  public static String digest(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException notJava) {
      throw new IllegalStateException(notJava);
    }
  }
}
