package foreshock.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of one input, which can be opened more than once; gz is unpacked on the way. */
final class ByteSource {
  /** Files up to this size are looked at as a whole before they are read. */
  static final int SAMPLE_BYTES = 8 << 20;

  private static final int TAIL_BYTES = 256 << 10;

  private interface Opener {
    InputStream open() throws IOException;
  }

  private final Opener opener;
  private final boolean gzip;
  private final Path file;

  private ByteSource(Opener opener, boolean gzip, Path file) {
    this.opener = opener;
    this.gzip = gzip;
    this.file = file;
  }

  static ByteSource ofFile(Path path) throws IOException {
    Opener opener = () -> Files.newInputStream(path);
    return new ByteSource(opener, startsAsGzip(opener), path);
  }

  static ByteSource ofBytes(byte[] bytes) throws IOException {
    Opener opener = () -> new ByteArrayInputStream(bytes);
    return new ByteSource(opener, startsAsGzip(opener), Path.of(""));
  }

  private static boolean startsAsGzip(Opener opener) throws IOException {
    try (InputStream in = opener.open()) {
      byte[] magic = in.readNBytes(2);
      return magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    }
  }

  boolean isGzip() {
    return gzip;
  }

  /** The unpacked bytes; {@code digest} sees them as they lie in the file. */
  InputStream open(MessageDigest digest) throws IOException {
    InputStream raw = new DigestInputStream(opener.open(), digest);
    return gzip ? UnpackedStream.of(raw) : raw;
  }

  /** Digest of the bytes as they lie in the file, without unpacking them. */
  String sha256Hex() throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(opener.open(), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return hex(digest);
  }

  /**
   * The beginning, at most {@link #SAMPLE_BYTES} and one: a full array means that there is more.
   */
  byte[] head() throws IOException {
    try (InputStream in = gzip ? UnpackedStream.of(opener.open()) : opener.open()) {
      return in.readNBytes(SAMPLE_BYTES + 1);
    }
  }

  /** The end of a large plain file, else nothing. */
  byte[] tail() throws IOException {
    if (gzip || file.toString().isEmpty() || !Files.isRegularFile(file)) {
      return new byte[0];
    }
    try (var channel = Files.newByteChannel(file)) {
      long start = Math.max(SAMPLE_BYTES, channel.size() - TAIL_BYTES) & ~3L;
      channel.position(start);
      java.nio.ByteBuffer buffer =
          java.nio.ByteBuffer.allocate((int) Math.max(0, channel.size() - start));
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        continue;
      }
      return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
