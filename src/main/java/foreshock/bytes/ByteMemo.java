package foreshock.bytes;

import java.util.Arrays;

/**
 * Remembers a figure for each text that was seen, by its bytes; open addressing, one array of all
 * texts. A memo with a bound forgets everything when it is full.
 */
public final class ByteMemo {
  /** No figure is remembered. */
  public static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int FIRST = 1 << 8;
  private static final int LONGEST = 0xffff;

  private final int bound;
  private long[] hash = new long[FIRST];
  private int[] place = new int[FIRST];
  private int[] value = new int[FIRST];
  private int count;
  private byte[] texts = new byte[1 << 12];
  private int used;

  /**
   * @param bound texts that are remembered at most
   */
  public ByteMemo(int bound) {
    this.bound = bound;
  }

  /** The figure of a text with this {@link TextHash}, or {@link #UNKNOWN}. */
  public int find(long textHash, byte[] data, int from, int to) {
    int mask = hash.length - 1;
    int slot = (int) textHash & mask;
    while (hash[slot] != 0) {
      if (hash[slot] == textHash && isText(place[slot], data, from, to)) {
        return value[slot];
      }
      slot = slot + 1 & mask;
    }
    return UNKNOWN;
  }

  /** Remembers a text that is not known yet; its hash is not 0. */
  public void put(long textHash, byte[] data, int from, int to, int figure) {
    int length = to - from;
    if (length > LONGEST) {
      return;
    }
    if (count >= bound) {
      Arrays.fill(hash, 0);
      count = 0;
      used = 0;
    } else if (2 * count >= hash.length) {
      grow();
    }
    if (used + length + 2 > texts.length) {
      texts = Arrays.copyOf(texts, Math.max(2 * texts.length, used + length + 2));
    }
    insert(textHash, used, figure);
    texts[used++] = (byte) length;
    texts[used++] = (byte) (length >>> 8);
    System.arraycopy(data, from, texts, used, length);
    used += length;
    count++;
  }

  private boolean isText(int at, byte[] data, int from, int to) {
    int length = texts[at] & 0xff | (texts[at + 1] & 0xff) << 8;
    return length == to - from && Arrays.equals(texts, at + 2, at + 2 + length, data, from, to);
  }

  private void insert(long textHash, int textPlace, int figure) {
    int mask = hash.length - 1;
    int slot = (int) textHash & mask;
    while (hash[slot] != 0) {
      slot = slot + 1 & mask;
    }
    hash[slot] = textHash;
    place[slot] = textPlace;
    value[slot] = figure;
  }

  private void grow() {
    long[] oldHash = hash;
    int[] oldPlace = place;
    int[] oldValue = value;
    hash = new long[2 * oldHash.length];
    place = new int[hash.length];
    value = new int[hash.length];
    for (int i = 0; i < oldHash.length; i++) {
      if (oldHash[i] != 0) {
        insert(oldHash[i], oldPlace[i], oldValue[i]);
      }
    }
  }
}
