package foreshock.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** One JSON object with everything known of a run; its keys and their order are public. */
final class JsonWriter {
  /** Grows in its second part when something is added, in its first when something breaks. */
  static final String SCHEMA_VERSION = "1.0";

  private JsonWriter() {}

  /** Writes the document with two spaces of indentation and a line end after it. */
  static void write(ResultDocument document, String toolVersion, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JsonRows.generator(out)) {
      json.setPrettyPrinter(layout());
      json.writeStartObject();
      json.writeStringField("schema_version", SCHEMA_VERSION);
      json.writeStringField("tool_version", toolVersion);
      json.writeStringField("command", document.command());
      json.writeFieldName("as_of");
      json.writeString(document.dated() ? document.asOf().toString() : null);
      json.writeStringField("horizon", document.horizonMonths() + "m");
      writeParameters(document.parameters(), json);
      writeInputs(document.inputs(), json);
      writeSentences("notes", document.notes(), json);
      writeSentences("headline", document.headline(), json);
      json.writeArrayFieldStart("rows");
      for (List<Cell> row : document.table().rows()) {
        JsonRows.writeRow(document.table().columns(), row, json);
      }
      json.writeEndArray();
      if (!document.sections().isEmpty()) {
        writeSections(document.sections(), json);
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeSections(List<Section> sections, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("sections");
    for (Section section : sections) {
      json.writeStartObject();
      json.writeStringField("section", section.key());
      json.writeStringField("title", section.title());
      writeSentences("sentences", section.sentences(), json);
      json.writeArrayFieldStart("rows");
      for (List<Cell> row : section.table().rows()) {
        JsonRows.writeRow(section.table().columns(), row, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeParameters(Map<String, String> parameters, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("parameters");
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      json.writeStringField(parameter.getKey(), parameter.getValue());
    }
    json.writeEndObject();
  }

  private static void writeInputs(List<ResultDocument.Input> inputs, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("inputs");
    for (ResultDocument.Input input : inputs) {
      json.writeStartObject();
      json.writeStringField("path", input.path());
      json.writeStringField("role", input.role());
      json.writeStringField("sha256", input.sha256());
      json.writeNumberField("rows", input.rows());
      json.writeNumberField("rejected", input.rejected());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeSentences(String key, List<String> sentences, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String sentence : sentences) {
      json.writeString(sentence);
    }
    json.writeEndArray();
  }

  private static DefaultPrettyPrinter layout() {
    // The default indenter ends lines as the machine it runs on does.
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
  }
}
