package foreshock.ingest;

/** A visit, call or ticket; {@code kind} and {@code manager} may be empty. */
public record InteractionRow(
    RowOrigin origin, ClientRef client, int day, String kind, String manager) {}
