package foreshock.ingest;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A client as the clients file has it; days are counted since 1970-01-01. Texts that are missing
 * are empty.
 */
public record ClientRow(
    RowOrigin origin,
    ClientRef client,
    String segment,
    String manager,
    OptionalInt startDay,
    Standing standing,
    OptionalInt churnDay,
    OptionalInt contractEndDay,
    OptionalDouble value,
    String currency) {

  /** What the status column says, after the word table. */
  public enum Standing {
    /** A client now. */
    ACTIVE,
    /** A client no more. */
    FORMER,
    /** Nothing was written, or a word that the table lacks. */
    UNKNOWN
  }
}
