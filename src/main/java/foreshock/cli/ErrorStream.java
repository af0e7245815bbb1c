package foreshock.cli;

import foreshock.report.ClosedPipe;
import foreshock.report.RawOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard error, unbuffered. What is said there is no reason to stop, so a failure is only noted;
 * a reader that went away has heard enough.
 */
final class ErrorStream extends OutputStream {
  private final RawOutput out;
  private boolean lost;

  ErrorStream(OutputStream target) {
    out = RawOutput.of(target, "standard error");
  }

  /** Whether something that was said reached nobody. */
  synchronized boolean hasLostWords() {
    return lost;
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
      out.flush();
    } catch (ClosedPipe nobodyListens) {
      // as quiet as for the result
    } catch (IOException failed) {
      lost = true;
    }
  }
}
