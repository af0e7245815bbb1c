package foreshock.promises;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Everything that a reader of an output can come to see, as one text. */
final class Unpacked {
  private static final Pattern BASE64 =
      Pattern.compile("(?m)^(?:[A-Za-z0-9+/]{16,76}={0,2}\r?\n)+");
  private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]+)\\?=");

  private Unpacked() {}

  /** The bytes as text, and the entries of a workbook or the parts of a message besides. */
  static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          text.append(entry.getName()).append('\n');
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
        }
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    StringBuilder parts = new StringBuilder();
    if (text.indexOf("base64") < 0 && text.indexOf("=?UTF-8") < 0) {
      return unescaped(text.toString());
    }
    for (Pattern pattern : new Pattern[] {BASE64, WORD}) {
      Matcher found = pattern.matcher(text);
      while (found.find()) {
        String packed = pattern == WORD ? found.group(1) : found.group();
        parts.append(text(Base64.getMimeDecoder().decode(packed))).append('\n');
      }
    }
    return unescaped(text.append(parts).toString());
  }

  private static String unescaped(String text) {
    return text.replace("&amp;", "&")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"");
  }
}
