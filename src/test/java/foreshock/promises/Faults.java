package foreshock.promises;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts the calls of a run to the file system, and lets one of them fail. */
final class Faults {
  private final int failing;
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private String failed = "";

  /**
   * @param failing the call that fails, from 1; 0 for none
   */
  Faults(int failing) {
    this.failing = failing;
  }

  int count() {
    return calls.size();
  }

  /** What failed; empty as long as nothing did. */
  synchronized String failed() {
    return failed;
  }

  synchronized void call(String what, Path path) throws IOException {
    String call = what + " " + path.getFileName();
    calls.add(call);
    if (calls.size() == failing) {
      failed = call;
      throw new FileSystemException(path.toString(), null, "Input/output error");
    }
  }
}
