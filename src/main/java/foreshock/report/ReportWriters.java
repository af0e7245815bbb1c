package foreshock.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a report in any format. */
public final class ReportWriters {
  private ReportWriters() {}

  /** As {@link Writers#write}; a page has its charts, a message its envelope. */
  public static void write(
      Report report, Format format, Envelope envelope, WriteOptions options, OutputStream out)
      throws IOException {
    switch (format) {
      case HTML -> page(report, options, out);
      case EML -> MailWriter.write(report, envelope, options, out);
      case TABLE, CSV, TSV, JSON, NDJSON, MARKDOWN, XLSX ->
          Writers.write(report.document(), format, options, out);
    }
    out.flush();
  }

  private static void page(Report report, WriteOptions options, OutputStream out)
      throws IOException {
    Utf8ByteOutput page = new Utf8ByteOutput();
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(page), null, ReportPage.of(report, options));
    page.writeTo(out);
  }
}
