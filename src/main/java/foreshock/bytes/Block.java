package foreshock.bytes;

/**
 * Whole records of a file, as many as fit.
 *
 * @param index of the block in its file, from 0
 * @param offset of its first byte in the unpacked file
 * @param data holds the bytes from 0 on
 * @param length number of bytes in use
 * @param whole whether the block ends where a record does
 * @param last whether the file ends with it
 */
public record Block(int index, long offset, byte[] data, int length, boolean whole, boolean last) {}
