package foreshock.cli;

import foreshock.ingest.Remark;
import foreshock.report.RunFacts;
import foreshock.report.ToolVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * Everything that decides what a level means, as a digest: thresholds and rules, horizon, weights,
 * the configuration's reading of columns, scales and words, and the version of foreshock. When it
 * differs, two runs' levels cannot be compared. The inputs are no part of it, nor where and in
 * which language results are written.
 */
final class Definition {
  /** Keys of the configuration that change no level, or that the settings have already. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "as_of",
          "horizon",
          "period",
          "language",
          "max_rejects",
          "history",
          "output",
          "leaving",
          "levels",
          "segments");

  private Definition() {}

  static String digest(CommonOptions options, Settings settings, Console console) {
    StringBuilder text = new StringBuilder();
    text.append("foreshock ").append(ToolVersion.current()).append('\n');
    text.append("horizon ").append(settings.horizonMonths()).append('\n');
    text.append("usual ").append(settings.usual()).append('\n');
    new TreeMap<>(settings.segments())
        .forEach((name, rules) -> text.append(name).append(' ').append(rules).append('\n'));
    text.append("weights ").append(new TreeMap<>(settings.weights())).append('\n');
    text.append("dates ").append(options.dateFormat).append('\n');
    if (!options.config.isEmpty()) {
      try {
        TomlTable toml = Toml.parse(Files.readString(console.resolve(options.config)));
        for (String key : new TreeSet<>(toml.keySet())) {
          if (!ELSEWHERE.contains(key)) {
            text.append(key).append(" = ");
            put(toml.get(java.util.List.of(key)), text);
            text.append('\n');
          }
        }
      } catch (IOException gone) {
        // it was there when the settings were read
        throw Refusal.usage(Remark.of("usage.config.unreadable", options.config));
      }
    }
    return RunFacts.digest(text.toString());
  }

  /** A value in one way, whatever the order and layout of the file. */
  private static void put(Object value, StringBuilder text) {
    if (value instanceof TomlTable table) {
      text.append('{');
      for (String key : new TreeSet<>(table.keySet())) {
        text.append('"').append(key).append("\": ");
        put(table.get(java.util.List.of(key)), text);
        text.append("; ");
      }
      text.append('}');
    } else if (value instanceof TomlArray array) {
      text.append('[');
      for (int i = 0; i < array.size(); i++) {
        put(array.get(i), text);
        text.append("; ");
      }
      text.append(']');
    } else {
      text.append('"').append(value).append('"');
    }
  }
}
