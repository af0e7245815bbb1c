package foreshock.bytes;

/** Proves that bytes are UTF-8, without a byte order mark among them. */
public final class Utf8 {
  private Utf8() {}

  /** Whether the bytes are valid UTF-8 and hold no U+FEFF. */
  public static boolean isPlain(byte[] data, int from, int to) {
    int at = from;
    while (at < to) {
      int b = data[at];
      if (b >= 0) {
        at++;
        continue;
      }
      int length = lengthOf(data, at, to);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** Bytes of the character at {@code at}; 0 where there is none that is valid. */
  private static int lengthOf(byte[] data, int at, int to) {
    int first = data[at] & 0xff;
    if (first < 0xc2) {
      return 0;
    }
    if (first < 0xe0) {
      return follows(data, at + 1, to, 0x80, 0xbf) ? 2 : 0;
    }
    if (first < 0xf0) {
      int low = first == 0xe0 ? 0xa0 : 0x80;
      int high = first == 0xed ? 0x9f : 0xbf;
      boolean valid = follows(data, at + 1, to, low, high) && follows(data, at + 2, to, 0x80, 0xbf);
      boolean mark =
          valid && first == 0xef && data[at + 1] == (byte) 0xbb && data[at + 2] == (byte) 0xbf;
      return valid && !mark ? 3 : 0;
    }
    int low = first == 0xf0 ? 0x90 : 0x80;
    int high = first == 0xf4 ? 0x8f : 0xbf;
    boolean valid =
        first <= 0xf4
            && follows(data, at + 1, to, low, high)
            && follows(data, at + 2, to, 0x80, 0xbf)
            && follows(data, at + 3, to, 0x80, 0xbf);
    return valid ? 4 : 0;
  }

  private static boolean follows(byte[] data, int at, int to, int low, int high) {
    int b = at < to ? data[at] & 0xff : 0;
    return b >= low && b <= high;
  }
}
