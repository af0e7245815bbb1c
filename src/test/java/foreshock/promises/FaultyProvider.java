package foreshock.promises;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Passes every call on, after the {@link Faults} have had their say. */
final class FaultyProvider extends FileSystemProvider {
  private final FileSystemProvider real;
  private final FaultySystem system;

  FaultyProvider(FileSystemProvider real, FaultySystem system) {
    this.real = real;
    this.system = system;
  }

  private Path called(String what, Path path) throws IOException {
    Path bare = FaultyPath.bare(path);
    system.faults().call(what, bare);
    return bare;
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path bare = called("open", path);
    return new FaultyChannel(FileChannel.open(bare, options, attributes), bare, system.faults());
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> listed =
        real.newDirectoryStream(
            called("list", folder), one -> filter.accept(new FaultyPath(system, one)));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> paths = listed.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return paths.hasNext();
          }

          @Override
          public Path next() {
            return new FaultyPath(system, paths.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        listed.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    real.createDirectory(called("mkdir", folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(called("delete", path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    real.copy(called("copy", source), FaultyPath.bare(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    real.move(called("move", source), FaultyPath.bare(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return real.isSameFile(called("same", path), FaultyPath.bare(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(called("hidden", path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(called("store", path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(called("access", path), modes);
  }

  @Override
  public Path readSymbolicLink(Path link) throws IOException {
    return new FaultyPath(system, real.readSymbolicLink(called("readlink", link)));
  }

  /** A view whose every method that may fail is a call. */
  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    Path bare = FaultyPath.bare(path);
    V view = real.getFileAttributeView(bare, type, options);
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader() == null
                ? FaultyProvider.class.getClassLoader()
                : type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("name")) {
                system.faults().call(method.getName(), bare);
              }
              try {
                return method.invoke(view, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            }));
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(called("stat", path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real.readAttributes(called("stat", path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    real.setAttribute(called("setattr", path), name, value, options);
  }
}
