package foreshock.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a correct reader must find in a sample file, as its {@code expected.json} says. */
record Expected(Map<String, Object> root) {
  static Expected beside(Path file) throws IOException {
    Path json = file.resolveSibling(file.getFileName() + ".expected.json");
    try (JsonParser parser = new JsonFactory().createParser(Files.readAllBytes(json))) {
      parser.nextToken();
      return new Expected(map(value(parser)));
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Optional.empty();
      default -> parser.getText();
    };
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return value instanceof List<?> ? (List<Object>) value : List.of();
  }

  int dataRows() {
    return ((Double) root.get("data_rows")).intValue();
  }

  /** Index of the client key's column, or -1. */
  int clientKey() {
    Object key = root.get("client_key");
    return key instanceof Map<?, ?> ? ((Double) map(key).get("column")).intValue() : -1;
  }

  String encoding() {
    Object dialect = root.get("dialect");
    return dialect instanceof Map<?, ?> ? String.valueOf(map(dialect).get("encoding")) : "";
  }

  String delimiter() {
    Object dialect = root.get("dialect");
    return dialect instanceof Map<?, ?> ? String.valueOf(map(dialect).get("delimiter")) : "";
  }

  int headerRows() {
    return ((Double) map(root.get("layout")).get("header_rows")).intValue();
  }

  /** Header and role of each column. */
  List<Map<String, Object>> columns() {
    return list(root.get("columns")).stream().map(Expected::map).toList();
  }

  /** The typed values of the sample rows. */
  List<Map<String, Object>> rows() {
    return list(root.get("rows")).stream().map(row -> map(map(row).get("values"))).toList();
  }

  /** Place of each sample row among the records of the file. */
  List<Integer> recordIndexes() {
    return list(root.get("rows")).stream()
        .map(row -> ((Double) map(row).get("record_index")).intValue())
        .toList();
  }
}
