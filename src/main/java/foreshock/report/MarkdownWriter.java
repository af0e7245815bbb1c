package foreshock.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;

/** The headline and a table as GitHub's Markdown, to paste into a ticket or a wiki. */
final class MarkdownWriter {
  private static final String SPECIAL = "\\`*_[]|~#!";

  private MarkdownWriter() {}

  /** Writes the document and flushes. */
  static void write(ResultDocument document, WriteOptions options, OutputStream stream)
      throws IOException {
    Writer out = Utf8.writer(stream);
    boolean report = !document.sections().isEmpty();
    Wording wording = Wording.of(options.language());
    if (report) {
      out.write("# " + wording.say("page.title." + document.command()) + "\n\n");
      out.write(HtmlWriter.lead(document, wording) + "\n\n");
    }
    for (String sentence : document.headline()) {
      out.write(escaped(SafeText.of(sentence, false)) + "\n\n");
    }
    if (report) {
      out.write("## " + wording.say("page.title.scan") + "\n\n");
    }
    if (document.table().rows().isEmpty()) {
      if (!document.ifEmpty().isEmpty()) {
        out.write(escaped(SafeText.of(document.ifEmpty(), false)) + "\n");
      }
    } else {
      rows(document.table(), document.layout(), wording, out);
    }
    for (Section section : document.sections()) {
      section(section, wording, out);
    }
    if (report && !document.notes().isEmpty()) {
      out.write("\n## " + wording.say("page.notes") + "\n\n");
      for (String note : document.notes()) {
        out.write("- " + escaped(SafeText.of(note, false)) + "\n");
      }
    }
    out.flush();
  }

  private static void section(Section section, Wording wording, Writer out) throws IOException {
    out.write("\n## " + escaped(SafeText.of(section.title(), false)) + "\n");
    for (String sentence : section.sentences()) {
      out.write("\n" + escaped(SafeText.of(sentence, false)) + "\n");
    }
    if (!section.table().rows().isEmpty()) {
      out.write("\n");
      rows(section.table(), section.layout(), wording, out);
    }
  }

  private static void rows(ResultTable table, TableLayout layout, Wording wording, Writer out)
      throws IOException {
    List<TableColumn> columns =
        TableColumn.of(table.flat(), layout.titled(wording::shortHeading), false, wording);
    for (TableColumn column : columns) {
      out.write("| " + escaped(column.title()) + " ");
    }
    out.write("|\n");
    for (TableColumn column : columns) {
      out.write(column.right() ? "| ---: " : "| --- ");
    }
    out.write("|\n");
    int rows = columns.isEmpty() ? 0 : columns.get(0).texts().size();
    for (int row = 0; row < rows; row++) {
      for (TableColumn column : columns) {
        String text = escaped(column.texts().get(row).strip());
        out.write(text.isEmpty() ? "| " : "| " + text + " ");
      }
      out.write("|\n");
    }
  }

  /** Text that Markdown shows as it is: no links, no HTML, no cells of its own. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      switch (sign) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        default -> {
          if (SPECIAL.indexOf(sign) >= 0) {
            escaped.append('\\');
          }
          escaped.append(sign);
        }
      }
    }
    return escaped.toString();
  }
}
