package foreshock.testdata.house.ingest;

/** The part of this package that report may see. */
public record DataProblem(String value) {}
