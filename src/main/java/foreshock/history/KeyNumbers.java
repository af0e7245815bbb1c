package foreshock.history;

/** Numbers 64-bit keys in the order in which they come; open addressing. */
final class KeyNumbers {
  private long[] keys = new long[1 << 6];
  private int[] numbers = new int[1 << 6];
  private int count;

  /** The number of a key, or −1. */
  int find(long key) {
    int slot = slotOf(key);
    return numbers[slot] - 1;
  }

  /** Gives a key its number, if it has none yet. */
  int add(long key) {
    int slot = slotOf(key);
    if (numbers[slot] == 0) {
      if (2 * count >= keys.length) {
        grow();
        slot = slotOf(key);
      }
      keys[slot] = key;
      numbers[slot] = ++count;
    }
    return numbers[slot] - 1;
  }

  int size() {
    return count;
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    long spread = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (spread >>> 32) & mask;
    while (numbers[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
