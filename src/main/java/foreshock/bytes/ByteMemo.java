package foreshock.bytes;

import java.util.Arrays;

/**
 * Remembers a figure for each text that was seen, by its {@link TextHash}. Open addressing in one
 * array, two longs a slot: the hash, and beside the figure a check of 32 bits made of the text's
 * length and three of its bytes. Two texts are taken for one when all 96 bits are the same; with 64
 * alone that happens by chance among a million texts once in thirty million portfolios. The text
 * itself would cost another miss of the cache at each look-up. A memo with a bound forgets
 * everything when it is full.
 */
public final class ByteMemo {
  /** No figure is remembered. */
  public static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int FIRST = 1 << 6;

  private final int bound;
  private long[] slots = new long[2 * FIRST];
  private int count;

  /**
   * @param bound texts that are remembered at most
   */
  public ByteMemo(int bound) {
    this.bound = bound;
  }

  /** Brings the slot of a hash into the cache; what it returns says nothing. */
  public long touch(long textHash) {
    return slots[(int) textHash << 1 & slots.length - 2];
  }

  /** The figure of a text with this hash, which is not 0, or {@link #UNKNOWN}. */
  public int find(long textHash, byte[] data, int from, int to) {
    int mask = slots.length - 2;
    int at = (int) textHash << 1 & mask;
    while (slots[at] != 0) {
      if (slots[at] == textHash) {
        long found = slots[at + 1];
        if ((int) (found >>> 32) == check(data, from, to)) {
          return (int) found;
        }
      }
      at = at + 2 & mask;
    }
    return UNKNOWN;
  }

  private static int check(byte[] data, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return 0;
    }
    return length << 24
        ^ (data[from] & 0xff) << 16
        ^ (data[to - 1] & 0xff) << 8
        ^ data[from + length / 2] & 0xff;
  }

  /** Remembers a text that is not known yet. */
  public void put(long textHash, byte[] data, int from, int to, int figure) {
    if (count >= bound) {
      Arrays.fill(slots, 0);
      count = 0;
    } else if (4 * count >= slots.length) {
      grow();
    }
    insert(textHash, (long) check(data, from, to) << 32 | figure & 0xffffffffL);
    count++;
  }

  private void insert(long textHash, long checkAndFigure) {
    int mask = slots.length - 2;
    int at = (int) textHash << 1 & mask;
    while (slots[at] != 0) {
      at = at + 2 & mask;
    }
    slots[at] = textHash;
    slots[at + 1] = checkAndFigure;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (int at = 0; at < old.length; at += 2) {
      if (old[at] != 0) {
        insert(old[at], old[at + 1]);
      }
    }
  }
}
