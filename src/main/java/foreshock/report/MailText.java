package foreshock.report;

import java.util.ArrayList;
import java.util.List;

/** The plain form of a message, in lines of no more than 76 columns. */
final class MailText {
  private static final int WIDTH = 76;

  private MailText() {}

  static String of(Mail mail) {
    List<String> lines = new ArrayList<>();
    heading(mail.title(), '=', lines);
    wrapped(mail.lead(), "", lines);
    lines.add("");
    mail.headline().forEach(line -> wrapped(line, "", lines));
    heading(mail.flaggedTitle(), '-', lines);
    for (Mail.Entry entry : mail.entries()) {
      wrapped(entry.mark() + "  " + entry.who(), "", lines);
      wrapped(entry.money(), "  ", lines);
      wrapped(entry.course(), "  ", lines);
      wrapped(entry.reason(), "  ", lines);
      lines.add("");
    }
    if (!mail.more().isEmpty()) {
      wrapped(mail.more(), "", lines);
    }
    for (Mail.Part part : mail.parts()) {
      heading(part.title(), '-', lines);
      part.lines().forEach(line -> wrapped("- " + line, "", lines));
    }
    lines.add("");
    // the line that mail programs take for the beginning of a signature
    lines.add("-- ");
    lines.add(mail.madeBy());
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void heading(String title, char under, List<String> lines) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(title);
    lines.add(String.valueOf(under).repeat(Math.min(WIDTH, DisplayWidth.of(title))));
  }

  private static void wrapped(String text, String indent, List<String> lines) {
    TextFit.wrap(text, WIDTH - indent.length()).forEach(part -> lines.add(indent + part));
  }
}
