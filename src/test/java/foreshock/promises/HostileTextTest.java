package foreshock.promises;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a text of an export stays a text, in every command and format. */
class HostileTextTest {
  private static final List<String> FORMATS =
      List.of("table", "csv", "tsv", "json", "ndjson", "markdown", "html", "xlsx");
  private static final List<String> HOSTILE =
      List.of(
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "+1+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)",
          "\t=1+1",
          "\uFF1D1+1",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "</style></title><svg onload=alert(1)>",
          "<a href=\"javascript:alert(1)\">x</a>",
          "[x](javascript:alert(1)) | `y`",
          "\u001B[31mred\u001B]0;owned\u0007",
          "\u009B2J\u0085next",
          "../../../../etc/passwd",
          "/dev/sda; rm -rf ~ $(touch owned) `touch owned`",
          "C:\\Windows\\..\\x%00.html",
          "abc\u202Efdp.exe\u2066\u2069",
          "two\r\nBcc: everybody@evil.example");
  private static final Pattern STEERS =
      Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

  /** A tag with a handler, a script or an address of its own. */
  private static final Pattern HARM =
      Pattern.compile(
          "<script|<img|<iframe|<object|<base|<link|<[a-z][^<>]*\\son[a-z]+\\s*=|<[a-z][^<>]*\\shref\\s*=\\s*[\"']?\\s*(?!#)[a-z]+:",
          Pattern.CASE_INSENSITIVE);

  @TempDir static Path folder;
  private static Portfolio portfolio;
  private static final Map<String, String> RENAMED = new LinkedHashMap<>();

  @BeforeAll
  static void makePortfolio() throws IOException {
    portfolio = Portfolio.in(folder, 2 * HOSTILE.size(), 18);
    Files.delete(folder.resolve("truth.csv"));
    Files.delete(folder.resolve("truth-events.csv"));
    for (String role : Portfolio.ROLES) {
      List<CSVRecord> rows = portfolio.rows(role);
      List<String> header = new ArrayList<>(rows.get(0).getParser().getHeaderNames());
      StringWriter text = new StringWriter();
      try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
        // names of questions are texts as well
        printer.printRecord(header.stream().map(HostileTextTest::question).toList());
        for (CSVRecord row : rows) {
          List<String> cells = new ArrayList<>();
          for (String column : header) {
            cells.add(cell(column, row.get(column)));
          }
          printer.printRecord(cells);
        }
      }
      Files.writeString(portfolio.file(role), text.toString());
    }
  }

  private static String question(String header) {
    return switch (header) {
      case "quality" -> "quality " + HOSTILE.get(6);
      case "support" -> "support " + HOSTILE.get(0);
      case "price" -> "price " + HOSTILE.get(11);
      default -> header;
    };
  }

  private static String cell(String column, String value) {
    boolean text =
        List.of("client_id", "name", "segment", "manager", "comment", "event", "kind", "product")
                .contains(column)
            || column.equals("stage") && value.length() % 2 == 0
            || column.equals("respondent");
    if (!text || value.isEmpty()) {
      return value;
    }
    String kind = column.equals("segment") || column.equals("manager") ? column : "one";
    String renamed =
        RENAMED.computeIfAbsent(
            kind + value,
            unused -> HOSTILE.get(RENAMED.size() % HOSTILE.size()) + " " + RENAMED.size());
    // a column of sentences is no column of ids
    return column.equals("client_id") ? renamed.replaceAll("\\s", "") : renamed;
  }

  private static void check(String format, Cli.Result result, String where) throws IOException {
    assertThat(result.exit()).as(where + ": " + result.err()).isZero();
    assertThat(STEERS.matcher(result.err()).find()).as(where + ", stderr").isFalse();
    String out = result.out();
    switch (format) {
      case "table" -> assertThat(STEERS.matcher(out).find()).as(where).isFalse();
      case "csv" -> assertDefused(out, ',', where);
      case "tsv" -> assertDefused(out, '\t', where);
      case "json", "ndjson" ->
          assertThat(out.chars().noneMatch(c -> c < ' ' && c != '\n')).as(where).isTrue();
      case "markdown" -> {
        java.util.regex.Matcher steers = STEERS.matcher(out);
        assertThat(
                steers.find() ? out.substring(Math.max(0, steers.start() - 30), steers.end()) : "")
            .as(where)
            .isEmpty();
        assertThat(HARM.matcher(out).find()).as(where).isFalse();
      }
      case "html", "eml" -> {
        String page = Unpacked.text(result.stdout());
        java.util.regex.Matcher harm =
            HARM.matcher(
                format.equals("eml")
                    ? page
                    : new String(result.stdout(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(harm.find() ? harm.group() : "").as(where).isEmpty();
      }
      case "xlsx" -> {
        String sheets = Unpacked.text(result.stdout());
        assertThat(sheets).as(where).contains("<sheetData>").doesNotContain("<f>", "<f ");
      }
      default -> throw new AssertionError(format);
    }
  }

  private static void assertDefused(String text, char delimiter, String where) throws IOException {
    TreeSet<String> live = new TreeSet<>();
    for (CSVRecord row :
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().parse(new StringReader(text))) {
      for (String cell : row) {
        if (cell.matches("(?s)[=+@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|-(?![0-9.]+$).*(?s:.*)")) {
          live.add(cell);
        }
      }
    }
    assertThat(live).as(where).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan --all",
        "trend --by segment",
        "lag --by manager",
        "drivers",
        "impact",
        "managers --pushed",
        "backtest --every 6m --misses",
        "inspect",
        "report --no-history"
      })
  void aTextStaysAText(String command) throws IOException {
    for (String format : FORMATS) {
      check(format, portfolio.run(command, "-f", format), command + " " + format);
    }
    assertNothingMade();
  }

  @Test
  void aStoryAMessageAndAnAcknowledgementStayTexts() throws IOException {
    List<String> ids = new ArrayList<>(portfolio.values("clients", "client_id"));
    for (int i = 0; i < FORMATS.size(); i++) {
      List<String> args = new ArrayList<>(List.of("client", "--as-of", "2025-12-31"));
      args.addAll(List.of("-f", FORMATS.get(i), "--", ids.get(i)));
      args.addAll(portfolio.files());
      Cli.Result story = Cli.run(args, new byte[0], Map.of(), folder);
      check(FORMATS.get(i), story, "client " + FORMATS.get(i));
    }
    check("eml", portfolio.run("report --no-history", "-f", "eml"), "report eml");
    portfolio.run("scan", "--history", "runs.db", "-q");
    for (String id : ids.subList(0, 8)) {
      Cli.Result ack =
          Cli.run(
              List.of(
                  "ack", "--until", "2026-12-31", "--note", id, "--history", "runs.db", "--", id),
              new byte[0],
              Map.of(),
              folder);
      assertThat(ack.exit()).as(ack.err()).isZero();
      assertThat(STEERS.matcher(ack.err()).find()).isFalse();
    }
    for (String format : FORMATS) {
      check(format, portfolio.run("ack --list --history runs.db", "-f", format), "ack " + format);
      check(format, portfolio.run("history 1 --history runs.db", "-f", format), "history");
    }
    assertNothingMade();
  }

  /** Nothing of the data ever becomes a path or a command. */
  private static void assertNothingMade() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !portfolio.files().contains(name))
                  .filter(name -> !name.startsWith("runs.db")))
          .isEmpty();
    }
  }
}
