package foreshock.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** How far the reading of all files is; another thread may look at any time. */
public final class Meter {
  private final LongAdder bytes = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private volatile long allBytes;
  private volatile int files;
  private volatile int allFiles;

  void expect(int fileCount, long byteCount) {
    allFiles = fileCount;
    allBytes = byteCount;
  }

  void rows(long more) {
    rows.add(more);
  }

  void fileDone() {
    files++;
  }

  /** Counts what is read of a file as it lies on the disk. */
  InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        bytes.add(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        bytes.add(Math.max(0, read));
        return read;
      }

      @Override
      public long skip(long length) throws IOException {
        // what is read a second time was counted the first
        return super.skip(length);
      }
    };
  }

  /** Data rows so far. */
  public long rows() {
    return rows.sum();
  }

  /** Files that were read to their end. */
  public int files() {
    return files;
  }

  /** Files in all. */
  public int allFiles() {
    return allFiles;
  }

  /** Share of the bytes that were read, from 0 to 1; 0 before it is known how many there are. */
  public double share() {
    long all = allBytes;
    return all == 0 ? 0 : Math.min(1, (double) bytes.sum() / all);
  }
}
