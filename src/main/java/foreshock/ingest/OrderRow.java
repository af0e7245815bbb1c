package foreshock.ingest;

/**
 * An order, invoice, deal or payment.
 *
 * @param orderId the document's number as written, or empty
 * @param day day of the sale since 1970-01-01
 * @param amount in units of {@code currency}
 * @param currency three-letter code where it is known, else as written in upper case, or empty
 */
public record OrderRow(
    RowOrigin origin,
    ClientRef client,
    String orderId,
    int day,
    double amount,
    String currency,
    String manager,
    String product,
    Stage stage) {

  /** Only {@link #WON} is a sale. */
  public enum Stage {
    /** Won, paid, delivered, or the file has no stages. */
    WON,
    /** Lost, cancelled, refunded. */
    LOST,
    /** Everything that is not decided yet. */
    OPEN
  }
}
