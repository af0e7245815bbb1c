package foreshock.cli;

import foreshock.ingest.Remark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads single keys of a configuration; what is wrong is said with file, line and column.
 *
 * @param name of the file, as the user gave it
 */
record TomlKeys(String name) {
  void check(TomlTable table, String where, List<String> known) {
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        Remark unknown = Remark.of("usage.key", where + key);
        throw wrong(table, key, Nearest.hint(unknown, key, known));
      }
    }
  }

  static String at(TomlTable table, String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null ? "1" : position.line() + ":" + position.column();
  }

  /** A refusal that names the key's place. */
  Refusal wrong(TomlTable table, String key, Remark wrong) {
    return Refusal.usage(Remark.of("usage.place", name + ":" + at(table, key), wrong));
  }

  Optional<String> text(TomlTable table, String where, String key) {
    Object value = table.get(List.of(key));
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof TomlTable || value instanceof TomlArray) {
      throw wrong(table, key, Remark.of("usage.single", where + key));
    }
    return Optional.of(value.toString());
  }

  Optional<Double> number(TomlTable table, String where, String key) {
    Object value = table.get(List.of(key));
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Number number) {
      return Optional.of(number.doubleValue());
    }
    throw wrong(table, key, Remark.of("usage.figure", where + key));
  }

  static Map<String, String> texts(TomlTable table) {
    Map<String, String> texts = new HashMap<>();
    for (String key : table.keySet()) {
      texts.put(key, String.valueOf(table.get(List.of(key))));
    }
    return texts;
  }
}
