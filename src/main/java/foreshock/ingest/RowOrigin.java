package foreshock.ingest;

/**
 * Where a row came from.
 *
 * @param file index of the file in the order of reading, from 0
 * @param line physical line on which the record begins, from 1
 * @param contentHash 64-bit hash of the record's raw cells; equal for rows that say the same in
 *     every cell
 */
public record RowOrigin(int file, long line, long contentHash) {}
