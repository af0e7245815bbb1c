package foreshock.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody else may read: names of clients are in them. */
final class OwnFiles {
  private static final FileAttribute<?>[] NONE = {};

  private OwnFiles() {}

  /** Rights of a new file: its owner's alone, where the file system knows of owners. */
  static FileAttribute<?>[] onlyMine(Path file) {
    return rights(file, "rw-------");
  }

  /** Makes an empty file unless there is one. */
  static void create(Path file) throws IOException {
    try {
      Files.createFile(file, onlyMine(file));
    } catch (FileAlreadyExistsException there) {
      // It keeps its rights.
    }
  }

  /** Makes a folder with those above it, unless it is there. */
  static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, rights(folder, "rwx------"));
  }

  private static FileAttribute<?>[] rights(Path file, String permissions) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : NONE;
  }
}
