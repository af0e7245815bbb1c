package foreshock.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How files are to be read.
 *
 * @param fileRules what the user fixed for single files; earlier ones win
 * @param columns header of the column that holds a field, for every file of a role
 * @param scales scale by item's name (compared without case) or {@code *} for all that are not
 *     named
 * @param maxRejectShare share of a file's data rows beyond which the run stops
 * @param strict whether the run stops at the first row that cannot be used
 * @param dateFormat order of day, month and year for all files, such as {@code dd/MM/yyyy}
 * @param words the user's own words for answers, stages and standings
 * @param rejects takes the rows that were set aside; empty means that nobody wants them
 * @param digests whether the files' SHA-256 is wanted, which costs a look at every byte
 * @param meter is told how far the reading is
 */
public record ReadingSettings(
    List<FileRules> fileRules,
    Map<Role, Map<Field, List<String>>> columns,
    Map<String, Scale> scales,
    double maxRejectShare,
    boolean strict,
    Optional<String> dateFormat,
    OwnWords words,
    Optional<RejectSink> rejects,
    boolean digests,
    Optional<Meter> meter) {
  private static final double DEFAULT_MAX_REJECT_SHARE = 0.05;

  public ReadingSettings {
    fileRules = List.copyOf(fileRules);
    columns = Map.copyOf(columns);
    scales = byKey(scales);
  }

  /** Scales by names that compare without case. */
  static Map<String, Scale> byKey(Map<String, Scale> scales) {
    Map<String, Scale> lower = new HashMap<>();
    scales.forEach((item, scale) -> lower.put(item.strip().toLowerCase(Locale.ROOT), scale));
    return Map.copyOf(lower);
  }

  /** Everything is detected, and 5 % of a file's rows may be set aside. */
  public static ReadingSettings defaults() {
    return new ReadingSettings(
        List.of(),
        Map.of(),
        Map.of(),
        DEFAULT_MAX_REJECT_SHARE,
        false,
        Optional.empty(),
        OwnWords.NONE,
        Optional.empty(),
        true,
        Optional.empty());
  }

  public ReadingSettings withWords(OwnWords newWords) {
    return new ReadingSettings(
        fileRules,
        columns,
        scales,
        maxRejectShare,
        strict,
        dateFormat,
        newWords,
        rejects,
        digests,
        meter);
  }

  public ReadingSettings withFileRules(List<FileRules> newRules) {
    return new ReadingSettings(
        newRules,
        columns,
        scales,
        maxRejectShare,
        strict,
        dateFormat,
        words,
        rejects,
        digests,
        meter);
  }

  public ReadingSettings withColumns(Map<Role, Map<Field, List<String>>> newColumns) {
    return new ReadingSettings(
        fileRules,
        newColumns,
        scales,
        maxRejectShare,
        strict,
        dateFormat,
        words,
        rejects,
        digests,
        meter);
  }

  public ReadingSettings withScales(Map<String, Scale> newScales) {
    return new ReadingSettings(
        fileRules,
        columns,
        newScales,
        maxRejectShare,
        strict,
        dateFormat,
        words,
        rejects,
        digests,
        meter);
  }

  public ReadingSettings withMaxRejectShare(double share) {
    return new ReadingSettings(
        fileRules, columns, scales, share, strict, dateFormat, words, rejects, digests, meter);
  }

  public ReadingSettings withStrict(boolean newStrict) {
    return new ReadingSettings(
        fileRules,
        columns,
        scales,
        maxRejectShare,
        newStrict,
        dateFormat,
        words,
        rejects,
        digests,
        meter);
  }

  public ReadingSettings withDateFormat(Optional<String> format) {
    return new ReadingSettings(
        fileRules, columns, scales, maxRejectShare, strict, format, words, rejects, digests, meter);
  }

  public ReadingSettings withRejects(Optional<RejectSink> sink) {
    return new ReadingSettings(
        fileRules,
        columns,
        scales,
        maxRejectShare,
        strict,
        dateFormat,
        words,
        sink,
        digests,
        meter);
  }

  /** The scales that are fixed for a file: its own before those for all. */
  Map<String, Scale> scalesFor(FileRules rules) {
    Map<String, Scale> all = new HashMap<>(scales);
    if (rules.scales().containsKey("*")) {
      all.clear();
    }
    all.putAll(rules.scales());
    return all;
  }

  public ReadingSettings withDigests(boolean wanted) {
    return new ReadingSettings(
        fileRules,
        columns,
        scales,
        maxRejectShare,
        strict,
        dateFormat,
        words,
        rejects,
        wanted,
        meter);
  }

  public ReadingSettings withMeter(Meter newMeter) {
    return new ReadingSettings(
        fileRules,
        columns,
        scales,
        maxRejectShare,
        strict,
        dateFormat,
        words,
        rejects,
        digests,
        Optional.of(newMeter));
  }

  /** What is fixed for one file: all rules that match it, the earlier before the later. */
  FileRules rulesFor(InputFile file) {
    FileRules all = FileRules.NONE;
    for (FileRules rules : fileRules) {
      if (rules.matches(file.fileName())) {
        all = all.orElse(rules);
      }
    }
    return all;
  }
}
