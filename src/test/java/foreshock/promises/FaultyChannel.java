package foreshock.promises;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file of a {@link FaultySystem}. */
final class FaultyChannel extends FileChannel {
  private final FileChannel real;
  private final Path path;
  private final Faults faults;

  FaultyChannel(FileChannel real, Path path, Faults faults) {
    this.real = real;
    this.path = path;
    this.faults = faults;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    faults.call("read", path);
    return real.read(to);
  }

  @Override
  public long read(ByteBuffer[] to, int offset, int length) throws IOException {
    faults.call("read", path);
    return real.read(to, offset, length);
  }

  @Override
  public int read(ByteBuffer to, long position) throws IOException {
    faults.call("read", path);
    return real.read(to, position);
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    faults.call("write", path);
    return real.write(from);
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    faults.call("write", path);
    return real.write(from, offset, length);
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    faults.call("write", path);
    return real.write(from, position);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long to) throws IOException {
    faults.call("seek", path);
    real.position(to);
    return this;
  }

  @Override
  public long size() throws IOException {
    faults.call("size", path);
    return real.size();
  }

  @Override
  public FileChannel truncate(long to) throws IOException {
    faults.call("truncate", path);
    real.truncate(to);
    return this;
  }

  @Override
  public void force(boolean metadata) throws IOException {
    faults.call("force", path);
    real.force(metadata);
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    faults.call("read", path);
    return real.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count)
      throws IOException {
    faults.call("write", path);
    return real.transferFrom(source, position, count);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long length) throws IOException {
    faults.call("map", path);
    return real.map(mode, position, length);
  }

  @Override
  public FileLock lock(long position, long length, boolean shared) throws IOException {
    faults.call("lock", path);
    return real.lock(position, length, shared);
  }

  @Override
  public FileLock tryLock(long position, long length, boolean shared) throws IOException {
    faults.call("lock", path);
    return real.tryLock(position, length, shared);
  }

  /** As the system has it: the descriptor is gone even where closing fails. */
  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
    faults.call("close", path);
  }
}
