package foreshock.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a document in any format. */
public final class Writers {
  private Writers() {}

  /**
   * Writes the document as UTF-8 and flushes. The stream stays open: who opened it decides whether
   * what was written counts.
   */
  public static void write(
      ResultDocument document, Format format, WriteOptions options, OutputStream out)
      throws IOException {
    switch (format) {
      case TABLE -> TableWriter.write(document, options, out);
      case CSV -> CsvWriter.write(document.table().flat(), ',', options, out);
      case TSV -> CsvWriter.write(document.table().flat(), '\t', options, out);
      case JSON -> JsonWriter.write(document, options.toolVersion(), out);
      case NDJSON -> JsonRows.writeLines(document.table(), out);
      case MARKDOWN -> MarkdownWriter.write(document, options, out);
      case XLSX -> XlsxWriter.write(document, options, out);
      case HTML -> HtmlWriter.write(document, options, out);
      case EML -> throw new IllegalArgumentException("only a report is a message");
    }
    out.flush();
  }
}
