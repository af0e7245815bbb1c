package foreshock.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Places of the bytes that make the shape of a CSV: delimiter, quote, line feed, carriage return,
 * and NUL, which has no business there. Eight bytes are looked at in one step (Lamport 1975,
 * doi:10.1145/360933.360994; Warren, Hacker's Delight, 6-1).
 */
final class SpecialBytes {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW = 0x0101010101010101L;
  private static final long LOW7 = 0x7f7f7f7f7f7f7f7fL;
  private static final long HIGH = 0x8080808080808080L;

  private final byte delimiter;
  private int[] places = new int[1 << 12];
  private int count;
  private boolean wide;

  SpecialBytes(byte delimiter) {
    this.delimiter = delimiter;
  }

  /** Looks at the bytes before {@code length}. */
  void find(byte[] data, int length) {
    count = 0;
    long delimiters = LOW * delimiter;
    long quotes = LOW * '"';
    long feeds = LOW * '\n';
    long returns = LOW * '\r';
    long high = 0;
    int whole = length & ~7;
    for (int at = 0; at < whole; at += 8) {
      long word = (long) WORDS.get(data, at);
      high |= word;
      long hits =
          zeros(word ^ delimiters)
              | zeros(word ^ quotes)
              | zeros(word ^ feeds)
              | zeros(word ^ returns)
              | zeros(word);
      if (hits != 0) {
        if (places.length < count + 8) {
          places = Arrays.copyOf(places, 2 * places.length);
        }
        do {
          places[count++] = at + (Long.numberOfTrailingZeros(hits) >>> 3);
          hits &= hits - 1;
        } while (hits != 0);
      }
    }
    for (int at = whole; at < length; at++) {
      byte b = data[at];
      high |= b & 0x80;
      if (b == delimiter || b == '"' || b == '\n' || b == '\r' || b == 0) {
        if (places.length == count) {
          places = Arrays.copyOf(places, 2 * places.length);
        }
        places[count++] = at;
      }
    }
    wide = (high & HIGH) != 0;
  }

  /** The high bit of each byte that is zero, exactly: no carry runs from one byte to the next. */
  private static long zeros(long word) {
    return ~(((word & LOW7) + LOW7) | word | LOW7);
  }

  /** Parity of the quotes in a word: 1 for an odd number. */
  static int quoteParity(byte[] data, int from, int to) {
    long quotes = LOW * '"';
    int odd = 0;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      odd ^= Long.bitCount(zeros((long) WORDS.get(data, at) ^ quotes));
    }
    for (; at < to; at++) {
      odd ^= data[at] == '"' ? 1 : 0;
    }
    return odd & 1;
  }

  /** Ascending places of the special bytes. */
  int[] places() {
    return places;
  }

  int count() {
    return count;
  }

  /** Whether any byte is none of ASCII. */
  boolean wide() {
    return wide;
  }
}
