package foreshock.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells bytes that are no text in any encoding by the control characters among them. */
final class BinaryContent {
  private static final int LOOK = 1 << 14;

  /** Controls below this count may be slips of an export. */
  private static final int FEW = 3;

  private static final double MOST_CONTROLS = 0.02;
  private static final double MOST_NULS = 0.10;

  /** First bytes of formats that may begin like text. */
  private static final List<String> MARKS =
      List.of(
          "\u0089PNG",
          "GIF8",
          "\u00ff\u00d8\u00ff",
          "SQLite format 3\0",
          "PAR1",
          "7z\u00bc\u00af",
          "Rar!\u001a",
          "BZh9",
          "\u00fd7zXZ");

  private BinaryContent() {}

  /** UTF-16 and UTF-32 have controls and NULs for good reason. */
  static boolean is(byte[] head) {
    String look = new String(head, 0, Math.min(head.length, LOOK), StandardCharsets.ISO_8859_1);
    if (MARKS.stream().anyMatch(look::startsWith)) {
      return true;
    }
    if (look.isEmpty() || EncodingDetector.isWide(head)) {
      return false;
    }
    long nuls = look.chars().filter(c -> c == 0).count();
    long controls = look.chars().filter(BinaryContent::isNoText).count();
    return controls >= FEW && controls > MOST_CONTROLS * look.length()
        || nuls >= FEW && nuls > MOST_NULS * look.length() && nuls < look.length();
  }

  /** No white space, no end of file of DOS, none of the separators FS to US. */
  private static boolean isNoText(int c) {
    boolean space = c >= '\t' && c <= '\r';
    return c > 0 && c < 0x1a && !space || c == 0x1b || c == 0x7f;
  }
}
