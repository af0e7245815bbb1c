package foreshock.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import foreshock.testdata.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code --pseudonymise} nobody is named anywhere, and every figure is what it was. */
class PseudonymiseTest {
  private static final List<String> FORMATS =
      List.of("table", "csv", "tsv", "json", "ndjson", "markdown", "html", "xlsx");
  private static final String STRANGER = "Zzyzx Holdings";

  @TempDir static Path folder;
  private static Portfolio portfolio;
  private static Set<String> secrets;
  private static CSVRecord someone;

  @BeforeAll
  static void makePortfolio() throws IOException {
    portfolio = Portfolio.in(folder, 24, 18);
    Files.write(
        folder.resolve("names.key"), "0123456789abcdef-a-key\n".getBytes(StandardCharsets.UTF_8));
    Files.write(
        folder.resolve("other.key"), "another-key-of-somebody".getBytes(StandardCharsets.UTF_8));
    someone = portfolio.rows("clients").get(3);
    portfolio.append(
        "orders", "O-x," + STRANGER + ",2024-05-01,100.00,EUR,Ledger," + "Quentin Quirk,won");
    secrets = new TreeSet<>(portfolio.values("clients", "client_id", "name", "manager"));
    secrets.addAll(portfolio.values("surveys", "respondent", "comment"));
    // "ok" is a comment, and a word of every report
    secrets.removeIf(text -> text.length() < 6);
    secrets.addAll(portfolio.values("invitations", "respondent"));
    secrets.addAll(List.of(STRANGER, "Quentin Quirk"));
    assertThat(secrets).hasSizeGreaterThan(80);
  }

  private static Cli.Result named(String command, String... more) {
    return done(portfolio.run(command, more));
  }

  private static Cli.Result hidden(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.addAll(List.of("--pseudonymise", "names.key"));
    return done(portfolio.run(command, all.toArray(String[]::new)));
  }

  private static Cli.Result done(Cli.Result result) {
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private static void assertNobody(Cli.Result result, String where) {
    assertNobody(Unpacked.text(result.stdout()) + "\n" + result.err(), where);
  }

  private static void assertNobody(String text, String where) {
    assertThat(secrets.stream().filter(text::contains)).as(where).isEmpty();
  }

  private static String pseudonymOf(String clientId) {
    String csv = hidden("client " + clientId, "-f", "csv", "-q").out();
    Matcher first = Pattern.compile("(?m)^(C-[a-z2-7]{12}),").matcher(csv);
    assertThat(first.find()).as(csv).isTrue();
    return first.group(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan --all",
        "trend --by client",
        "trend --by manager",
        "lag --by manager",
        "drivers",
        "impact",
        "managers",
        "managers --pushed",
        "backtest --every 6m --misses",
        "inspect",
        "report"
      })
  void nobodyIsNamedInAnyFormat(String command) {
    for (String format : FORMATS) {
      assertNobody(hidden(command, "-f", format, "-vv"), command + " " + format);
    }
  }

  @Test
  void nobodyIsNamedInAClientsStoryOrAMessage() {
    for (String format : FORMATS) {
      Cli.Result story = hidden("client " + someone.get("client_id"), "-f", format);
      assertNobody(story, "client " + format);
    }
    assertNobody(hidden("report", "-f", "eml", "--lang", "ru"), "eml");
  }

  /** The test above would see a name: without the option there are many. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "html", "xlsx", "markdown"})
  void withoutTheOptionNamesAreSeen(String format) {
    String text = Unpacked.text(named("scan --all", "-f", format).stdout());
    assertThat(text).contains(someone.get("name"));
    String message = Unpacked.text(named("report", "-f", "eml", "--no-history").stdout());
    assertThat(secrets).anyMatch(message::contains);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan --all",
        "trend --by client",
        "lag",
        "drivers",
        "impact",
        "managers",
        "backtest --every 6m"
      })
  void everyFigureIsTheSame(String command) throws IOException {
    List<String> plain = figures(named(command, "-f", "json", "-q").stdout());
    assertThat(plain).isNotEmpty();
    assertThat(figures(hidden(command, "-f", "json", "-q").stdout())).isEqualTo(plain);
  }

  /** All numbers in {@code rows}, sorted, since the rows may stand in another order. */
  private static List<String> figures(byte[] json) throws IOException {
    List<String> figures = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      boolean rows = false;
      while (parser.nextToken() != null) {
        rows |=
            parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals("rows");
        if (rows && parser.currentToken().isNumeric()) {
          figures.add(parser.getText());
        }
      }
    }
    figures.sort(null);
    return figures;
  }

  @Test
  void oneKeyGivesOnePseudonymAndAnotherKeyAnother() {
    String pseudonym = pseudonymOf(someone.get("client_id"));
    assertThat(hidden("scan --all", "-f", "csv").out()).contains(pseudonym);
    assertThat(hidden("trend --by client", "-f", "csv").out()).contains(pseudonym);
    assertThat(done(portfolio.run("scan --all", "--pseudonymise", "other.key")).out())
        .doesNotContain(pseudonym);
  }

  @Test
  void aClientIsFoundByIdNameAndPseudonym() {
    String pseudonym = pseudonymOf(someone.get("client_id"));
    String byId = hidden("client " + someone.get("client_id"), "-f", "csv").out();
    assertThat(hidden("client " + pseudonym, "-f", "csv").out()).isEqualTo(byId);
    List<String> byName =
        new ArrayList<>(List.of("client", someone.get("name"), "--pseudonymise", "names.key"));
    byName.addAll(List.of("-f", "csv"));
    byName.addAll(2, portfolio.files());
    assertThat(done(Cli.run(byName, new byte[0], java.util.Map.of(), folder)).out())
        .isEqualTo(byId);
    Cli.Result slip =
        portfolio.run("client " + someone.get("client_id") + "x", "--pseudonymise", "names.key");
    assertThat(slip.exit()).isEqualTo(2);
    assertThat(slip.err()).contains("did you mean \"C-").doesNotContain(someone.get("name"));
  }

