package foreshock.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Rows as JSON objects keyed by column name, with the digits that CSV has. */
final class JsonRows {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .rootValueSeparator("\n")
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          // What broke off must not look complete.
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private JsonRows() {}

  /** A generator for UTF-8 text that leaves the stream open. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    // Through a writer: jackson's own UTF-8 output throws on half a surrogate pair.
    return FACTORY.createGenerator(Utf8.writer(out));
  }

  /** NDJSON: an object a row, a row a line. */
  static void writeLines(ResultTable table, OutputStream out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      for (List<Cell> row : table.rows()) {
        writeRow(table.columns(), row, json);
      }
      if (!table.rows().isEmpty()) {
        json.writeRaw('\n');
      }
    }
  }

  /** One row as one object. */
  static void writeRow(List<Column> columns, List<Cell> row, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < row.size(); i++) {
      json.writeFieldName(columns.get(i).name());
      writeCell(row.get(i), columns.get(i).kind(), json);
    }
    json.writeEndObject();
  }

  private static void writeCell(Cell cell, Column.Kind kind, JsonGenerator json)
      throws IOException {
    if (cell instanceof Cell.Num number) {
      json.writeNumber(NumberText.of(number.value(), kind));
    } else if (cell instanceof Cell.Text text) {
      json.writeString(text.value());
    } else if (cell instanceof Cell.Flag flag) {
      json.writeBoolean(flag.value());
    } else if (cell instanceof Cell.Items several) {
      json.writeStartArray();
      for (Cell one : several.items()) {
        writeCell(one, Column.Kind.COUNT, json);
      }
      json.writeEndArray();
    } else if (cell instanceof Cell.Fields named) {
      json.writeStartObject();
      for (java.util.Map.Entry<String, Cell> field : named.fields().entrySet()) {
        json.writeFieldName(field.getKey());
        writeCell(field.getValue(), Column.Kind.COUNT, json);
      }
      json.writeEndObject();
    } else {
      json.writeNull();
    }
  }
}
