package foreshock.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Remembers a figure for each text that was seen, by its bytes. Open addressing in one array, four
 * longs a slot, so that a look-up touches one line of the cache: the text's hash, the text itself
 * where it has at most sixteen bytes, its length and the figure. A memo with a bound forgets
 * everything when it is full.
 */
public final class ByteMemo {
  /** No figure is remembered. */
  public static final int UNKNOWN = Integer.MIN_VALUE;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int FIRST = 1 << 6;
  private static final int SHORT = 16;
  private static final int LONGEST = 0xffff;

  private final int bound;
  private long[] slots = new long[4 * FIRST];
  private int count;
  private byte[] texts = {};
  private int used;

  /**
   * @param bound texts that are remembered at most
   */
  public ByteMemo(int bound) {
    this.bound = bound;
  }

  /** The figure of a text with this {@link TextHash}, which is not 0, or {@link #UNKNOWN}. */
  public int find(long textHash, byte[] data, int from, int to) {
    int mask = slots.length - 4;
    int length = to - from;
    int at = (int) textHash << 2 & mask;
    while (slots[at] != 0) {
      if (slots[at] == textHash
          && (int) (slots[at + 3] >>> 32) == length
          && isText(at, data, from, to)) {
        return (int) slots[at + 3];
      }
      at = at + 4 & mask;
    }
    return UNKNOWN;
  }

  private boolean isText(int at, byte[] data, int from, int to) {
    int length = to - from;
    if (length <= SHORT) {
      return slots[at + 1] == word(data, from, to)
          && (length <= 8 || slots[at + 2] == word(data, from + 8, to));
    }
    int place = (int) slots[at + 1];
    return Arrays.equals(texts, place, place + length, data, from, to);
  }

  /** The first eight bytes, or as many as there are. */
  private static long word(byte[] data, int from, int to) {
    int left = to - from;
    if (left >= 8) {
      return (long) WORDS.get(data, from);
    }
    if (left > 0 && from + 8 <= data.length) {
      return (long) WORDS.get(data, from) & (-1L >>> (64 - 8 * left));
    }
    long word = 0;
    for (int i = 0; i < left; i++) {
      word |= (data[from + i] & 0xffL) << (8 * i);
    }
    return word;
  }

  /** Remembers a text that is not known yet. */
  public void put(long textHash, byte[] data, int from, int to, int figure) {
    int length = to - from;
    if (length > LONGEST) {
      return;
    }
    if (count >= bound) {
      Arrays.fill(slots, 0);
      count = 0;
      used = 0;
    } else if (8 * count >= slots.length) {
      grow();
    }
    long first;
    long second = 0;
    if (length <= SHORT) {
      first = word(data, from, to);
      second = length <= 8 ? 0 : word(data, from + 8, to);
    } else {
      if (used + length > texts.length) {
        texts = Arrays.copyOf(texts, Math.max(2 * texts.length, used + length));
      }
      System.arraycopy(data, from, texts, used, length);
      first = used;
      used += length;
    }
    insert(textHash, first, second, (long) length << 32 | figure & 0xffffffffL);
    count++;
  }

  private void insert(long textHash, long first, long second, long lengthAndFigure) {
    int mask = slots.length - 4;
    int at = (int) textHash << 2 & mask;
    while (slots[at] != 0) {
      at = at + 4 & mask;
    }
    slots[at] = textHash;
    slots[at + 1] = first;
    slots[at + 2] = second;
    slots[at + 3] = lengthAndFigure;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (int at = 0; at < old.length; at += 4) {
      if (old[at] != 0) {
        insert(old[at], old[at + 1], old[at + 2], old[at + 3]);
      }
    }
  }
}
