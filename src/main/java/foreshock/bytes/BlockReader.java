package foreshock.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Cuts a file into blocks of whole records: each ends with a line feed that has an even number of
 * quotes before it in the file. That is the end of a record where every quote opens, closes or is
 * doubled, which {@link RecordScanner} proves for each block; the proof of a block rests on that of
 * all blocks before it.
 */
public final class BlockReader implements Closeable {
  private final InputStream in;
  private final ArrayDeque<byte[]> free = new ArrayDeque<>();
  private final int size;
  private final int most;
  private byte[] data;
  private int filled;
  private boolean ended;
  private long offset;
  private int index;

  /**
   * @param size bytes of a block as a rule
   * @param most bytes to which a block may grow when no record ends in it
   */
  public BlockReader(InputStream in, int size, int most) {
    this.in = in;
    this.size = size;
    this.most = most;
    data = new byte[size];
  }

  /** The next block; null at the end. One that is not whole is as large as a block may be. */
  public Block next() throws IOException {
    while (true) {
      fill();
      if (filled == 0) {
        return null;
      }
      int end = ended ? filled : lastRecordEnd();
      if (end > 0) {
        return cut(end, true);
      }
      if (data.length >= most) {
        return cut(filled, false);
      }
      data = Arrays.copyOf(data, Math.min(most, 2 * data.length));
    }
  }

  private void fill() throws IOException {
    while (!ended && filled < data.length) {
      int read = in.read(data, filled, data.length - filled);
      if (read < 0) {
        ended = true;
      } else {
        filled += read;
      }
    }
  }

  private int lastRecordEnd() {
    int odd = SpecialBytes.quoteParity(data, 0, filled);
    for (int at = filled - 1; at >= 0; at--) {
      if (data[at] == '"') {
        odd ^= 1;
      } else if (data[at] == '\n' && odd == 0) {
        return at + 1;
      }
    }
    return 0;
  }

  private Block cut(int end, boolean whole) {
    byte[] rest = room(Math.max(size, filled - end));
    System.arraycopy(data, end, rest, 0, filled - end);
    Block block = new Block(index++, offset, data, end, whole, ended && end == filled);
    offset += end;
    filled -= end;
    data = rest;
    return block;
  }

  private byte[] room(int least) {
    byte[] used = free.poll();
    return used != null && used.length >= least ? used : new byte[least];
  }

  /** Gives the bytes of a block back, of which nobody holds any more. */
  public void reuse(Block block) {
    if (block.data().length == size) {
      free.add(block.data());
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
