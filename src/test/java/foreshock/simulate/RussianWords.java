package foreshock.simulate;

import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of russian-sample.txt. */
record RussianWords(
    Map<String, String> words, List<Map.Entry<String, String>> companies, List<String> people) {
  private static final String FILE = "src/test/resources/foreshock/simulate/russian-sample.txt";

  static RussianWords load() throws IOException {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> section = Map.of();
    for (String line : Files.readAllLines(TestFiles.repository().resolve(FILE))) {
      if (line.startsWith("[")) {
        section = new LinkedHashMap<>();
        sections.put(line, section);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        int sign = line.lastIndexOf(" = ");
        section.put(unescaped(line.substring(0, sign)), unescaped(line.substring(sign + 3)));
      }
    }
    return new RussianWords(
        sections.get("[words]"),
        List.copyOf(sections.get("[companies]").entrySet()),
        List.copyOf(sections.get("[people]").values()));
  }

  /** In Russian; a text without a translation is a defect of the table. */
  String of(String english) {
    if (english.isEmpty()) {
      return "";
    }
    String russian = words.get(english);
    if (russian == null) {
      throw new IllegalStateException(FILE + " has no Russian for: " + english);
    }
    return russian;
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }
}
