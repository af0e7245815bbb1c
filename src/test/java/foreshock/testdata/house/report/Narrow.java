package foreshock.testdata.house.report;

import foreshock.testdata.house.ingest.DataProblem;
import foreshock.testdata.house.ingest.Downstream;

/** Imports one class that it may and one of the same package that it may not. */
final class Narrow {
  DataProblem allowed;
  Downstream forbidden;
}
