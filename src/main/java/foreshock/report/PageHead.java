package foreshock.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What stands in the head of a page.
 *
 * @param language {@code en} or {@code ru}
 * @param title of the page
 * @param policy nothing may be loaded, run or sent; only this page's own style counts, by its hash
 * @param style the style sheet
 */
record PageHead(String language, String title, String policy, String style) {
  static PageHead of(String language, String title) {
    String style = sheet();
    return new PageHead(language, title, policy(style), style);
  }

  private static String policy(String style) {
    return "default-src 'none'; style-src 'sha256-"
        + hash(style)
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String sheet() {
    try (InputStream in = PageHead.class.getResourceAsStream("/foreshock/page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
