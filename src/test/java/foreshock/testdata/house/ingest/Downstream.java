package foreshock.testdata.house.ingest;

/** Imports only what it may. */
public final class Downstream {
  org.apache.commons.csv.CSVRecord row;
}
