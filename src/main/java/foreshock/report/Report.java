package foreshock.report;

/**
 * A report: its document, with the flagged clients as rows and everything else as sections, and the
 * answers behind it, for what is drawn.
 */
public record Report(ResultDocument document, ReportInput input) {}
