package foreshock.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file beside its target that takes the target's place at once. It goes when the program ends
 * early; what a killed run left behind goes when the same target is next written.
 */
final class TempFile {
  private static final Duration STALE = Duration.ofHours(1);
  private static final int LONGEST_NAME = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path target;
  private final Path path;
  private final FileChannel channel;
  private final Thread atShutdown = new Thread(this::delete);

  private TempFile(Path target, Path path, FileChannel channel) {
    this.target = target;
    this.path = path;
    this.channel = channel;
  }

  /** Creates one with the rights of the file that it will replace, else those of any new file. */
  static TempFile beside(Path target) throws IOException {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    String name = prefix(target) + HexFormat.of().formatHex(random) + ".tmp";
    Path path = target.resolveSibling(name);
    Optional<PosixFileAttributes> replaced = posix(target);
    FileChannel channel = create(path, replaced);
    TempFile file = new TempFile(target, path, channel);
    Runtime.getRuntime().addShutdownHook(file.atShutdown);
    try {
      if (replaced.isPresent()) {
        file.takeRightsOf(replaced.get());
      }
      file.sweep();
    } catch (IOException | RuntimeException e) {
      file.discard();
      throw e;
    }
    return file;
  }

  FileChannel channel() {
    return channel;
  }

  /** Puts the file in the target's place: whole on disk first, then by one rename. */
  void replaceTarget() throws IOException {
    channel.force(true);
    channel.close();
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    forgetShutdown();
    forceFolder();
  }

  /** Closes and removes the file. */
  void discard() {
    try {
      channel.close();
    } catch (IOException e) {
      // It is removed next; what it held was not wanted.
    }
    delete();
    forgetShutdown();
  }

  private void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Swept by a later run.
    }
  }

  private void forgetShutdown() {
    try {
      Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook with it.
    }
  }

  /** Without this the name may still be the old one after a power cut. */
  private void forceFolder() {
    Path folder = target.toAbsolutePath().getParent();
    try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    } catch (IOException e) {
      // Some systems cannot open or sync a folder; the file itself is on disk.
    }
  }

  private static FileChannel create(Path path, Optional<PosixFileAttributes> replaced)
      throws IOException {
    // Never wider than the old file, not even for a moment.
    FileAttribute<?>[] rights =
        replaced
            .map(
                old ->
                    new FileAttribute<?>[] {
                      PosixFilePermissions.asFileAttribute(old.permissions())
                    })
            .orElse(new FileAttribute<?>[0]);
    return FileChannel.open(
        path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights);
  }

  private void takeRightsOf(PosixFileAttributes old) throws IOException {
    PosixFileAttributeView view = view(path);
    PosixFileAttributes own = view.readAttributes();
    try {
      if (!own.group().equals(old.group())) {
        view.setGroup(old.group());
      }
      if (!own.owner().equals(old.owner())) {
        view.setOwner(old.owner());
      }
    } catch (IOException e) {
      // Only root may give a file away; ours is then the writer's own.
    }
    view.setPermissions(old.permissions());
  }

  private static Optional<PosixFileAttributes> posix(Path target) throws IOException {
    PosixFileAttributeView view = view(target);
    if (view == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(view.readAttributes());
    } catch (NoSuchFileException none) {
      // any other failure ends here: a private file must not be replaced by one that all can read
      return Optional.empty();
    }
  }

  private static PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }

  /** Removes temporary files of this target that are an hour older than this one. */
  private void sweep() throws IOException {
    Pattern own = Pattern.compile(Pattern.quote(prefix(target)) + "[0-9a-f]{16}\\.tmp");
    // By the clock of the file system, which need not be that of this machine.
    Instant limit = Files.getLastModifiedTime(path).toInstant().minus(STALE);
    Path folder = target.toAbsolutePath().getParent();
    try (DirectoryStream<Path> others =
        Files.newDirectoryStream(
            folder, other -> own.matcher(other.getFileName().toString()).matches())) {
      for (Path other : others) {
        sweep(other, limit);
      }
    } catch (IOException e) {
      // A folder that may be written but not listed.
    }
  }

  private static void sweep(Path other, Instant limit) {
    try {
      if (Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
          && Files.getLastModifiedTime(other).toInstant().isBefore(limit)) {
        Files.delete(other);
      }
    } catch (IOException e) {
      // Another run was faster, or it is not ours to remove.
    }
  }

  /**
   * {@code .NAME.foreshock-}; a name that would grow too long for a file system gives way to a
   * hash.
   */
  private static String prefix(Path target) {
    String name = target.getFileName().toString();
    boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    return "." + (fits ? name : Integer.toHexString(name.hashCode())) + ".foreshock-";
  }
}
