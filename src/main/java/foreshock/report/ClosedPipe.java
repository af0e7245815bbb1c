package foreshock.report;

import java.io.IOException;

/** Whoever read our output has seen enough ({@code | head}): no failure, only the end. */
public final class ClosedPipe extends IOException {
  private static final long serialVersionUID = 1L;

  ClosedPipe(IOException cause) {
    super("the reader of the pipe has gone", cause);
  }
}
