package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreshock.testdata.Cli;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What LibreOffice opens is what JSON says: CSV for a spreadsheet, TSV and XLSX of every command.
 * Its decimal sign goes by its locale, so CSV is the German one with semicolon and comma. Passed
 * over where there is no LibreOffice.
 */
@Tag("torture")
class OfficeTest {
  private static final Path SAMPLES = TestFiles.repository().resolve("sample-data");

  /** Delimiter, quote, UTF-8, first line; then that numbers are recognised. */
  private static final String NUMBERS_AND_DATES = ",34,76,1,,1031,false,true";

  /** Tokens of the export: comma, quote, UTF-8, cells as they are kept and not as they look. */
  private static final String AS_KEPT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false";

  @TempDir Path folder;

  @Test
  void itOpensEveryCommandWithTheSameValues() throws Exception {
    Optional<Path> office = office();
    assumeTrue(office.isPresent(), "no LibreOffice");
    Map<String, List<Object>> json = new LinkedHashMap<>();
    for (int i = 0; i < CommandForms.all().size(); i++) {
      String command = CommandForms.all().get(i);
      json.put(
          command,
          JsonTree.array(
              JsonTree.object(JsonTree.parse(run(command, "-f", "json").out())).get("rows")));
      run(command, "-f", "csv", "--excel=de", "-o", "in/c" + i + ".csv");
      run(command, "-f", "tsv", "-o", "in/t" + i + ".tsv");
      run(command, "-f", "xlsx", "-o", "in/x" + i + ".xlsx");
    }
    convert(office.get(), "xlsx", "");
    convert(office.get(), "csv", "CSV:59" + NUMBERS_AND_DATES);
    convert(office.get(), "tsv", "CSV:9,34,76,1,,1033,false,true");
    for (int i = 0; i < CommandForms.all().size(); i++) {
      String command = CommandForms.all().get(i);
      same(command + " csv", json.get(command), opened("csv", "c" + i));
      same(command + " tsv", json.get(command), opened("tsv", "t" + i));
      same(command + " xlsx", json.get(command), opened("xlsx", "x" + i));
    }
  }

  private static void same(String where, List<Object> json, List<CSVRecord> sheet) {
    assertThat(sheet).as(where).hasSize(json.size() + 1);
    List<String> columns = new ArrayList<>(JsonTree.object(json.get(0)).keySet());
    assertThat(sheet.get(0).toList()).as(where).startsWith(columns.toArray(new String[0]));
    for (int r = 0; r < json.size(); r++) {
      Map<String, Object> row = JsonTree.object(json.get(r));
      for (int c = 0; c < columns.size(); c++) {
        Object value = row.get(columns.get(c));
        String cell = c < sheet.get(r + 1).size() ? sheet.get(r + 1).get(c) : "";
        String place = where + ", row " + (r + 1) + ", " + columns.get(c);
        if (value == null) {
          assertThat(cell).as(place).isEmpty();
        } else if (value instanceof Number number) {
          // money is grouped in a workbook, and so in what LibreOffice says of it
          assertThat(new BigDecimal(cell.replace(",", "")))
              .as(place)
              .isEqualByComparingTo(new BigDecimal(number.toString()));
        } else if (value instanceof String text) {
          // what would be a formula is text behind an apostrophe
          assertThat(cell.strip()).as(place).isIn(text.strip(), "'" + text.strip());
        }
      }
    }
  }

  private void convert(Path office, String kind, String filter) throws Exception {
    List<String> words = new ArrayList<>(List.of(office.toString(), "--headless"));
    words.add("-env:UserInstallation=" + folder.resolve("office").toUri());
    if (!filter.isEmpty()) {
      words.add("--infilter=" + filter);
    }
    words.addAll(List.of("--convert-to", AS_KEPT));
    words.addAll(List.of("--outdir", folder.resolve("out-" + kind).toString()));
    try (Stream<Path> files = Files.list(folder.resolve("in"))) {
      files
          .filter(file -> file.toString().endsWith("." + kind))
          .forEach(file -> words.add(file.toString()));
    }
    Path log = folder.resolve(kind + ".log");
    Process process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private List<CSVRecord> opened(String kind, String name) throws IOException {
    String text = Files.readString(folder.resolve("out-" + kind).resolve(name + ".csv"));
    return CSVFormat.RFC4180.parse(new StringReader(text.replace("\uFEFF", ""))).getRecords();
  }

  private Cli.Result run(String command, String... more) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    for (String role :
        List.of("clients", "orders", "surveys", "events", "invitations", "interactions")) {
      args.add(SAMPLES.resolve(role + ".csv").toString());
    }
    if (command.equals("report")) {
      args.add("--no-history");
    }
    args.addAll(List.of(more));
    args.add("-q");
    Cli.Result result = Cli.run(args, new byte[0], Map.of("LANG", "en"), folder);
    assertThat(result.exit()).as(command + ": " + result.err()).isZero();
    return result;
  }

  private static Optional<Path> office() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(place -> Path.of(place, "soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
