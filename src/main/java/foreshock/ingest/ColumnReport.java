package foreshock.ingest;

import java.util.Optional;

/**
 * How one column was understood.
 *
 * @param index from 0
 * @param header as written; header rows of several rows are joined with {@code | }
 * @param field what it means; empty where it is not used
 * @param scale scale of its answers, or empty
 * @param item the question that it answers, or empty
 */
public record ColumnReport(
    int index, String header, Optional<Field> field, String scale, String item) {
  /** Public name of the field, or empty. */
  public String fieldKey() {
    return field.map(Field::key).orElse("");
  }
}
