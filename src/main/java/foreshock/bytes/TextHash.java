package foreshock.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * 64-bit hashes of texts by their UTF-8 bytes, the same whether a text is at hand as bytes or as
 * characters. Eight bytes a step, each multiplied and mixed as in SplitMix64 (Steele, Lea and Flood
 * 2014, doi:10.1145/2660193.2660195).
 */
public final class TextHash {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long FACTOR = 0xBF58476D1CE4E5B9L;

  private TextHash() {}

  /** Hash of a text; never 0 but for the empty one. */
  public static long of(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /** The same of a text as UTF-8. */
  public static long of(byte[] data, int from, int to) {
    if (from == to) {
      return 0;
    }
    long hash = mix(step(SEED, data, from, to));
    return hash == 0 ? 1 : hash;
  }

  /** Hash of a record's cells as written; moving a delimiter changes it. */
  public static long ofCells(String[] cells) {
    long hash = SEED;
    for (String cell : cells) {
      byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
      hash = cell(hash, bytes, 0, bytes.length);
    }
    return mix(hash);
  }

  /** Begins the hash of a record. */
  public static long begin() {
    return SEED;
  }

  /** Adds a cell to the hash of a record. */
  public static long cell(long hash, byte[] data, int from, int to) {
    return step(hash + to - from, data, from, to);
  }

  /** Ends the hash of a record. */
  public static long end(long hash) {
    return mix(hash);
  }

  private static long step(long hash, byte[] data, int from, int to) {
    long h = hash;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      h = fold((h ^ (long) WORDS.get(data, at)) * FACTOR);
    }
    return fold((h ^ rest(data, at, to)) * FACTOR);
  }

  /** The last bytes, fewer than eight, as a word. */
  private static long rest(byte[] data, int at, int to) {
    int left = to - at;
    if (left > 0 && at + 8 <= data.length) {
      return (long) WORDS.get(data, at) & (-1L >>> (64 - 8 * left));
    }
    long word = 0;
    for (int i = 0; i < left; i++) {
      word |= (data[at + i] & 0xffL) << (8 * i);
    }
    return word;
  }

  private static long fold(long h) {
    return h ^ h >>> 32;
  }

  private static long mix(long value) {
    long z = (value ^ value >>> 30) * FACTOR;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
