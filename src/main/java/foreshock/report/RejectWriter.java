package foreshock.report;

import foreshock.ingest.DataProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes rows that were set aside, whole, each after its file, line and reason; the cells are as
 * they were, without a guard, so that a row can be mended and read again.
 */
public final class RejectWriter {
  private final Wording wording;
  private final CSVPrinter printer;

  /** Writes the header; the stream stays the caller's. */
  public RejectWriter(OutputStream out, Wording wording) throws IOException {
    this.wording = wording;
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.printer =
        new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
    printer.printRecord("file", "line", "reason", "cells");
  }

  /** Writes one row. */
  public void write(DataProblem problem, List<String> cells) throws IOException {
    List<Object> record =
        new ArrayList<>(List.of(problem.file(), problem.line(), wording.reason(problem)));
    record.addAll(cells);
    printer.printRecord(record);
  }

  /** Hands everything to the stream. */
  public void flush() throws IOException {
    printer.flush();
  }
}
