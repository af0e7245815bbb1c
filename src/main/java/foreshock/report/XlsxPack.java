package foreshock.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook anew, without the moment at which it was written: the library stamps the clock
 * into its properties, and the same input would give other bytes every time. Entries are found by
 * the archive's directory (APPNOTE.TXT of PKWARE, 4.3), since Java's stream reader does not take
 * the lengths that the library writes behind them.
 */
final class XlsxPack {
  /** The first moment that a zip archive can name. */
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String MOMENT = ">[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z<";
  private static final int END_LENGTH = 22;
  private static final int END_MARK = 0x06054b50;
  private static final int ENTRY_MARK = 0x02014b50;

  private XlsxPack() {}

  /** Writes the archive; the day of the document stands for the moment of writing. */
  static void write(byte[] archive, ResultDocument document, OutputStream out) throws IOException {
    LocalDate day = document.dated() ? document.asOf() : FIXED.toLocalDate();
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int end = archive.length - END_LENGTH;
    if (bytes.getInt(end) != END_MARK) {
      throw new IllegalStateException("the workbook does not end as an archive does");
    }
    int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
    int at = bytes.getInt(end + 16);
    ZipOutputStream packed = new ZipOutputStream(out);
    for (int i = 0; i < entries; i++) {
      if (bytes.getInt(at) != ENTRY_MARK) {
        throw new IllegalStateException("entry " + i + " of the workbook is not in its place");
      }
      int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
      int more =
          Short.toUnsignedInt(bytes.getShort(at + 30))
              + Short.toUnsignedInt(bytes.getShort(at + 32));
      String name = new String(archive, at + 46, nameLength, StandardCharsets.UTF_8);
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(FIXED);
      packed.putNextEntry(entry);
      try (InputStream content = content(bytes, bytes.getInt(at + 42))) {
        if (name.equals(PROPERTIES)) {
          String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
          packed.write(
              text.replaceAll(MOMENT, ">" + day + "T00:00:00Z<").getBytes(StandardCharsets.UTF_8));
        } else {
          content.transferTo(packed);
        }
      }
      packed.closeEntry();
      at += 46 + nameLength + more;
    }
    packed.finish();
  }

  /** What an entry holds; all of the library's are deflated. */
  private static InputStream content(ByteBuffer bytes, int header) {
    int from =
        header
            + 30
            + Short.toUnsignedInt(bytes.getShort(header + 26))
            + Short.toUnsignedInt(bytes.getShort(header + 28));
    return new InflaterInputStream(
        new ByteArrayInputStream(bytes.array(), from, bytes.capacity() - from), new Inflater(true));
  }
}
