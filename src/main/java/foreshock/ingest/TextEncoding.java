package foreshock.ingest;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * How bytes become characters.
 *
 * @param bom whether a byte order mark stood at the beginning
 * @param reason how it was found
 */
record TextEncoding(Charset charset, boolean bom, Remark reason) {
  /** Lower-case name as users know it: {@code utf-8}, {@code windows-1251}. */
  String label() {
    return label(charset);
  }

  /** The same of any. */
  static String label(Charset charset) {
    String name = charset.name().toLowerCase(Locale.ROOT);
    return name.equals("ibm866") ? "cp866" : name;
  }
}
