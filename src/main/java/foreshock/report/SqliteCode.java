package foreshock.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Where SQLite's native code is unpacked: its driver writes it to a new file at each start, which
 * goes when the process ends well. A temporary folder may not run code, and what a killed run left
 * there would stay; so it goes into a folder of our own, and old ones are swept.
 */
final class SqliteCode {
  private static final String PLACE = "org.sqlite.tmpdir";
  private static final Duration STALE = Duration.ofMinutes(10);

  private SqliteCode() {}

  /** Has to come before the first use of the driver; whoever has set the place keeps it. */
  static void unpackTo(Path folder) throws IOException {
    if (System.getProperty(PLACE) == null) {
      OwnFiles.createFolder(folder);
      System.setProperty(PLACE, folder.toString());
      sweep(folder);
    }
  }

  /** Removes what runs that were killed left; one that still runs has its code in memory. */
  static void sweep(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "sqlite-*")) {
      Path newest = Files.createTempFile(folder, "now-", "");
      // By the clock of the file system, which need not be that of this machine.
      Instant limit = Files.getLastModifiedTime(newest).toInstant().minus(STALE);
      Files.delete(newest);
      for (Path one : left) {
        if (Files.getLastModifiedTime(one).toInstant().isBefore(limit)) {
          Files.deleteIfExists(one);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException notNow) {
      // A later run sweeps.
    }
  }
}
