package foreshock.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps a terminal from obeying what a name in the data says: UTF-8 text goes through as it is, but
 * for control characters other than line ends and tabs, which become {@code ·}. Files and pipes get
 * every byte; tables, which set colours, make their texts harmless themselves.
 */
public final class TerminalGuard extends FilterOutputStream {
  private static final byte[] INSTEAD = "·".getBytes(StandardCharsets.UTF_8);
  private static final int DELETE = 0x7F;

  /** Begins the two bytes of U+0080 to U+00BF, of which the first half are controls. */
  private static final int LEAD = 0xC2;

  private boolean leading;

  public TerminalGuard(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    int one = value & 0xFF;
    if (leading) {
      leading = false;
      if (one >= 0x80 && one <= 0x9F) {
        out.write(INSTEAD);
        return;
      }
      out.write(LEAD);
    }
    if (one == LEAD) {
      leading = true;
    } else if (one == DELETE || one < ' ' && one != '\n' && one != '\t' && one != '\r') {
      out.write(INSTEAD);
    } else {
      out.write(one);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    // a line's worth at a time would be quicker; nobody reads so fast at a terminal
    for (int i = from; i < from + length; i++) {
      write(bytes[i]);
    }
  }
}
