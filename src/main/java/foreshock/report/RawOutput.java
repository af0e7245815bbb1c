package foreshock.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Buffered bytes to a file descriptor or stream, where no failure is lost: {@code System.out}
 * swallows a full disk and goes on writing to a pipe that nobody reads. Throws {@link ClosedPipe}
 * or {@link OutputFailed}, and again at every later use, so that a caller in between cannot hide
 * it.
 *
 * <p>Closing flushes and leaves the stream below open.
 */
public final class RawOutput extends OutputStream {
  private static final int BUFFER = 1 << 13;

  /** EPIPE in the words of the C library, which follow the locale whatever Java's says. */
  private static final List<String> BROKEN_PIPE =
      List.of(
          "broken pipe",
          "epipe",
          "обрыв канала",
          "relais brisé",
          "tubería rota",
          "pipe interrotta",
          "przerwany potok");

  private final OutputStream target;
  private final String name;
  private final byte[] buffer = new byte[BUFFER];
  private int buffered;
  private long taken;
  private IOException failure;

  private RawOutput(OutputStream target, String name) {
    this.target = Objects.requireNonNull(target, "target");
    this.name = Objects.requireNonNull(name, "name");
  }

  /** To a descriptor such as {@link FileDescriptor#out}; the name is for messages. */
  public static RawOutput of(FileDescriptor descriptor, String name) {
    return new RawOutput(new FileOutputStream(descriptor), name);
  }

  /** To a stream. */
  public static RawOutput of(OutputStream target, String name) {
    return new RawOutput(target, name);
  }

  /** Bytes that the system has taken so far. */
  public long bytesWritten() {
    return taken;
  }

  @Override
  public void write(int octet) throws IOException {
    if (buffered == BUFFER) {
      drain();
    }
    buffer[buffered++] = (byte) octet;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    int done = 0;
    while (done < length) {
      if (buffered == BUFFER) {
        drain();
      }
      int part = Math.min(length - done, BUFFER - buffered);
      System.arraycopy(bytes, offset + done, buffer, buffered, part);
      buffered += part;
      done += part;
    }
  }

  @Override
  public void flush() throws IOException {
    drain();
    try {
      target.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  private void drain() throws IOException {
    if (failure != null) {
      throw failed(failure);
    }
    try {
      target.write(buffer, 0, buffered);
    } catch (IOException e) {
      throw failed(e);
    }
    taken += buffered;
    buffered = 0;
  }

  /** A new exception each time: one cannot be suppressed by itself at the end of a try. */
  private IOException failed(IOException cause) {
    failure = cause;
    return isBrokenPipe(cause) ? new ClosedPipe(cause) : new OutputFailed(name, taken, cause);
  }

  private static boolean isBrokenPipe(IOException cause) {
    String message = cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
    return BROKEN_PIPE.stream().anyMatch(message::contains);
  }
}
