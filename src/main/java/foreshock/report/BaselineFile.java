package foreshock.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import foreshock.insight.Level;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A run of {@code scan} as it was written in JSON. Keys that are not known are passed over.
 *
 * @param schemaVersion as it says itself; empty where it says none
 * @param command as it says itself; empty where it says none
 * @param horizon such as {@code 6m}
 * @param parameters settings that were in force
 */
public record BaselineFile(
    String schemaVersion,
    String command,
    String toolVersion,
    Optional<LocalDate> asOf,
    String horizon,
    Map<String, String> parameters,
    Map<String, Baseline.Known> clients) {
  private static final BaselineFile NOTHING =
      new BaselineFile("", "", "", Optional.empty(), "", Map.of(), Map.of());
  private static final String MAJOR = JsonWriter.SCHEMA_VERSION.split("\\.")[0];

  /** The parameter that says with which key clients were given other names. */
  public static final String PSEUDONYMS = "pseudonyms";

  private static final List<String> NARROWING = List.of("segment", "manager", "top", "only");

  /** Parameters that say nothing of what a level means. */
  private static final List<String> SHOWN =
      List.of(
          "level", "segment", "manager", "top", "only", "since", "definition_changed", PSEUDONYMS);

  /** Reads one; empty where it is no JSON object. */
  public static Optional<BaselineFile> read(InputStream in) throws IOException {
    try {
      return Optional.of(parse(in)).filter(file -> !file.equals(NOTHING));
    } catch (JsonProcessingException | CharConversionException noJson) {
      return Optional.empty();
    }
  }

  private static BaselineFile parse(InputStream in) throws IOException {
    Map<String, String> top = new HashMap<>();
    Map<String, String> parameters = new HashMap<>();
    Map<String, Baseline.Known> clients = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return NOTHING;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (key.equals("parameters") && value == JsonToken.START_OBJECT) {
          parameters.putAll(texts(json));
        } else if (key.equals("rows") && value == JsonToken.START_ARRAY) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
              row(texts(json), clients);
            } else {
              json.skipChildren();
            }
          }
        } else if (value.isScalarValue()) {
          top.put(key, json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
    return new BaselineFile(
        top.getOrDefault("schema_version", ""),
        top.getOrDefault("command", ""),
        top.getOrDefault("tool_version", ""),
        date(top.getOrDefault("as_of", "")),
        top.getOrDefault("horizon", ""),
        Map.copyOf(parameters),
        Map.copyOf(clients));
  }

  /** Whether a later version, whose keys may mean something else, wrote it. */
  public boolean isOfLaterMajor() {
    String major = schemaVersion.split("\\.", 2)[0];
    return major.matches("[0-9]{1,9}") && Integer.parseInt(major) > Integer.parseInt(MAJOR);
  }

  /** Fingerprint of the key to its pseudonyms; empty where it names clients by their ids. */
  public String pseudonyms() {
    return parameters.getOrDefault(PSEUDONYMS, "");
  }

  /** The same file, had it been written under pseudonyms. */
  public BaselineFile under(UnaryOperator<String> pseudonym) {
    Map<String, Baseline.Known> renamed = new HashMap<>();
    clients.forEach(
        (id, one) ->
            renamed.put(pseudonym.apply(id), new Baseline.Known(pseudonym.apply(id), one.level())));
    return new BaselineFile(
        schemaVersion, command, toolVersion, asOf, horizon, parameters, Map.copyOf(renamed));
  }

  /** Whether it is a result of {@code scan}. */
  public boolean isScan() {
    return command.equals("scan") && !schemaVersion.isEmpty() && asOf.isPresent();
  }

  /**
   * The run for comparing.
   *
   * @param name of the file
   * @param current settings in force now, as in {@code parameters}
   */
  public Baseline baseline(String name, String horizonNow, Map<String, String> current) {
    boolean narrowed =
        NARROWING.stream().anyMatch(key -> !parameters.getOrDefault(key, "").isEmpty());
    boolean few =
        level(parameters.getOrDefault("level", "watch")).orElse(Level.WATCH).compareTo(Level.WATCH)
            > 0;
    return new Baseline(
        name,
        asOf.orElseThrow(),
        !horizon.equals(horizonNow)
            || !toolVersion.equals(ToolVersion.current())
            || !meaning(parameters).equals(meaning(current)),
        narrowed || few,
        clients);
  }

  private static Map<String, String> meaning(Map<String, String> parameters) {
    Map<String, String> rest = new HashMap<>(parameters);
    rest.keySet().removeAll(SHOWN);
    return rest;
  }

  /** The scalars of an object at whose start the parser stands; it ends at the object's end. */
  private static Map<String, String> texts(JsonParser json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isScalarValue()) {
        texts.put(key, value == JsonToken.VALUE_NULL ? "" : json.getText());
      } else {
        json.skipChildren();
      }
    }
    return texts;
  }

  private static void row(Map<String, String> row, Map<String, Baseline.Known> clients) {
    String id = row.getOrDefault("client_id", "");
    Optional<Level> level = level(row.getOrDefault("level", ""));
    if (!id.isEmpty() && level.isPresent()) {
      clients.put(id, new Baseline.Known(row.getOrDefault("client", id), level));
    }
  }

  private static Optional<Level> level(String key) {
    return Arrays.stream(Level.values()).filter(level -> level.key().equals(key)).findFirst();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