  @Test
  void aManagerIsFoundByNameAndPseudonymAndToldByPseudonym() {
    String manager = someone.get("manager");
    Cli.Result byName = hidden("scan --all", "-f", "json", "--manager", manager);
    assertNobody(byName, "--manager");
    Matcher pseudonym = Pattern.compile("M-[a-z2-7]{12}").matcher(byName.out());
    assertThat(pseudonym.find()).isTrue();
    assertThat(hidden("scan --all", "-f", "json", "--manager", pseudonym.group()).out())
        .isEqualTo(byName.out());
  }

  /** A cell in the wrong column may be a name. */
  @Test
  void aBadCellIsNotShown(@TempDir Path other) throws IOException {
    Portfolio bad = Portfolio.in(other, 10, 12);
    bad.append("orders", "O-y,AC-0001,Marked Name Ltd,100.00,EUR,Ledger,Anke Brandt,won");
    Files.write(other.resolve("names.key"), new byte[32]);
    Cli.Result plain = bad.run("scan", "--strict");
    Cli.Result result = bad.run("scan", "--strict", "--pseudonymise", "names.key");
    assertThat(plain.exit()).isEqualTo(4);
    assertThat(plain.err()).contains("Marked Name Ltd");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err()).contains("orders.csv:").doesNotContain("Marked Name Ltd");
  }

  @Test
  void theHistoryGoesOnWithAndWithoutPseudonyms() throws IOException {
    String id = someone.get("client_id");
    String pseudonym = pseudonymOf(id);
    named("scan --as-of 2025-03-31", "--history", "runs.db");
    Cli.Result later =
        hidden(
            "scan --as-of 2025-06-30 --all",
            "--history",
            "runs.db",
            "--since",
            "last",
            "-f",
            "json");
    assertNobody(later, "scan --since");
    Cli.Result same =
        named(
            "scan --as-of 2025-06-30 --all",
            "--history",
            "runs.db",
            "--since",
            "last",
            "-f",
            "json");
    assertThat(counts(later)).isNotEmpty().isEqualTo(counts(same));

    assertNobody(hidden("history 2", "--history", "runs.db", "-f", "csv"), "history");
    assertThat(named("history 2", "--history", "runs.db", "-f", "csv").out())
        .contains(someone.get("name"));
    assertNobody(
        hidden(
            "ack " + pseudonym,
            "--until",
            "2026-12-31",
            "--note",
            "a note",
            "--history",
            "runs.db"),
        "ack");
    assertNobody(hidden("ack --list", "--history", "runs.db", "-f", "csv"), "ack --list");
    assertThat(hidden("ack --list", "--history", "runs.db", "-f", "csv").out())
        .contains(pseudonym)
        .doesNotContain("a note");
    assertThat(named("ack --list", "--history", "runs.db", "-f", "csv").out())
        .contains(id, someone.get("name"), "a note");
    assertNobody(hidden("client " + id, "--history", "runs.db"), "client with history");

    String database = Files.readString(folder.resolve("runs.db"), StandardCharsets.ISO_8859_1);
    assertThat(database).contains(id);
    Set<String> unkept = portfolio.values("surveys", "respondent", "comment");
    assertThat(unkept.stream().filter(text -> text.length() > 5).filter(database::contains))
        .isEmpty();
  }

  private static List<String> counts(Cli.Result result) {
    return result.err().lines().filter(line -> line.contains("against run")).toList();
  }

  @Test
  void aFileOfAnEarlierRunIsComparedUnderTheSameNames() {
    Path plain = folder.resolve("plain.json");
    Path shared = folder.resolve("shared.json");
    named("scan --as-of 2025-03-31 --all", "-o", plain.toString());
    hidden("scan --as-of 2025-03-31 --all", "-o", shared.toString());
    String against = hidden("scan --since plain.json -q", "-f", "csv").out();
    assertThat(hidden("scan --since shared.json -q", "-f", "csv").out()).isEqualTo(against);
    assertThat(against.lines().count()).isGreaterThan(1);
    Cli.Result other = portfolio.run("scan --since shared.json", "--pseudonymise", "other.key");
    assertThat(other.exit()).isEqualTo(4);
    assertThat(portfolio.run("scan --since shared.json").exit()).isEqualTo(4);
  }

  @Test
  void whatCannotGoWithItIsRefused() throws IOException {
    Files.write(folder.resolve("short.key"), "secret\n".getBytes(StandardCharsets.UTF_8));
    for (String wrong :
        List.of(
            "--pseudonymise short.key",
            "--pseudonymise none.key",
            "--pseudonymise .",
            "--pseudonymise names.key --rejects rejects.csv",
            "--pseudonymise names.key -o names.key")) {
      Cli.Result result = portfolio.run("scan", wrong.split(" "));
      assertThat(result.exit()).as(wrong).isEqualTo(2);
      assertThat(result.out()).isEmpty();
    }
    assertThat(
            Cli.run(
                    List.of("lag", "--series", "kpi.csv", "--pseudonymise", "names.key"),
                    new byte[0],
                    java.util.Map.of(),
                    folder)
                .exit())
        .isEqualTo(2);
  }
}
