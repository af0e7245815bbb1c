package foreshock.cli;

import foreshock.ingest.ClientRow;
import foreshock.ingest.CurrencyRates;
import foreshock.ingest.Field;
import foreshock.ingest.FileRules;
import foreshock.ingest.OwnWords;
import foreshock.ingest.ReadingSettings;
import foreshock.ingest.Remark;
import foreshock.ingest.Role;
import foreshock.ingest.Scale;
import foreshock.insight.SegmentRules;
import foreshock.report.SheetLocale;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** What foreshock.toml says; unknown keys are an error that suggests the nearest. */
record ConfigFile(
    ReadingSettings reading,
    String asOf,
    int horizonMonths,
    SegmentRules usual,
    Map<String, SegmentRules> segments,
    Map<String, Double> weights,
    CurrencyRates rates,
    String language,
    String period,
    Optional<SheetLocale> outputLocale,
    Optional<String> history,
    ConfigText kept) {
  /** Everything at its default. */
  static final ConfigFile NONE =
      new ConfigFile(
          ReadingSettings.defaults(),
          "",
          6,
          SegmentRules.DEFAULT,
          Map.of(),
          Map.of(),
          CurrencyRates.NONE,
          "",
          "auto",
          Optional.empty(),
          Optional.empty(),
          ConfigText.NONE);

  private static final double WHOLE = 100;
  private static final List<String> TOP =
      List.of(
          "as_of",
          "horizon",
          "period",
          "language",
          "date_format",
          "max_rejects",
          "history",
          "output",
          "columns",
          "files",
          "scales",
          "words",
          "csi",
          "currencies",
          "leaving",
          "levels",
          "segments");
  private static final List<String> FILE =
      List.of(
          "pattern",
          "role",
          "encoding",
          "delimiter",
          "date_format",
          "decimal",
          "columns",
          "attributes",
          "scales");

  static ConfigFile read(Path path, String name) {
    String text;
    try {
      text = Files.readString(path);
    } catch (NoSuchFileException missing) {
      throw Refusal.usage(Remark.of("usage.config.missing", name));
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      throw Refusal.usage(Remark.of("usage.config.unreadable", name));
    }
    TomlParseResult toml = Toml.parse(text);
    if (toml.hasErrors()) {
      throw Refusal.usage(
          Remark.of(
              "usage.config.syntax",
              name,
              toml.errors().get(0).position().line(),
              toml.errors().get(0).position().column(),
              String.valueOf(toml.errors().get(0).getMessage())));
    }
    try {
      return new Reader(toml, name).read();
    } catch (TomlInvalidTypeException wrong) {
      throw Refusal.usage(Remark.of("usage.config.type", name, String.valueOf(wrong.getMessage())));
    }
  }

  /** Reads one file; each part checks its own keys. */
  private static final class Reader {
    private final TomlParseResult toml;
    private final String name;
    private final TomlKeys keys;
    private final JudgementTables judgement;

    Reader(TomlParseResult toml, String name) {
      this.toml = toml;
      this.name = name;
      this.keys = new TomlKeys(name);
      this.judgement = new JudgementTables(keys, name);
    }

    ConfigFile read() {
      keys.check(toml, "", TOP);
      ReadingSettings reading =
          ReadingSettings.defaults()
              .withFileRules(files())
              .withColumns(columnsByRole())
              .withScales(scales(toml.getTableOrEmpty("scales")))
              .withWords(words())
              .withDateFormat(
                  keys.text(toml, "", "date_format")
                      .map(value -> Values.dateFormat("date_format", value)));
      Optional<String> rejects = keys.text(toml, "", "max_rejects");
      if (rejects.isPresent()) {
        reading = reading.withMaxRejectShare(Values.share("max_rejects", rejects.get()));
      }
      return new ConfigFile(
          reading,
          keys.text(toml, "", "as_of").orElse(""),
          keys.text(toml, "", "horizon").map(value -> Values.months("horizon", value)).orElse(6),
          usual(),
          segments(),
          weights(),
          new CurrencyTable(keys).read(toml.getTableOrEmpty("currencies")),
          keys.text(toml, "", "language")
              .map(value -> Values.language("language", value))
              .orElse(""),
          keys.text(toml, "", "period").map(value -> Values.period("period", value)).orElse("auto"),
          outputLocale(),
          keys.text(toml, "", "history").map(this::history),
          ConfigText.of(toml));
    }

    private Optional<SheetLocale> outputLocale() {
      TomlTable output = toml.getTableOrEmpty("output");
      keys.check(output, "output.", List.of("locale"));
      return keys.text(output, "output.", "locale")
          .map(value -> ExcelLocale.parse("output.locale", value));
    }

    /** A path that a file can have; whether it is a history is seen when it is opened. */
    private String history(String path) {
      boolean fit = !path.isBlank() && !path.endsWith("/") && path.indexOf(0) < 0;
      if (!fit) {
        throw keys.wrong(toml, "history", Remark.of("usage.config.history", path));
      }
      return path;
    }

    private List<FileRules> files() {
      List<FileRules> rules = new ArrayList<>();
      TomlArray files = toml.getArrayOrEmpty("files");
      for (int i = 0; i < files.size(); i++) {
        TomlTable file = files.getTable(i);
        keys.check(file, "files.", FILE);
        rules.add(
            new FileRules(
                keys.text(file, "files.", "pattern").orElse(""),
                keys.text(file, "files.", "role").map(this::role),
                keys.text(file, "files.", "encoding").map(this::charset),
                keys.text(file, "files.", "delimiter").map(this::character),
                keys.text(file, "files.", "date_format")
                    .map(value -> Values.dateFormat("date_format", value)),
                keys.text(file, "files.", "decimal").map(this::character),
                columns(file.getTableOrEmpty("columns"), "files.columns."),
                TomlKeys.texts(file.getTableOrEmpty("attributes")),
                scales(file.getTableOrEmpty("scales"))));
      }
      return rules;
    }

    private Map<Role, Map<Field, List<String>>> columnsByRole() {
      Map<Role, Map<Field, List<String>>> all = new EnumMap<>(Role.class);
      TomlTable table = toml.getTableOrEmpty("columns");
      keys.check(table, "columns.", Values.keys(Role.values()));
      for (String key : table.keySet()) {
        all.put(role(key), columns(table.getTableOrEmpty(List.of(key)), "columns." + key + "."));
      }
      return all;
    }

    private Map<Field, List<String>> columns(TomlTable table, String where) {
      keys.check(table, where, Values.keys(Field.values()));
      Map<Field, List<String>> columns = new EnumMap<>(Field.class);
      for (String key : table.keySet()) {
        Field field = Field.valueOf(key.toUpperCase(Locale.ROOT));
        Object value = table.get(List.of(key));
        if (value instanceof TomlArray several && field == Field.DATE && !several.isEmpty()) {
          columns.put(field, several.toList().stream().map(String::valueOf).toList());
        } else {
          columns.put(field, List.of(keys.text(table, where, key).orElse("")));
        }
      }
      return columns;
    }

    private Map<String, Scale> scales(TomlTable table) {
      Map<String, Scale> scales = new HashMap<>();
      TomlKeys.texts(table).forEach((item, scale) -> scales.put(item, scale(item, scale)));
      return scales;
    }

    private Scale scale(String item, String text) {
      int dash = text.indexOf('-', 1);
      try {
        double low = Double.parseDouble(text.substring(0, Math.max(0, dash)).strip());
        double high = Double.parseDouble(text.substring(dash + 1).strip());
        if (low != high) {
          return new Scale(low, high);
        }
      } catch (NumberFormatException wrong) {
        // said below
      }
      throw Refusal.usage(Remark.of("usage.config.scale", name, item, text));
    }

    private OwnWords words() {
      TomlTable table = toml.getTableOrEmpty("words");
      keys.check(table, "words.", List.of("answers", "stages", "status"));
      Map<String, Double> answers = new HashMap<>();
      TomlTable given = table.getTableOrEmpty("answers");
      for (String word : given.keySet()) {
        answers.put(word, answer(given, word));
      }
      Map<String, String> stages = new HashMap<>();
      TomlKeys.texts(table.getTableOrEmpty("stages"))
          .forEach(
              (word, stage) ->
                  stages.put(
                      word, Values.oneOf("words.stages", stage, List.of("won", "lost", "open"))));
      Map<String, ClientRow.Standing> standings = new HashMap<>();
      TomlKeys.texts(table.getTableOrEmpty("status"))
          .forEach(
              (word, standing) ->
                  standings.put(
                      word,
                      switch (Values.oneOf(
                          "words.status", standing, List.of("active", "former", "prospect"))) {
                        case "active" -> ClientRow.Standing.ACTIVE;
                        case "former" -> ClientRow.Standing.FORMER;
                        default -> ClientRow.Standing.UNKNOWN;
                      }));
      return new OwnWords(answers, stages, standings);
    }

    /** From 0 to 100, or {@code none} for what is no answer. */
    private double answer(TomlTable table, String word) {
      Object value = table.get(List.of(word));
      if (value instanceof Number number
          && number.doubleValue() >= 0
          && number.doubleValue() <= WHOLE) {
        return number.doubleValue() / WHOLE;
      }
      if ("none".equals(value)) {
        return Double.NaN;
      }
      throw keys.wrong(table, word, Remark.of("usage.config.answer", word));
    }

    private Map<String, Double> weights() {
      TomlTable csi = toml.getTableOrEmpty("csi");
      keys.check(csi, "csi.", List.of("metrics", "weights"));
      Map<String, Double> weights = new HashMap<>();
      List<Object> metrics = csi.getArrayOrEmpty("metrics").toList();
      if ("auto".equals(csi.get(List.of("weights")))) {
        return only(metrics, weights);
      }
      TomlTable table = csi.getTableOrEmpty("weights");
      for (String item : table.keySet()) {
        double weight = keys.number(table, "csi.weights.", item).orElse(0.0);
        if (weight < 0) {
          throw Refusal.usage(Remark.of("usage.config.negative", name, item));
        }
        weights.put(item.toLowerCase(Locale.ROOT), weight);
      }
      if (!weights.isEmpty() && weights.values().stream().allMatch(weight -> weight == 0)) {
        throw Refusal.usage(Remark.of("usage.config.noweight", name));
      }
      return only(metrics, weights);
    }

    /** Where metrics are named, every other question weighs nothing. */
    private static Map<String, Double> only(List<Object> metrics, Map<String, Double> weights) {
      if (!metrics.isEmpty()) {
        weights.put("*", 0.0);
        metrics.forEach(
            metric ->
                weights.putIfAbsent(String.valueOf(metric).toLowerCase(Locale.ROOT), Double.NaN));
      }
      return weights;
    }

    private SegmentRules usual() {
      return judgement.read(toml, "", SegmentRules.DEFAULT);
    }

    private Map<String, SegmentRules> segments() {
      Map<String, SegmentRules> segments = new HashMap<>();
      TomlTable table = toml.getTableOrEmpty("segments");
      for (String segment : table.keySet()) {
        TomlTable own = table.getTableOrEmpty(List.of(segment));
        String where = "segments." + segment + ".";
        keys.check(own, where, List.of("levels", "leaving"));
        segments.put(segment, judgement.read(own, where, usual()));
      }
      return segments;
    }

    private Role role(String text) {
      return Role.valueOf(
          Values.oneOf("role", text, Values.keys(Role.values())).toUpperCase(Locale.ROOT));
    }

    private Charset charset(String text) {
      try {
        return Charset.forName(text);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        throw Refusal.usage(Remark.of("usage.config.encoding", name, text));
      }
    }

    private char character(String text) {
      String one = text.equals("\\t") || text.equalsIgnoreCase("tab") ? "\t" : text;
      if (one.length() != 1) {
        throw Refusal.usage(Remark.of("usage.config.character", name, text));
      }
      return one.charAt(0);
    }
  }
}
