package foreshock.cli;

import foreshock.ingest.RejectSink;
import foreshock.report.AtomicOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The file that takes the rows which were set aside; appears whole when reading went well. */
final class RejectFile implements AutoCloseable {
  private final Optional<AtomicOutput> file;
  private final Optional<CSVPrinter> printer;

  private RejectFile(Optional<AtomicOutput> file, Optional<CSVPrinter> printer) {
    this.file = file;
    this.printer = printer;
  }

  /** Nothing is kept where no file is named. */
  static RejectFile of(String name, Console console) {
    if (name.isEmpty()) {
      return new RejectFile(Optional.empty(), Optional.empty());
    }
    try {
      AtomicOutput file = AtomicOutput.open(console.resolve(name), List.of());
      Writer writer = new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8);
      CSVPrinter printer =
          new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
      printer.printRecord("file", "line", "reason", "cells");
      return new RejectFile(Optional.of(file), Optional.of(printer));
    } catch (IOException unwritable) {
      throw Refusal.output(unwritable.getMessage());
    }
  }

  Optional<RejectSink> sink() {
    return printer.map(
        to ->
            (fileName, line, reason, cells) -> {
              List<Object> record = new ArrayList<>(List.of(fileName, line, reason));
              record.addAll(cells);
              to.printRecord(record);
            });
  }

  void commit() {
    if (file.isEmpty()) {
      return;
    }
    try {
      printer.orElseThrow().flush();
      file.get().commit();
    } catch (IOException unwritable) {
      throw Refusal.output(unwritable.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
