package foreshock.ingest;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that the user wants to have read.
 *
 * @param name as the user gave it; it stands in every message
 * @param path where it lies; empty means standard input
 * @param fixedRole the role that an option fixed; empty means that it is found from the columns
 */
public record InputFile(String name, Optional<Path> path, Optional<Role> fixedRole) {
  public InputFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(fixedRole, "fixedRole");
  }

  /** A file whose role is found from its columns. */
  public static InputFile of(Path path) {
    return new InputFile(path.toString(), Optional.of(path), Optional.empty());
  }

  /** The last part of the name. */
  String fileName() {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(slash + 1);
  }
}
