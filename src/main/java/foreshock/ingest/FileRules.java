package foreshock.ingest;

import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user fixed for the files that match a pattern; whatever is empty is detected.
 *
 * @param pattern glob on the file's name without its folder; the empty text matches every file
 * @param dateFormat a pattern such as {@code dd/MM/yyyy}, of which the order of day, month and year
 *     counts
 * @param columns header of the column that holds a field; several for a date of which the first
 *     that is filled counts; the second column of the same header is written {@code Header #2}
 * @param attributes name of the attribute that a column judges, by header; when it is not empty no
 *     other column is taken for an attribute
 * @param scales of questions by their names in lower case, or {@code *} for all that are not named
 */
public record FileRules(
    String pattern,
    Optional<Role> role,
    Optional<Charset> encoding,
    Optional<Character> delimiter,
    Optional<String> dateFormat,
    Optional<Character> decimal,
    Map<Field, List<String>> columns,
    Map<String, String> attributes,
    Map<String, Scale> scales) {
  /** Fixes nothing. */
  public static final FileRules NONE =
      new FileRules(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of(),
          Map.of());

  public FileRules {
    columns = Map.copyOf(columns);
    attributes = Map.copyOf(attributes);
    scales = ReadingSettings.byKey(scales);
  }

  /** The pattern that only this name matches. */
  static String patternOf(String fileName) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < fileName.length(); i++) {
      char c = fileName.charAt(i);
      pattern.append("\\*?[]{}".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return pattern.toString();
  }

  /** Whether these rules are about a file of that name. */
  public boolean matches(String fileName) {
    if (pattern.isEmpty()) {
      return true;
    }
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(fileName));
    } catch (InvalidPathException impossibleName) {
      return false;
    }
  }

  /** These rules under another pattern. */
  public FileRules withPattern(String newPattern) {
    return new FileRules(
        newPattern, role, encoding, delimiter, dateFormat, decimal, columns, attributes, scales);
  }

  /** These rules with those scales. */
  public FileRules withScales(Map<String, Scale> newScales) {
    return new FileRules(
        pattern, role, encoding, delimiter, dateFormat, decimal, columns, attributes, newScales);
  }

  /** These rules, and what {@code other} fixes beyond them. */
  FileRules orElse(FileRules other) {
    Map<Field, List<String>> allColumns = new java.util.HashMap<>(other.columns);
    allColumns.putAll(columns);
    Map<String, String> allAttributes = new java.util.HashMap<>(other.attributes);
    allAttributes.putAll(attributes);
    Map<String, Scale> allScales = new java.util.HashMap<>(other.scales);
    allScales.putAll(scales);
    return new FileRules(
        pattern,
        role.or(other::role),
        encoding.or(other::encoding),
        delimiter.or(other::delimiter),
        dateFormat.or(other::dateFormat),
        decimal.or(other::decimal),
        allColumns,
        allAttributes,
        allScales);
  }
}
