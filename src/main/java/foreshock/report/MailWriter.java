package foreshock.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A report as a complete message (RFC 5322, MIME), ready for {@code sendmail -t}: plain text, and
 * the same as tables with styles at each cell, since mail programs know little more. It carries the
 * day of the report, not the clock. Kept under {@value #MOST_BYTES} bytes, beyond which some mail
 * services cut.
 */
final class MailWriter {
  static final int MOST_BYTES = 90_000;
  private static final int MOST_CLIENTS = 40;
  private static final String LINE = "\r\n";

  private MailWriter() {}

  static void write(Report report, Envelope envelope, WriteOptions options, OutputStream out)
      throws IOException {
    Wording wording = Wording.of(options.language());
    int clients = MOST_CLIENTS;
    byte[] message;
    do {
      message = message(Mail.of(report, clients, wording), report, envelope, wording);
      clients = clients * 3 / 4;
    } while (message.length > MOST_BYTES && clients > 0);
    out.write(message);
  }

  private static byte[] message(Mail mail, Report report, Envelope envelope, Wording wording) {
    StringOutput page = new StringOutput();
    JtemailGenerated.render(new OwaspHtmlTemplateOutput(page), null, mail);
    String text = MailText.of(mail);
    String digest = digest(envelope + text + page);
    String boundary = "=_foreshock_" + digest;
    LocalDate day = report.document().dated() ? report.document().asOf() : LocalDate.EPOCH;
    String message =
        String.join(
            LINE,
            "From: " + envelope.from(),
            "To: " + envelope.to(),
            "Subject: " + Envelope.text(mail.subject()),
            "Date: "
                + DateTimeFormatter.RFC_1123_DATE_TIME
                    .format(day.atStartOfDay(ZoneOffset.UTC))
                    .replace("GMT", "+0000"),
            "Message-ID: <" + digest + "@foreshock.invalid>",
            "MIME-Version: 1.0",
            "Content-Language: " + wording.language(),
            "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"",
            "",
            part(boundary, "plain", text),
            part(boundary, "html", page.toString()),
            "--" + boundary + "--",
            "");
    return message.getBytes(StandardCharsets.US_ASCII);
  }

  private static String part(String boundary, String kind, String content) {
    return String.join(
        LINE,
        "--" + boundary,
        "Content-Type: text/" + kind + "; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 32);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
