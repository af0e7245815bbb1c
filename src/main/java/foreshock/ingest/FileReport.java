package foreshock.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one file was understood. {@code dataRows} = typed rows + {@code rejected} + {@code
 * unanswered}.
 *
 * @param path the file as the user named it
 * @param role empty where no role was recognised; such a file is not read
 * @param system the system that writes such files, or empty
 * @param delimiter the character itself, or empty for a single column
 * @param preambleRows records above the header that are not blank
 * @param footerRows totals and notes below or between the data
 * @param rejectedByReason counts by {@link ProblemCode#key()}
 * @param unanswered survey records without an answer
 * @param blank records without anything in any cell
 * @param dateFormat pattern of the main date, or empty
 * @param decimal decimal sign of the figures, or empty where nothing shows it
 * @param clientKey header of the column that says whose the row is, or empty
 * @param reasons what led to each decision
 * @param sha256 of the bytes as they lie in the file, in hexadecimal
 * @param rules what would make every guess explicit; fixes nothing where the file was not read
 * @param unusable why the file could not be used, only where files are merely examined
 */
public record FileReport(
    String path,
    Optional<Role> role,
    String system,
    String encoding,
    boolean bom,
    String delimiter,
    String quote,
    int headerRows,
    int preambleRows,
    int footerRows,
    long dataRows,
    long rejected,
    Map<String, Long> rejectedByReason,
    long unanswered,
    long blank,
    String dateFormat,
    String decimal,
    String clientKey,
    List<ColumnReport> columns,
    List<Remark> reasons,
    List<Remark> warnings,
    String sha256,
    FileRules rules,
    Optional<DataProblem> unusable) {
  public FileReport {
    rejectedByReason =
        java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(rejectedByReason));
    columns = List.copyOf(columns);
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
  }

  /** Public name of the role, or empty. */
  public String roleKey() {
    return role.map(Role::key).orElse("");
  }

  /** A file of which nothing but its problem is known. */
  static FileReport of(DataProblem problem) {
    return new FileReport(
        problem.file(),
        Optional.empty(),
        "",
        "",
        false,
        "",
        "",
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        0,
        0,
        "",
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        FileRules.NONE,
        Optional.of(problem));
  }

  /** The report with scales filled in, which are known only after all files. */
  FileReport withScales(
      List<ColumnReport> newColumns, FileRules newRules, List<Remark> newReasons) {
    return new FileReport(
        path,
        role,
        system,
        encoding,
        bom,
        delimiter,
        quote,
        headerRows,
        preambleRows,
        footerRows,
        dataRows,
        rejected,
        rejectedByReason,
        unanswered,
        blank,
        dateFormat,
        decimal,
        clientKey,
        newColumns,
        newReasons,
        warnings,
        sha256,
        newRules,
        unusable);
  }
}
