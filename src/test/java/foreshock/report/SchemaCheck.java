package foreshock.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of JSON Schema that our schemas use; an unknown keyword is an error of the schema. */
final class SchemaCheck {
  private static final Set<String> WORDS = Set.of("$schema", "$id", "title", "description");

  private final List<String> errors = new ArrayList<>();

  private SchemaCheck() {}

  static List<String> errors(Object schema, Object value) {
    SchemaCheck check = new SchemaCheck();
    check.check("$", JsonTree.object(schema), value);
    return check.errors;
  }

  private void check(String path, Map<String, Object> schema, Object value) {
    for (Map.Entry<String, Object> keyword : schema.entrySet()) {
      if (!WORDS.contains(keyword.getKey())
          && !holds(path, keyword.getKey(), keyword.getValue(), value)) {
        errors.add(path + ": " + keyword.getKey() + " " + keyword.getValue() + " but " + value);
      }
    }
  }

  private boolean holds(String path, String keyword, Object wanted, Object value) {
    return switch (keyword) {
      case "type" ->
          wanted instanceof String type
              ? isOf(type, value)
              : JsonTree.array(wanted).stream().anyMatch(type -> isOf((String) type, value));
      case "const" -> wanted.equals(value);
      case "enum" -> JsonTree.array(wanted).contains(value);
      case "pattern" ->
          !(value instanceof String text) || Pattern.compile((String) wanted).matcher(text).find();
      case "minimum" ->
          !(value instanceof BigDecimal number) || number.compareTo((BigDecimal) wanted) >= 0;
      case "maximum" ->
          !(value instanceof BigDecimal number) || number.compareTo((BigDecimal) wanted) <= 0;
      case "required" -> JsonTree.object(value).keySet().containsAll(JsonTree.array(wanted));
      case "properties" -> {
        JsonTree.object(wanted)
            .forEach(
                (key, schema) -> {
                  Object each = JsonTree.object(value).get(key);
                  if (each != null) {
                    check(path + "." + key, JsonTree.object(schema), each);
                  }
                });
        yield true;
      }
      case "additionalProperties" -> {
        JsonTree.object(value)
            .forEach((key, each) -> check(path + "." + key, JsonTree.object(wanted), each));
        yield true;
      }
      case "items" -> {
        JsonTree.array(value).forEach(each -> check(path + "[]", JsonTree.object(wanted), each));
        yield true;
      }
      default -> false;
    };
  }

  private static boolean isOf(String type, Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "number" -> value instanceof BigDecimal;
      case "integer" ->
          value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
      case "null" -> value instanceof Optional;
      default -> false;
    };
  }
}
