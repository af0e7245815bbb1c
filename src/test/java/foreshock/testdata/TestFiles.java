package foreshock.testdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders for tests. */
public final class TestFiles {
  private TestFiles() {}

  /** The folder that pom.xml is in; Maven runs the tests there. */
  public static Path repository() {
    return Path.of("").toAbsolutePath();
  }

  /** Copies a folder with all that is in it; the target may exist. */
  public static void copy(Path source, Path target) throws IOException {
    for (Path file : under(source)) {
      Path copy = target.resolve(source.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  /** All plain files under a folder, sorted; links to folders are not followed. */
  public static List<Path> under(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
