package foreshock.ingest;

/** A change that the company made, and whom it touched: texts that are empty do not narrow it. */
public record EventRow(
    RowOrigin origin,
    int day,
    String name,
    String segment,
    String manager,
    ClientRef client,
    String attribute) {}
