package foreshock.ingest;

import foreshock.bytes.Block;
import foreshock.bytes.BlockReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Reads a file in blocks on all cores as far as it is plain. What is told of it comes in the order
 * of the file, and is what a reading row by row would tell.
 */
final class PlainReading {
  static final int BLOCK = 1 << 20;

  /** A block grows up to so many times its size, until a record ends in it. */
  private static final int GROWTH = 4;

  private final FileStudy study;
  private final Supplier<PlainRows> rows;
  private final int block;
  private final ConcurrentLinkedQueue<PlainBlocks> idle = new ConcurrentLinkedQueue<>();
  private long line = 1;
  private long records;
  private long broken = -1;

  /** Takes what was read, in the order of the file. */
  interface Listener {
    /** So many records of data were taken. */
    void taken(long count) throws UnusableInput, IOException;

    /** A record of any kind that is to be read as texts. */
    void left(String[] cells, long line) throws UnusableInput, IOException;
  }

  private PlainReading(FileStudy study, Supplier<PlainRows> rows, int block) {
    this.study = study;
    this.rows = rows;
    this.block = block;
  }

  /**
   * A plain reading of the file, where its dialect, encoding and layout allow one.
   *
   * @param block bytes of a block
   */
  static Optional<PlainReading> of(
      FileStudy study, FilePlan plan, Supplier<PlainRows> rows, int block) {
    Charset charset = study.encoding.charset();
    boolean bytewise =
        charset.equals(StandardCharsets.UTF_8)
            || !charset.name().startsWith("UTF-") && charset.newEncoder().maxBytesPerChar() == 1;
    boolean fillsDown = false;
    for (boolean one : study.layout.fillDown()) {
      fillsDown |= one;
    }
    Cells header = new Cells(new boolean[study.layout.width()]);
    header.set(study.layout.firstHeader());
    boolean datedHeader =
        plan.rowDates().stream().anyMatch(date -> DateParser.isDay(date.day(header)));
    boolean plain =
        bytewise
            && !study.dialect.backslash()
            && study.dialect.delimiter() < 128
            && !fillsDown
            && !datedHeader;
    return plain ? Optional.of(new PlainReading(study, rows, block)) : Optional.empty();
  }

  /** Bytes of the unpacked file that were read; what follows must be read row by row. */
  Optional<Long> broken() {
    return broken < 0 ? Optional.empty() : Optional.of(broken);
  }

  /** Number of the line behind what was read. */
  long line() {
    return line;
  }

  /** Records that were read, those above the table's body with them. */
  long records() {
    return records;
  }

  /** Reads up to the end or to what is not plain. */
  void read(InputStream in, Listener listener) throws UnusableInput, IOException {
    try (BlockReader blocks = new BlockReader(withoutMark(in), block, GROWTH * block)) {
      Block next = blocks.next();
      long above = study.layout.bodyStart();
      // up to the table's first block, and a file of one block as a whole, without threads
      while (next != null && broken < 0 && (records < above || next.last())) {
        take(work(next, (int) Math.max(0, above - records)), next, listener);
        next = blocks.next();
      }
      if (next != null && broken < 0) {
        onAllCores(next, blocks, listener);
      }
    }
  }

  private record Pending(Block block, Workers.Task<PlainBlocks.Done> task) {}

  private void onAllCores(Block first, BlockReader blocks, Listener listener)
      throws UnusableInput, IOException {
    Deque<Pending> pending = new ArrayDeque<>();
    try (Workers workers = new Workers(Integer.MAX_VALUE)) {
      Block next = first;
      while (next != null || !pending.isEmpty()) {
        while (next != null && pending.size() < 2 * workers.threads()) {
          Block own = next;
          pending.add(new Pending(own, workers.start(() -> work(own, 0))));
          next = blocks.next();
        }
        Pending head = pending.remove();
        take(head.task().result(), head.block(), listener);
        blocks.reuse(head.block());
        if (broken >= 0) {
          return;
        }
      }
    }
  }

  private PlainBlocks worker() {
    PlainBlocks free = idle.poll();
    return free != null ? free : new PlainBlocks(study, rows.get(), study.readsLineByLine());
  }

  private PlainBlocks.Done work(Block block, int skip) {
    PlainBlocks worker = worker();
    PlainBlocks.Done done = worker.read(block, skip);
    idle.add(worker);
    return done;
  }

  private void take(PlainBlocks.Done done, Block block, Listener listener)
      throws UnusableInput, IOException {
    done.shelf().accept();
    for (PlainBlocks.Left left : done.left()) {
      listener.taken(left.before());
      listener.left(left.cells(), line + left.line());
    }
    listener.taken(done.behind());
    line += done.lines();
    records += done.records();
    if (done.broken() >= 0) {
      broken = mark + block.offset() + done.broken();
    }
  }

  private int mark;

  /** Without the byte order mark, which the reader of characters drops as well. */
  private InputStream withoutMark(InputStream in) throws IOException {
    if (!study.encoding.charset().equals(StandardCharsets.UTF_8)) {
      return in;
    }
    java.io.PushbackInputStream rest = new java.io.PushbackInputStream(in, 3);
    byte[] head = rest.readNBytes(3);
    if (head.length == 3
        && head[0] == (byte) 0xef
        && head[1] == (byte) 0xbb
        && head[2] == (byte) 0xbf) {
      mark = 3;
    } else {
      rest.unread(head);
    }
    return rest;
  }
}
