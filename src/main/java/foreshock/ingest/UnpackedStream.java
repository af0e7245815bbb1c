package foreshock.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The unpacked bytes of a gz file, which may not be out of all proportion to the packed ones. */
final class UnpackedStream extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  /** Counts the packed bytes. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  private final Counted packed;
  private long unpacked;

  private UnpackedStream(Counted packed) throws IOException {
    super(new GZIPInputStream(packed, BUFFER));
    this.packed = packed;
  }

  static UnpackedStream of(InputStream gzip) throws IOException {
    return new UnpackedStream(new Counted(new BufferedInputStream(gzip, BUFFER)));
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    checked(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    checked(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    checked(skipped);
    return skipped;
  }

  private void checked(long more) throws TooLarge {
    unpacked += more;
    boolean disproportionate =
        unpacked > Limits.GZIP_FREE && unpacked / Limits.GZIP_RATIO > packed.count;
    if (disproportionate) {
      throw new TooLarge(Remark.of("problem.unpacks.times", Limits.GZIP_RATIO));
    }
    if (unpacked > Limits.GZIP_MOST) {
      throw new TooLarge(Remark.of("problem.unpacks.size", Limits.GZIP_MOST >> 30));
    }
  }
}
