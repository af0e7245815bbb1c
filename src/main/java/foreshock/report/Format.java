package foreshock.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that a result can be written in; its names and file endings are public. */
public enum Format {
  /** For a person at a terminal. */
  TABLE("table", "txt"),
  /** RFC 4180, UTF-8, LF. */
  CSV("csv", "csv"),
  /** As CSV, with tabs. */
  TSV("tsv", "tsv", "tab"),
  /** One object with everything known of the run. */
  JSON("json", "json"),
  /** One object a row, one row a line. */
  NDJSON("ndjson", "ndjson", "jsonl"),
  /** A table to paste into a ticket or a wiki. */
  MARKDOWN("markdown", "md", "markdown"),
  /** One page that needs nothing else: no script, no outside address. */
  HTML("html", "html", "htm"),
  /** A workbook with typed cells. */
  XLSX("xlsx", "xlsx"),
  /** A message ready to be sent; only {@code report} writes it. */
  EML("eml", "eml");

  private final String key;
  private final List<String> endings;

  Format(String key, String... endings) {
    this.key = key;
    this.endings = List.of(endings);
  }

  /** The name that {@code --format} takes. */
  public String key() {
    return key;
  }

  /** Whether what is written is no text for a terminal. */
  public boolean isBinary() {
    return this == XLSX;
  }

  /** The format of that name or file ending, in any case. */
  public static Optional<Format> of(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (format.key.equals(wanted) || format.endings.contains(wanted)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The format that a file's ending asks for; empty for an unknown ending or none. */
  public static Optional<Format> ofFileName(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (dot >= 0 && format.endings.contains(ending)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
