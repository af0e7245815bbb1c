package foreshock.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The bytes of one input, which can be opened more than once; gz is unpacked on the way. */
final class ByteSource {
  /** Files up to this size are looked at as a whole before they are read. */
  static final int SAMPLE_BYTES = 8 << 20;

  private static final int PIECES = 8;
  private static final int PIECE_BYTES = 32 << 10;
  private static final int TAIL_BYTES = 128 << 10;

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

  /** The unpacked bytes. */
  InputStream open() throws IOException {
    return open(Optional.empty(), Optional.empty());
  }

  /** The unpacked bytes; {@code digest} and {@code meter} see them as they lie in the file. */
  InputStream open(Optional<MessageDigest> digest, Optional<Meter> meter) throws IOException {
    InputStream raw = opener.open();
    if (digest.isPresent()) {
      raw = new DigestInputStream(raw, digest.get());
    }
    if (meter.isPresent()) {
      raw = meter.get().counted(raw);
    }
    return gzip ? UnpackedStream.of(raw) : raw;
  }

  /** Bytes of the file as it lies on the disk, 0 where that is not known. */
  long size() throws IOException {
    return file.toString().isEmpty() ? 0 : Files.size(file);
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

  /**
   * Pieces of a large file, in order, so that what varies slowly, as dates do, is seen in all its
   * range: of a plain file from behind its head to its end, of one that can only be read from its
   * beginning those of its head.
   */
  List<byte[]> pieces(byte[] head) throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    if (gzip || file.toString().isEmpty()) {
      for (int i = 1; i <= PIECES; i++) {
        int end = head.length / PIECES * i & ~3;
        pieces.add(Arrays.copyOfRange(head, end - PIECE_BYTES, end));
      }
      return pieces;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long size = channel.size();
      for (int i = 1; i <= PIECES; i++) {
        long end = SAMPLE_BYTES + (size - SAMPLE_BYTES) * i / PIECES;
        int length = (int) Math.min(i == PIECES ? TAIL_BYTES : PIECE_BYTES, end - SAMPLE_BYTES);
        // a multiple of four lies between two characters of any encoding that is not UTF-8
        channel.position(end - length & ~3L);
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
          continue;
        }
        pieces.add(Arrays.copyOf(buffer.array(), buffer.position()));
      }
    }
    return pieces;
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
