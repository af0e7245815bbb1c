package foreshock.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Checks JSON against a schema that ships with the program. */
final class SchemaCheck {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private SchemaCheck() {}

  /** What breaks the schema of that name, e.g. {@code scan}. */
  static List<String> errors(String name, String json) throws IOException {
    try (InputStream in =
        JsonWriter.class.getResourceAsStream("/foreshock/schema/" + name + ".schema.json")) {
      Schema schema = SCHEMAS.getSchema(in, InputFormat.JSON);
      return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }
}
