package foreshock.ingest;

/** A survey that was sent; {@code respondent} may be empty. */
public record InvitationRow(RowOrigin origin, ClientRef client, String respondent, int day) {}
