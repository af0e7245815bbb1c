package foreshock.ingest;

import java.io.IOException;
import java.util.List;

/** Gets the records that were set aside, whole. */
public interface RejectSink {
  /**
   * @param problem what was wrong, on the line on which the record begins
   * @param cells the record's cells as they were written
   */
  void reject(DataProblem problem, List<String> cells) throws IOException;
}
