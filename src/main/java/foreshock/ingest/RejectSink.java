package foreshock.ingest;

import java.io.IOException;
import java.util.List;

/** Gets the records that were set aside, whole. */
public interface RejectSink {
  /**
   * @param file the file as the user named it
   * @param line physical line on which the record begins, from 1
   * @param reason what was wrong, in one sentence
   * @param cells the record's cells as they were written
   */
  void reject(String file, long line, String reason, List<String> cells) throws IOException;
}
