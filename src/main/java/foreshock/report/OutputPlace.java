package foreshock.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a named output leads.
 *
 * @param kind how it is written
 * @param path the file behind all symbolic links, or what the user named
 */
record OutputPlace(Kind kind, Path path) {
  /** How a place is written. */
  enum Kind {
    /** A file, there or not yet: replaced as a whole. */
    FILE,
    /** A FIFO, a device, an open descriptor: written straight through. */
    THROUGH,
    /** Standard output under its name in the file system. */
    STDOUT,
    /** Standard error under its name in the file system. */
    STDERR
  }

  private static final int MOST_LINKS = 40;

  /** Follows the links of a target. */
  static OutputPlace of(Path target) throws OutputFailed {
    Path path = target;
    try {
      for (int links = 0; links <= MOST_LINKS; links++) {
        String name = path.toAbsolutePath().normalize().toString();
        // Before following: these links lead to what is open, and that must not be replaced.
        switch (name) {
          case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1" -> {
            return new OutputPlace(Kind.STDOUT, path);
          }
          case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2" -> {
            return new OutputPlace(Kind.STDERR, path);
          }
          default -> {
            if (name.startsWith("/dev/fd/") || name.startsWith("/proc/")) {
              return new OutputPlace(Kind.THROUGH, path);
            }
          }
        }
        if (!Files.isSymbolicLink(path)) {
          return atEnd(path, target);
        }
        path = path.resolveSibling(Files.readSymbolicLink(path));
      }
    } catch (OutputFailed e) {
      throw e;
    } catch (IOException e) {
      throw new OutputFailed(target.toString(), 0, e);
    }
    throw new OutputFailed(target.toString(), OutputFailed.Why.LINK_LOOP);
  }

  private static OutputPlace atEnd(Path path, Path target) throws OutputFailed {
    if (Files.isDirectory(path)) {
      throw new OutputFailed(target.toString(), OutputFailed.Why.FOLDER);
    }
    if (Files.exists(path)) {
      return new OutputPlace(Files.isRegularFile(path) ? Kind.FILE : Kind.THROUGH, path);
    }
    if (!Files.isDirectory(path.toAbsolutePath().getParent())) {
      throw new OutputFailed(target.toString(), OutputFailed.Why.NO_PARENT);
    }
    return new OutputPlace(Kind.FILE, path);
  }
}
