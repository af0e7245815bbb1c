package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.report.AtomicOutput;
import foreshock.report.Envelope;
import foreshock.report.Format;
import foreshock.report.OutputFailed;
import foreshock.report.RawOutput;
import foreshock.report.Report;
import foreshock.report.ReportWriters;
import foreshock.report.ResultDocument;
import foreshock.report.TerminalGuard;
import foreshock.report.WriteOptions;
import foreshock.report.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where a result goes, in which format.
 *
 * @param file the file of {@code --output}; empty for standard output
 * @param inputs files that must not be written over
 */
record Destination(
    Console console,
    Optional<String> file,
    List<Path> inputs,
    Format format,
    WriteOptions options) {

  /** Formats with headings of our own. */
  private static final Set<Format> LANGUAGE =
      EnumSet.of(Format.TABLE, Format.MARKDOWN, Format.HTML, Format.XLSX, Format.EML);

  static Destination of(OutputOptions output, CommonOptions common, Console console) {
    Destination destination = of(output, common, console, () -> InputFiles.read(common, console));
    destination.refuseMessage();
    return destination;
  }

  /** For a report, which is a page where nothing else is said, and may be a message. */
  static Destination ofReport(OutputOptions output, CommonOptions common, Console console) {
    boolean nothingSaid = output.format.isEmpty() && output.findFile().isEmpty();
    if (nothingSaid && console.writesToTerminal()) {
      throw Refusal.usage(Remark.of("usage.report.page"));
    }
    if (nothingSaid && output.excel.isEmpty()) {
      output.format = Format.HTML.key();
    }
    return of(output, common, console, () -> InputFiles.read(common, console));
  }

  /** For a command that reads one file which is no export. */
  static Destination ofOne(
      OutputOptions output, CommonOptions common, Console console, String input) {
    Destination destination =
        of(
            output,
            common,
            console,
            () -> input.equals("-") ? List.of() : List.of(console.resolve(input)));
    destination.refuseMessage();
    return destination;
  }

  /** For lines of text that are no table, whatever the file's ending. */
  static Destination ofText(OutputOptions output, CommonOptions common, Console console) {
    if (!output.format.isEmpty() || !output.excel.isEmpty()) {
      throw Refusal.usage(Remark.of("usage.toml"));
    }
    return new Destination(
        console,
        output.findFile(),
        InputFiles.read(common, console),
        Format.TABLE,
        new WriteOptions(console.columns(), false, output.ascii, output.rawCells, false));
  }

  private static Destination of(
      OutputOptions output,
      CommonOptions common,
      Console console,
      Supplier<List<Path>> inputsRead) {
    Optional<String> file = output.findFile();
    boolean colour =
        file.isEmpty()
            && console.writesToTerminal()
            && !output.noColor
            && console.variable("NO_COLOR").isEmpty()
            && !console.variable("TERM").equals("dumb");
    WriteOptions options =
        new WriteOptions(
                console.columns(), colour, output.ascii, output.rawCells, !output.noTruncate)
            .withExcel(ExcelLocale.of(output.excel, common, console));
    if (file.isPresent()
        && !common.rejects.isEmpty()
        && console
            .resolve(common.rejects)
            .normalize()
            .equals(console.resolve(file.get()).normalize())) {
      throw Refusal.usage(Remark.of("usage.samefile"));
    }
    List<Path> inputs = inputsRead.get();
    file.ifPresent(name -> InputFiles.refuseAsOutput("--output", name, inputs, console));
    Format format = format(output, console);
    if (format.isBinary() && file.isEmpty() && console.writesToTerminal()) {
      throw Refusal.usage(Remark.of("usage.terminal", format.key()));
    }
    if (LANGUAGE.contains(format)) {
      options = options.withLanguage(Settings.of(common, console).language());
    }
    if (options.excel().isPresent() && format != Format.CSV && format != Format.TSV) {
      throw Refusal.usage(Remark.of("usage.excel", format.key()));
    }
    return new Destination(console, file, inputs, format, options);
  }

  /** The same, with one more file that must not be written over. */
  Destination sparing(Optional<Path> file) {
    List<Path> all = new ArrayList<>(inputs);
    file.ifPresent(all::add);
    return new Destination(console, this.file, all, format, options);
  }

  private void refuseMessage() {
    if (format == Format.EML) {
      throw Refusal.usage(Remark.of("usage.eml"));
    }
  }

  /** Whether the format tells the digests of the inputs. */
  boolean namesDigests() {
    return format == Format.JSON || format == Format.HTML || format == Format.XLSX;
  }

  /** What is asked for by name, else by the file's ending, else what suits the reader. */
  private static Format format(OutputOptions output, Console console) {
    if (!output.format.isEmpty()) {
      List<String> known = Arrays.stream(Format.values()).map(Format::key).toList();
      return Format.of(output.format)
          .orElseThrow(() -> Refusal.usage(Values.unknown("--format", output.format, known)));
    }
    Optional<String> file = output.findFile();
    if (file.isPresent() && !file.get().startsWith("/dev/")) {
      return Format.ofFileName(file.get())
          .orElseThrow(() -> Refusal.usage(Remark.of("usage.ending", file.get())));
    }
    boolean table = console.writesToTerminal() && output.excel.isEmpty();
    return table ? Format.TABLE : Format.CSV;
  }

  void write(ResultDocument document) {
    put(out -> Writers.write(document, format, options, out));
  }

  void write(Report report, Envelope envelope) {
    put(out -> ReportWriters.write(report, format, envelope, options, out));
  }

  /** Lines of text, for what is no table. */
  void writeLines(List<String> lines) {
    put(out -> out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether what is written could steer the terminal that it goes to. */
  private boolean steers(Format written) {
    boolean asItIs =
        written == Format.CSV
            || written == Format.TSV
            || written == Format.JSON
            || written == Format.NDJSON;
    return asItIs && console.writesToTerminal();
  }

  private interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  private void put(Body body) {
    try {
      if (file.isEmpty()) {
        RawOutput out = RawOutput.of(console.out(), "standard output");
        OutputStream shown = steers(format) ? new TerminalGuard(out) : out;
        body.writeTo(shown);
        shown.flush();
        return;
      }
      try (AtomicOutput target = AtomicOutput.open(console.resolve(file.get()), inputs)) {
        body.writeTo(target.stream());
        target.commit();
      }
    } catch (OutputFailed failed) {
      throw Refusal.output(
          failed.remark(file.<Object>map(name -> name).orElse(Remark.of("usage.output.standard"))));
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
