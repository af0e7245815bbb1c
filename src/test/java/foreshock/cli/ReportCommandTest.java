package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
  private static final Path SAMPLES = TestFiles.repository().resolve("sample-data");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void thePageHasItsSectionsChartsAndLinks(String language) {
    String page = report("--lang", language, "-q").out();
    assertThat(page).startsWith("<!doctype html>").contains("<html lang=\"" + language + "\">");
    List<String> anchors = found(page, "id=\"([^\"]+)\"");
    assertThat(anchors)
        .doesNotHaveDuplicates()
        .contains(
            "since",
            "map",
            "trend",
            "flagged",
            "money",
            "where",
            "drivers",
            "events",
            "managers",
            "quality",
            "clients",
            "notes",
            "inputs",
            "settings",
            "client-1");
    assertThat(found(page, "href=\"#([^\"]*)\"")).isNotEmpty().isSubsetOf(anchors);
    assertThat(page.split("<svg", -1).length).isGreaterThan(20);
    assertThat(page).doesNotContain("<script", "http:", "https:", "NaN", "{0}");
    assertThat(found(page, "<svg class=\"chart[^>]*(role=\"[a-z]+\")[^>]*aria-label=\"[^\"]+\""))
        .hasSameSizeAs(found(page, "(<svg class=\"chart)"));
  }

  @Test
  void onlyTheFirstClientsGetASection() {
    String page = report("--top", "2", "-q").out();
    assertThat(found(page, "<article id=\"([^\"]+)\"")).containsExactly("client-1", "client-2");
    assertThat(page).contains("Flagged clients without a section of their own: ");
  }

  @Test
  void surveysAloneMakeAReportThatSaysWhatItLacks() {
    Cli.Result result = run(List.of("report", SAMPLES.resolve("surveys.csv").toString(), "-q"));
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "so there is no map",
            "Money: cannot tell, no sales and no values are known",
            "No export names managers, so there are no portfolios",
            "No events are known");
  }

  @Test
  void hostileNamesAndCommentsStayText() throws IOException {
    String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \" onload=\"x\u202E";
    StringBuilder surveys = new StringBuilder("client_id,client,date,respondent,NPS,comment\n");
    for (int client = 0; client < 24; client++) {
      for (int wave = 1; wave <= 9; wave++) {
        int score = client < 4 && wave > 5 ? 1 : 8 + (client + wave) % 3;
        surveys.append(
            "C%d,\"%s %d\",2024-0%d-10,\"%s\",%d,\"%s\"\n"
                .formatted(
                    client,
                    hostile.replace("\"", "\"\""),
                    client,
                    wave,
                    hostile.replace("\"", "\"\""),
                    score,
                    hostile.replace("\"", "\"\"")));
      }
    }
    Path file = Files.writeString(folder.resolve("surveys.csv"), surveys);
    Cli.Result page = run(List.of("report", file.toString(), "-q"));
    assertThat(page.exit()).as(page.err()).isZero();
    assertThat(page.out())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<article id=\"client-1\"")
        .doesNotContain("<script", "<img", "\u202E")
        .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    Cli.Result mail = run(List.of("report", file.toString(), "-q", "-f", "eml"));
    assertThat(part(mail.out(), 2)).contains("&lt;script&gt;").doesNotContain("<script", "<img");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"html", "markdown", "xlsx", "json", "eml", "csv", "ndjson", "tsv", "table"})
  void everyFormatGivesTheSameBytesTwice(String format) {
    Cli.Result first = report("-f", format, "-q");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.stdout()).isNotEmpty().isEqualTo(report("-f", format, "-q").stdout());
  }

  @Test
  void aMessageIsCompleteAndSmall() {
    Cli.Result result =
        report(
            "-f",
            "eml",
            "-q",
            "--lang",
            "ru",
            "--to",
            "Анна <anna@example.com>",
            "--to",
            "b@example.com",
            "--from",
            "crm@example.com");
    String mail = result.out();
    assertThat(result.stdout().length).isLessThan(90_000);
    assertThat(mail.chars()).allMatch(c -> c < 128);
    String head = mail.substring(0, mail.indexOf("\r\n\r\n"));
    assertThat(head.split("\r\n(?! )"))
        .hasSize(8)
        .contains(
            "From: crm@example.com",
            "To: =?UTF-8?B?0JDQvdC90LA=?= <anna@example.com>,\r\n b@example.com",
            "Date: Tue, 30 Jun 2026 00:00:00 +0000",
            "MIME-Version: 1.0",
            "Content-Language: ru");
    assertThat(mail.split("\r\n")).allMatch(line -> line.length() <= 998);
    assertThat(mail.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(part(mail, 1)).contains("Отчёт за неделю", "● тревога", "удовлетворённость");
    assertThat(part(mail, 2))
        .contains("<html lang=\"ru\">", "● тревога")
        .doesNotContain("<svg", "<style");
  }

  @Test
  void anAddressThatIsNoneIsAMistakeOfUsage() {
    Cli.Result result = report("-f", "eml", "--to", "a@b.example\r\nBcc: c@d.example");
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--to").contains("is not an address");
    assertThat(result.stdout()).isEmpty();
  }

  @Test
  void cronCanTellByTheExitCode() {
    assertThat(report("-q", "--fail-on", "alarm").exit()).isEqualTo(ExitCode.FLAGGED);
    assertThat(report("-q", "--as-of", "2027-06-30", "--max-age", "30").exit())
        .isEqualTo(ExitCode.STALE);
  }

  @Test
  void aTerminalIsAskedForAFile() {
    List<String> args = arguments("-q");
    Cli.Result result = Cli.run(args, new byte[0], Map.of("FORESHOCK_STDOUT_TTY", "1"), folder);
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("-o weekly.html");
  }

  @Test
  void otherCommandsWriteNoMessage() {
    Cli.Result result =
        run(List.of("scan", SAMPLES.resolve("surveys.csv").toString(), "-f", "eml"));
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("eml is a format of report only");
  }

  private Cli.Result report(String... more) {
    return run(arguments(more));
  }

  private static List<String> arguments(String... more) {
    List<String> args = new ArrayList<>(List.of("report"));
    for (String role :
        List.of("clients", "orders", "surveys", "events", "invitations", "interactions")) {
      args.add(SAMPLES.resolve(role + ".csv").toString());
    }
    args.addAll(List.of(more));
    return args;
  }

  private Cli.Result run(List<String> args) {
    return Cli.run(args, new byte[0], Map.of("LANG", "en"), folder);
  }

  private static String part(String mail, int number) {
    String content = mail.split("Content-Transfer-Encoding: base64\r\n\r\n")[number];
    return new String(
        Base64.getMimeDecoder().decode(content.substring(0, content.indexOf("\r\n--"))),
        StandardCharsets.UTF_8);
  }

  private static List<String> found(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(one -> one.group(1)).toList();
  }
}
