package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What holds for the writing of any text, and for the reading back of any bytes. */
public final class OutputOracles {
  private static final Pattern LIVE =
      Pattern.compile("(?:^|[\\r\\n])[=@\\uFF1D\\uFF0B\\uFF0D\\uFF20]");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z0-9]+)(?:[^>\"]|\"[^\"]*\")*?(/?)>");

  private OutputOracles() {}

  /** Any bytes are a run or none; the levels of a run that was read are those it has. */
  public static void baseline(byte[] bytes) throws IOException {
    Optional<BaselineFile> file = BaselineFile.read(new ByteArrayInputStream(bytes));
    assertThat(BaselineFile.read(new ByteArrayInputStream(bytes))).isEqualTo(file);
    if (file.isPresent() && !file.get().isOfLaterMajor() && file.get().isScan()) {
      Baseline baseline = file.get().baseline("run.json", "6m", Map.of());
      file.get()
          .clients()
          .forEach((id, one) -> assertThat(baseline.levelOf(id)).isEqualTo(one.level()));
    }
  }

  /** Guarded twice is guarded once, only apostrophes come in, and CSV and JSON give it back. */
  public static void guard(String text) throws IOException {
    String guarded = FormulaGuard.guard(text);
    assertThat(FormulaGuard.guard(guarded)).isEqualTo(guarded);
    assertThat(guarded.replace("'", "")).isEqualTo(text.replace("'", ""));
    assertThat(LIVE.matcher(guarded).find()).isFalse();
    for (boolean ascii : new boolean[] {false, true}) {
      String safe = SafeText.of(text, ascii);
      assertThat(SafeText.of(safe, ascii)).isEqualTo(safe);
      assertThat(safe.codePoints().noneMatch(Character::isISOControl)).isTrue();
    }
    String shown = shown(text);
    assertThat(shown(shown)).isEqualTo(shown);
    assertThat(shown.codePoints().filter(Character::isISOControl))
        .allSatisfy(sign -> assertThat(sign).isIn((int) '\n', (int) '\r', (int) '\t'));
    if (!text.isEmpty()) {
      roundTrip(text, guarded);
    }
  }

  private static String shown(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TerminalGuard guard = new TerminalGuard(out)) {
      guard.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void roundTrip(String text, String guarded) throws IOException {
    ResultDocument document =
        SampleDocuments.scan(List.of(SampleDocuments.scanRow(text, text, "alarm", 0.25)));
    String csv = SampleDocuments.written(document, Format.CSV);
    try (CSVParser parser = CSVParser.parse(csv, CsvWriter.dialect(','))) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).hasSize(2);
      assertThat(records.get(1).get(0)).isEqualTo(guarded);
    }
    byte[] json = SampleDocuments.written(document, Format.JSON).getBytes(StandardCharsets.UTF_8);
    BaselineFile read = BaselineFile.read(new ByteArrayInputStream(json)).orElseThrow();
    assertThat(read.isScan()).isTrue();
    assertThat(read.clients()).containsOnlyKeys(text);
    assertThat(read.clients().get(text).name()).isEqualTo(text);
  }

  /** A page closes what it opens, nothing in it acts, and the text can be read in it. */
  public static void page(String text) {
    ResultDocument document =
        new ResultDocument(
            "scan",
            LocalDate.of(2024, 6, 30),
            6,
            Map.of("segment", text),
            List.of(new ResultDocument.Input(text, "clients", "x", 1, 0)),
            List.of(text),
            List.of(text),
            new ResultTable(
                ScanColumns.ALL, List.of(SampleDocuments.scanRow(text, text, "warn", 0.1))));
    for (String language : List.of("en", "ru")) {
      String page =
          SampleDocuments.written(
              document, Format.HTML, WriteOptions.plain(80).withLanguage(language));
      HtmlWriterTest.assertHarmless(page);
      assertBalanced(page);
      assertThat(HtmlText.of(page)).contains(SafeText.of(text, false).strip());
    }
  }

  private static void assertBalanced(String page) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(page.replaceAll("(?s)<style>.*?</style>", ""));
    for (MatchResult tag : tags.results().toList()) {
      if (tag.group(1).equals("/")) {
        assertThat(open.poll()).isEqualTo(tag.group(2));
      } else if (tag.group(3).isEmpty() && !tag.group(2).equals("meta")) {
        open.push(tag.group(2));
      }
    }
    assertThat(open).isEmpty();
  }
}
