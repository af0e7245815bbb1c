package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  private static final ResultDocument SCAN =
      SampleDocuments.scan(
          List.of(SampleDocuments.scanRow("C-1", "Müller & Söhne", "alarm", 0.37)));

  @Test
  void headlineRowsNotesAndFilesAreThere() {
    String text = HtmlText.of(written(SCAN, "en"));
    assertThat(text)
        .contains("Clients at risk", "As of 2024-06-30", "Müller & Söhne", "● alarm", "37\u00A0%")
        .contains("Satisfaction is 61.4, 5.2 points lower", "No orders were given.", "crm.csv");
  }

  @Test
  void theLanguageIsThatOfThePageAndItsFigures() {
    String page = written(SCAN.shownAs(ScanTable.LAYOUT, ""), "ru");
    assertThat(page).contains("<html lang=\"ru\">").contains(">удовлетворённость</th>");
    assertThat(HtmlText.of(page)).contains("Клиенты под угрозой", "61,4", "−18,3");
  }

  @Test
  void headersNameTheirScope() {
    String page = written(SCAN, "en");
    assertThat(page.split("<th ", -1).length).isEqualTo(page.split("<th scope=\"", -1).length);
  }

  @Test
  void nothingRunsAndNothingLeavesThePage() {
    assertHarmless(written(SCAN, "en"));
  }

  @Test
  void onlyItsOwnStyleCounts() throws Exception {
    String page = written(SCAN, "en");
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page.replace("&#39;", "'"))
        .contains(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(digest)
                + "'; img-src data:");
    assertThat(page).doesNotContain(" style=");
  }

  @Test
  void hostileTextsStayText() {
    List<List<Cell>> rows = new ArrayList<>();
    List<String> payloads = Payloads.all();
    assertThat(payloads).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    for (String one : payloads) {
      rows.add(SampleDocuments.scanRow(one, one, one, 0.1));
    }
    ResultDocument document =
        new ResultDocument(
            "scan",
            LocalDate.of(2024, 6, 30),
            6,
            Map.of("segment", String.join(" ", payloads)),
            List.of(new ResultDocument.Input(payloads.get(0), payloads.get(9), "x", 1, 0)),
            payloads,
            payloads,
            new ResultTable(ScanColumns.ALL, rows));
    String page = written(document, "en");
    assertHarmless(page);
    String text = HtmlText.of(page);
    for (String one : payloads) {
      assertThat(text).contains(SafeText.of(one, false).strip());
    }
  }

  @Test
  void withoutRowsItSaysSo() {
    ResultDocument empty = SampleDocuments.scan(List.of()).shownAs(ScanTable.LAYOUT, "Nobody.");
    assertThat(HtmlText.of(written(empty, "en"))).contains("Nobody.");
  }

  /** Every tag is one of ours, none has an attribute that acts, no address leads outside. */
  static void assertHarmless(String page) {
    String body = page.replaceAll("(?s)<style>.*?</style>", "");
    List<String> whole =
        Pattern.compile("<[^<](?:[^>\"]|\"[^\"]*\")*>")
            .matcher(body)
            .results()
            .map(MatchResult::group)
            .toList();
    // the text between the tags has no sign that opens one
    assertThat(Pattern.compile("<[^<](?:[^>\"]|\"[^\"]*\")*>").matcher(body).replaceAll(""))
        .doesNotContain("<");
    List<String> tags =
        whole.stream()
            .map(tag -> tag.split("[\\s>]", 2)[0].replaceAll("[</]", ""))
            .distinct()
            .toList();
    assertThat(tags)
        .isSubsetOf(
            "!doctype",
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "main",
            "section",
            "article",
            "nav",
            "ul",
            "li",
            "a",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "svg",
            "desc",
            "g",
            "line",
            "polyline",
            "polygon",
            "rect",
            "circle",
            "text",
            "path",
            "span",
            "strong");
    for (String tag : whole) {
      assertThat(tag.replaceAll("=\"[^\"]*\"", "=\"\""))
          .doesNotContainPattern("\\s(on[a-z]+|style|src|action|data|formaction|srcdoc)\\s*=");
      Pattern.compile("href=\"([^\"]*)\"")
          .matcher(tag)
          .results()
          .forEach(link -> assertThat(link.group(1)).startsWith("#"));
    }
    assertThat(body.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    assertThat(page.substring(page.indexOf("<style>"), page.indexOf("</style>")))
        .doesNotContain("url(", "@import");
  }

  private static String written(ResultDocument document, String language) {
    return SampleDocuments.written(
        document, Format.HTML, WriteOptions.plain(80).withLanguage(language));
  }
}
