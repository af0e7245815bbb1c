package foreshock.cli;

import foreshock.history.Pseudonyms;
import foreshock.ingest.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Optional;

/** The key of {@code --pseudonymise}: the bytes of a file but for line ends at its end. */
final class KeyFile {
  /** As strong as the pseudonyms deserve, and more than a password has. */
  private static final int LEAST_BYTES = 16;

  /** Nobody makes such a key; a whole export given by mistake would be read in vain. */
  private static final int MOST_BYTES = 1 << 16;

  private KeyFile() {}

  /** Nothing without the option. */
  static Optional<Pseudonyms> of(CommonOptions options, Console console) {
    String name = options.pseudonymise;
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (!options.rejects.isEmpty()) {
      throw Refusal.usage(Remark.of("usage.pseudonymise.rejects"));
    }
    byte[] bytes = read(name, console);
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
      length--;
    }
    if (length < LEAST_BYTES || length > MOST_BYTES) {
      throw Refusal.usage(
          Remark.of("usage.pseudonymise.length", name, length, LEAST_BYTES, MOST_BYTES));
    }
    return Optional.of(new Pseudonyms(Arrays.copyOf(bytes, length)));
  }

  private static byte[] read(String name, Console console) {
    try (InputStream in = Files.newInputStream(console.resolve(name))) {
      return in.readNBytes(MOST_BYTES + 2);
    } catch (IOException | InvalidPathException unreadable) {
      throw Refusal.usage(Remark.of("usage.pseudonymise.unreadable", name));
    }
  }
}
