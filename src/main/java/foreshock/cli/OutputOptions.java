package foreshock.cli;

import foreshock.ingest.Remark;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where and how a result is written. */
final class OutputOptions {
  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "table (default on a terminal), csv (default in a pipe), tsv, json, ndjson, markdown, html,"
              + " xlsx.")
  String format = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file, whole or not at all; its ending sets the format.")
  Optional<String> output = Optional.empty();

  @Option(names = "--no-color", description = "No colours.")
  boolean noColor;

  @Option(names = "--ascii", description = "Only ASCII in what foreshock draws.")
  boolean ascii;

  @Option(names = "--no-truncate", description = "Never cut a table's cells.")
  boolean noTruncate;

  @Option(
      names = "--raw-cells",
      description = "No guard against formulas in CSV and TSV text cells.")
  boolean rawCells;

  @Option(
      names = "--excel",
      paramLabel = "LOCALE",
      arity = "0..1",
      fallbackValue = ExcelLocale.USUAL,
      preprocessor = ExcelLocale.OnlyAttached.class,
      description =
          "CSV or TSV for a spreadsheet: UTF-8 with BOM, delimiter and decimal sign of ru, de or en.")
  String excel = "";

  /** The file that the result goes to; empty for standard output. */
  Optional<String> findFile() {
    if (output.isPresent() && output.get().isBlank()) {
      throw Refusal.usage(Remark.of("usage.output.none"));
    }
    return output;
  }
}
