package foreshock.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * What a configuration says beyond how files are read, as TOML again: a configuration that is
 * written anew keeps it.
 *
 * @param top lines of keys without a table
 * @param tables lines of whole tables
 */
record ConfigText(List<String> top, List<String> tables) {
  /** Nothing is said. */
  static final ConfigText NONE = new ConfigText(List.of(), List.of());

  /** What the exports at hand say anew. */
  private static final Set<String> READING = Set.of("columns", "files", "scales");

  ConfigText {
    top = List.copyOf(top);
    tables = List.copyOf(tables);
  }

  static ConfigText of(TomlTable toml) {
    List<String> top = new java.util.ArrayList<>();
    List<String> tables = new java.util.ArrayList<>();
    for (String key : new TreeSet<>(toml.keySet())) {
      Object value = toml.get(List.of(key));
      if (READING.contains(key)) {
        continue;
      }
      if (value instanceof TomlTable table) {
        table(ConfigWriter.quoted(key), table, tables);
      } else {
        top.add(ConfigWriter.quoted(key) + " = " + value(value));
      }
    }
    return new ConfigText(top, tables);
  }

  /** Single values go before the tables within, as TOML wants it. */
  private static void table(String path, TomlTable table, List<String> lines) {
    lines.add("[" + path + "]");
    for (String key : new TreeSet<>(table.keySet())) {
      if (!(table.get(List.of(key)) instanceof TomlTable)) {
        lines.add(ConfigWriter.quoted(key) + " = " + value(table.get(List.of(key))));
      }
    }
    for (String key : new TreeSet<>(table.keySet())) {
      if (table.get(List.of(key)) instanceof TomlTable within) {
        table(path + "." + ConfigWriter.quoted(key), within, lines);
      }
    }
  }

  /** Whether a table is said. */
  boolean has(String table) {
    return tables.contains("[" + ConfigWriter.quoted(table) + "]");
  }

  private static String value(Object value) {
    if (value instanceof String text) {
      return ConfigWriter.quoted(text);
    }
    if (value instanceof TomlArray array) {
      return "[" + String.join(", ", array.toList().stream().map(ConfigText::value).toList()) + "]";
    }
    return String.valueOf(value);
  }
}
