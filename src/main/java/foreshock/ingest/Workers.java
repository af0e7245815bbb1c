package foreshock.ingest;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads for a while, one a core at most; what is still to do when they are closed is dropped. */
final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService pool;

  /**
   * @param most threads that there is work for
   */
  Workers(int most) {
    threads = Math.max(1, Math.min(most, Runtime.getRuntime().availableProcessors()));
    pool = Executors.newFixedThreadPool(threads, Workers::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "reading");
    thread.setDaemon(true);
    return thread;
  }

  /** Something that a thread is at. */
  interface Task<T> {
    /** Waits for it. */
    T result() throws UnusableInput, IOException;
  }

  int threads() {
    return threads;
  }

  <T> Task<T> start(Callable<T> work) {
    Future<T> future = pool.submit(work);
    return () -> get(future);
  }

  private static <T> T get(Future<T> future) throws UnusableInput, IOException {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", stopped);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnusableInput unusable) {
        throw unusable;
      }
      if (failed.getCause() instanceof IOException broken) {
        throw broken;
      }
      if (failed.getCause() instanceof RuntimeException defect) {
        throw defect;
      }
      if (failed.getCause() instanceof Error grave) {
        throw grave;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
