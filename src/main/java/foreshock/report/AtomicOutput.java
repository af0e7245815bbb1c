package foreshock.report;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;

/**
 * A file that appears whole or not at all: what was there stays until {@link #commit}. Behind a
 * symbolic link the file is replaced and the link kept; a FIFO or a device is written straight
 * through.
 *
 * <pre>{@code
 * try (AtomicOutput output = AtomicOutput.open(path, inputs)) {
 *   Writers.write(document, format, options, output.stream());
 *   output.commit();
 * }
 * }</pre>
 */
public final class AtomicOutput implements AutoCloseable {
  private final String name;
  private final RawOutput stream;
  private final Optional<TempFile> temp;
  private final Optional<OutputStream> through;
  private boolean ended;

  private AtomicOutput(String name, TempFile temp) {
    this.name = name;
    this.stream = RawOutput.of(Channels.newOutputStream(temp.channel()), name);
    this.temp = Optional.of(temp);
    this.through = Optional.empty();
  }

  private AtomicOutput(String name, RawOutput stream, Optional<OutputStream> through) {
    this.name = name;
    this.stream = stream;
    this.temp = Optional.empty();
    this.through = through;
  }

  /** Begins to write a target, which must not be one of the files that are read. */
  public static AtomicOutput open(Path target, Collection<Path> inputs) throws OutputFailed {
    String name = target.toString();
    OutputPlace place = OutputPlace.of(target);
    try {
      return switch (place.kind()) {
        case STDOUT -> descriptor(FileDescriptor.out, name);
        case STDERR -> descriptor(FileDescriptor.err, name);
        case THROUGH -> through(place.path(), name);
        case FILE -> {
          refuseInputs(place.path(), inputs, name);
          yield new AtomicOutput(name, TempFile.beside(place.path()));
        }
      };
    } catch (OutputFailed e) {
      throw e;
    } catch (IOException e) {
      throw new OutputFailed(name, 0, e);
    }
  }

  /** Where to write; buffered, and closing it changes nothing. */
  public OutputStream stream() {
    return stream;
  }

  /** Makes what was written appear; throws {@link OutputFailed} or {@link ClosedPipe}. */
  public void commit() throws IOException {
    if (ended) {
      throw new IllegalStateException("already committed or closed: " + name);
    }
    stream.flush();
    try {
      if (temp.isPresent()) {
        temp.get().replaceTarget();
      }
      if (through.isPresent()) {
        through.get().close();
      }
    } catch (IOException e) {
      throw new OutputFailed(name, stream.bytesWritten(), e);
    }
    ended = true;
  }

  /** Discards what was not committed; what a pipe or a device has taken cannot be called back. */
  @Override
  public void close() {
    if (ended) {
      return;
    }
    ended = true;
    temp.ifPresent(TempFile::discard);
    try {
      if (through.isPresent()) {
        through.get().close();
      }
    } catch (IOException e) {
      // The failure that led here is already on its way to the caller.
    }
  }

  private static AtomicOutput descriptor(FileDescriptor descriptor, String name) {
    return new AtomicOutput(name, RawOutput.of(descriptor, name), Optional.empty());
  }

  private static AtomicOutput through(Path path, String name) throws IOException {
    OutputStream opened = Files.newOutputStream(path, StandardOpenOption.WRITE);
    return new AtomicOutput(name, RawOutput.of(opened, name), Optional.of(opened));
  }

  private static void refuseInputs(Path file, Collection<Path> inputs, String name)
      throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    for (Path input : inputs) {
      if (Files.exists(input) && Files.isSameFile(file, input)) {
        throw new OutputFailed(name, OutputFailed.Why.INPUT);
      }
    }
    if (!Files.isWritable(file)) {
      throw new OutputFailed(name, OutputFailed.Why.PROTECTED);
    }
  }
}
