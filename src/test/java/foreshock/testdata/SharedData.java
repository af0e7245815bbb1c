package foreshock.testdata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import foreshock.ingest.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Public sample exports and what is true of them. They lie beside the project, in the folder that
 * the system property {@code foreshock.shared} names, {@code ../shared} by default; a test that
 * needs them is skipped where they are not.
 */
public final class SharedData {
  private static final Path ROOT = Path.of(System.getProperty("foreshock.shared", "../shared"));

  private SharedData() {}

  /** A file or folder of the shared data, for tests that do without it as well. */
  public static Path find(String path) {
    return ROOT.resolve(path);
  }

  /** A file or folder of the shared data; skips the test where it does not exist. */
  public static Path require(String path) {
    Path found = ROOT.resolve(path);
    Assumptions.assumeTrue(
        Files.exists(found),
        () ->
            "skipped: no "
                + found
                + "; give the folder of the shared data by -Dforeshock.shared=FOLDER");
    return found;
  }

  /** The CSV files of a folder in the order of their names. */
  public static List<InputFile> csvFiles(String folder) throws IOException {
    try (Stream<Path> files = Files.list(require(folder))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".csv"))
          .sorted()
          .map(InputFile::of)
          .toList();
    }
  }

  /**
   * What is true of a client of {@code formats/exports}.
   *
   * @param ids under which the exports know it, its code first
   * @param pattern {@code high}, {@code fall_leave} …
   * @param left the day on which it left
   * @param mustFlag whether a scan must find it
   * @param firstWarning month in which a fall can be seen first
   */
  public record Truth(
      Set<String> ids,
      String pattern,
      Optional<LocalDate> left,
      boolean mustFlag,
      Optional<YearMonth> firstWarning) {}

  /** Reads {@code formats/ground_truth.json}. */
  public static List<Truth> truths() throws IOException {
    List<Truth> truths = new ArrayList<>();
    try (JsonParser json =
        new JsonFactory().createParser(require("formats/ground_truth.json").toFile())) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("clients")) {
          json.nextToken();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            truths.add(truth(json));
          }
          return truths;
        }
      }
    }
    throw new IOException("no \"clients\" in ground_truth.json");
  }

  private static Truth truth(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    Set<String> ids = new HashSet<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
          json.nextToken();
          ids.add(json.getText());
        }
      } else if (value == JsonToken.START_ARRAY) {
        json.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        fields.put(field, json.getText());
      }
    }
    ids.add(fields.get("code"));
    return new Truth(
        ids,
        fields.get("pattern"),
        Optional.ofNullable(fields.get("left")).map(LocalDate::parse),
        Boolean.parseBoolean(fields.get("must_flag")),
        Optional.ofNullable(fields.get("expected_first_warning_month")).map(YearMonth::parse));
  }
}
