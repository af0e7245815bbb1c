package foreshock.report;

import foreshock.report.HistoryProblem.Why;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;

/**
 * One writer at a time: a lock of the operating system on a file beside the history. It goes with
 * the process that holds it, however that ends, so nothing is left to be cleared away; the empty
 * file stays, since deleting it would let two runs lock two files of one name.
 */
final class RunLock implements AutoCloseable {
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @param onWait told once, when another run holds it
   */
  static RunLock take(Path history, Duration wait, Runnable onWait) throws HistoryProblem {
    Path file = history.resolveSibling(history.getFileName() + ".lock");
    long left = wait.toMillis();
    boolean told = false;
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              OwnFiles.onlyMine(file));
      try {
        while (!locked(channel)) {
          if (left <= 0) {
            throw new HistoryProblem(history, Why.LOCKED);
          }
          if (!told) {
            onWait.run();
            told = true;
          }
          Thread.sleep(LOOK_AGAIN_MILLIS);
          left -= LOOK_AGAIN_MILLIS;
        }
        return new RunLock(channel);
      } catch (HistoryProblem | IOException | RuntimeException problem) {
        channel.close();
        throw problem;
      }
    } catch (java.nio.file.AccessDeniedException denied) {
      throw new HistoryProblem(history, Why.PROTECTED);
    } catch (java.nio.file.FileSystemException refused) {
      boolean readOnly = String.valueOf(refused.getReason()).contains("Read-only");
      throw readOnly
          ? new HistoryProblem(history, Why.PROTECTED)
          : new HistoryProblem(history, refused);
    } catch (IOException refused) {
      throw new HistoryProblem(history, refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new HistoryProblem(history, Why.LOCKED);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // The lock goes with the process.
    }
  }
}
