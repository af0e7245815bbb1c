package foreshock.report;

import java.util.Objects;
import java.util.Optional;

/**
 * How a document is written, apart from its format.
 *
 * @param tableWidth columns of the terminal; below {@value #NARROWEST} it counts as that
 * @param colour whether a table may use ANSI colours
 * @param ascii whether what we draw ourselves keeps to ASCII; the data stay as they are
 * @param rawCells whether text cells go to CSV and TSV without the formula guard
 * @param truncate whether a table may cut cells and drop columns to fit its width
 * @param excel for which spreadsheets CSV and TSV are written; empty for machines
 * @param toolVersion what JSON gives as {@code tool_version}
 * @param language of headings in pages and workbooks, {@code en} or {@code ru}
 */
public record WriteOptions(
    int tableWidth,
    boolean colour,
    boolean ascii,
    boolean rawCells,
    boolean truncate,
    Optional<SheetLocale> excel,
    String toolVersion,
    String language) {
  /** A narrower table would be one letter a line. */
  public static final int NARROWEST = 20;

  public WriteOptions {
    Objects.requireNonNull(toolVersion, "toolVersion");
    Objects.requireNonNull(language, "language");
    tableWidth = Math.max(NARROWEST, tableWidth);
  }

  /** Options with the version of this program. */
  public WriteOptions(
      int tableWidth, boolean colour, boolean ascii, boolean rawCells, boolean truncate) {
    this(
        tableWidth,
        colour,
        ascii,
        rawCells,
        truncate,
        Optional.empty(),
        ToolVersion.current(),
        "en");
  }

  /** A table of that width without colour; guarded cells; cut where needed. */
  public static WriteOptions plain(int tableWidth) {
    return new WriteOptions(tableWidth, false, false, false, true);
  }

  /** The same for another version of the program. */
  public WriteOptions withToolVersion(String version) {
    return new WriteOptions(
        tableWidth, colour, ascii, rawCells, truncate, excel, version, language);
  }

  /** The same for spreadsheets, where a locale is given. */
  public WriteOptions withExcel(Optional<SheetLocale> locale) {
    return new WriteOptions(
        tableWidth, colour, ascii, rawCells, truncate, locale, toolVersion, language);
  }

  /** The same in another language. */
  public WriteOptions withLanguage(String other) {
    return new WriteOptions(
        tableWidth, colour, ascii, rawCells, truncate, excel, toolVersion, other);
  }
}
