package foreshock.promises;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Iterator;
import java.util.stream.StreamSupport;

/** A real path whose calls go through a {@link FaultySystem}. */
record FaultyPath(FaultySystem system, Path real) implements Path {
  private FaultyPath of(Path path) {
    return path == null ? null : new FaultyPath(system, path);
  }

  static Path bare(Path path) {
    return path instanceof FaultyPath faulty ? faulty.real : path;
  }

  @Override
  public FileSystem getFileSystem() {
    return system;
  }

  @Override
  public boolean isAbsolute() {
    return real.isAbsolute();
  }

  @Override
  public Path getRoot() {
    return of(real.getRoot());
  }

  @Override
  public Path getFileName() {
    return of(real.getFileName());
  }

  @Override
  public Path getParent() {
    return of(real.getParent());
  }

  @Override
  public int getNameCount() {
    return real.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return of(real.getName(index));
  }

  @Override
  public Path subpath(int begin, int end) {
    return of(real.subpath(begin, end));
  }

  @Override
  public boolean startsWith(Path other) {
    return real.startsWith(bare(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return real.endsWith(bare(other));
  }

  @Override
  public Path normalize() {
    return of(real.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return of(real.resolve(bare(other)));
  }

  @Override
  public Path relativize(Path other) {
    return of(real.relativize(bare(other)));
  }

  @Override
  public URI toUri() {
    return real.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return of(real.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) throws IOException {
    system.faults().call("toRealPath", real);
    return of(real.toRealPath(options));
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterator<Path> iterator() {
    return StreamSupport.stream(real.spliterator(), false).map(part -> (Path) of(part)).iterator();
  }

  @Override
  public int compareTo(Path other) {
    return real.compareTo(bare(other));
  }

  @Override
  public String toString() {
    return real.toString();
  }
}
