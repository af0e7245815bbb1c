package foreshock;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.ingest.Field;
import foreshock.ingest.ProblemCode;
import foreshock.ingest.Role;
import foreshock.insight.DriverVerdict;
import foreshock.insight.ImpactVerdict;
import foreshock.insight.LagVerdict;
import foreshock.insight.Level;
import foreshock.insight.ManagerVerdict;
import foreshock.insight.Quadrant;
import foreshock.insight.Reason;
import foreshock.report.BacktestTable;
import foreshock.report.ChangeState;
import foreshock.report.ClientLagTable;
import foreshock.report.Column;
import foreshock.report.DriversTable;
import foreshock.report.Format;
import foreshock.report.HistoryProblem;
import foreshock.report.HistoryTable;
import foreshock.report.ImpactTable;
import foreshock.report.ManagersTable;
import foreshock.report.MetricTable;
import foreshock.report.ReportSections;
import foreshock.report.ScanColumns;
import foreshock.report.SeriesLagTable;
import foreshock.report.StoryTable;
import foreshock.report.TrendColumns;
import foreshock.report.Wording;
import foreshock.risk.Feature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/** What users and developers hang on is documented, and the documents hold nothing that is gone. */
class DocumentedTest {
  private static final Path README = Path.of("README.md");
  private static final Path METHODS = Path.of("src/docs/methods.md");
  private static final Path PROBLEMS = Path.of("src/docs/problems.md");
  private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");
  private static final List<String> EXIT_CODES =
      List.of("0", "1", "2", "3", "4", "5", "10", "11", "130", "143");

  @TempDir Path folder;

  @Test
  void everyProblemCodeHasItsMeaningAndRemedy() throws IOException {
    assertThat(rows(PROBLEMS, "A row is set aside", "The run stops"))
        .containsExactlyInAnyOrderElementsOf(keys(ProblemCode.values(), ProblemCode::key));
  }

  @Test
  void everyExitCodeIsInTheReadmeAndAmongTheProblems() throws IOException {
    assertThat(firstCells(section(PROBLEMS, "Exit codes"))).containsAll(EXIT_CODES);
    assertThat(numbers(firstCells(section(README, "Run it from cron")))).containsAll(EXIT_CODES);
  }

  @Test
  void everySignalHasItsMeaning() throws IOException {
    assertThat(rows(METHODS, "Signals"))
        .containsExactlyElementsOf(keys(Feature.values(), Feature::name));
  }

  @Test
  void everyReasonHasItsMeaning() throws IOException {
    assertThat(rows(METHODS, "Reasons"))
        .containsExactlyInAnyOrderElementsOf(keys(Reason.Code.values(), Reason.Code::name));
  }

  @Test
  void everyLevelHasItsRule() throws IOException {
    List<String> levels = keys(Level.values(), Level::key);
    assertThat(rows(METHODS, "Levels")).containsExactlyInAnyOrderElementsOf(levels);
    assertThat(rows(README, "Levels")).containsExactlyInAnyOrderElementsOf(levels);
  }

  @Test
  void everyQuadrantHasItsMeaning() throws IOException {
    List<String> quadrants = keys(Quadrant.values(), Quadrant::key);
    assertThat(rows(METHODS, "Quadrants")).containsExactlyInAnyOrderElementsOf(quadrants);
    assertThat(rows(README, "Quadrants")).containsExactlyInAnyOrderElementsOf(quadrants);
  }

  @Test
  void everyColumnHasItsMeaningInItsOrder() throws IOException {
    List<String> scan = ScanColumns.ALL.stream().map(Column::name).toList();
    assertThat(rows(METHODS, "Columns of scan")).containsExactlyElementsOf(scan);
    assertThat(rows(README, "Columns")).containsExactlyElementsOf(scan);
    assertThat(rows(METHODS, "Columns of client"))
        .containsExactlyElementsOf(StoryTable.COLUMNS.stream().map(Column::name).toList());
    assertThat(rows(METHODS, "Columns of backtest"))
        .containsExactlyElementsOf(names(BacktestTable.COLUMNS));
    assertThat(rows(METHODS, "Columns of backtest --misses"))
        .containsExactlyElementsOf(names(BacktestTable.MISS_COLUMNS));
    assertThat(rows(METHODS, "Columns of backtest --calibration"))
        .containsExactlyElementsOf(names(BacktestTable.CALIBRATION_COLUMNS));
    assertThat(rows(METHODS, "Columns of backtest --metrics"))
        .containsExactlyElementsOf(names(MetricTable.COLUMNS));
    assertThat(rows(METHODS, "Columns of trend"))
        .containsExactlyElementsOf(TrendColumns.ALL.stream().map(Column::name).toList());
    assertThat(rows(METHODS, "Columns of lag"))
        .containsExactlyElementsOf(ClientLagTable.COLUMNS.stream().map(Column::name).toList());
    assertThat(rows(METHODS, "Columns of lag series"))
        .containsExactlyElementsOf(SeriesLagTable.COLUMNS.stream().map(Column::name).toList());
    assertThat(rows(METHODS, "Columns of drivers"))
        .containsExactlyElementsOf(names(DriversTable.COLUMNS));
  }

  @Test
  void everyColumnOfASectionOfTheReportHasItsMeaning() throws IOException {
    Set<String> documented = codes(section(METHODS, "Columns of report"));
    ReportSections.ownColumns().forEach(column -> assertThat(documented).contains(column.name()));
  }

  @Test
  void everyColumnAndVerdictOfImpactHasItsMeaning() throws IOException {
    assertThat(rows(METHODS, "Columns of impact"))
        .containsExactlyElementsOf(names(ImpactTable.COLUMNS));
    List<String> verdicts = keys(ImpactVerdict.values(), ImpactVerdict::key);
    assertThat(rows(METHODS, "Impact")).containsAll(verdicts);
    assertThat(codes(section(README, "What did the change do: `impact`"))).containsAll(verdicts);
  }

  @Test
  void everyColumnAndVerdictOfManagersHasItsMeaning() throws IOException {
    assertThat(rows(METHODS, "Columns of managers"))
        .containsExactlyElementsOf(names(ManagersTable.COLUMNS));
    assertThat(rows(METHODS, "Columns of managers --pushed"))
        .containsExactlyElementsOf(names(ManagersTable.PUSHED_COLUMNS));
    List<String> verdicts = keys(ManagerVerdict.values(), ManagerVerdict::key);
    assertThat(rows(METHODS, "Managers")).containsExactlyInAnyOrderElementsOf(verdicts);
    assertThat(codes(section(README, "Portfolios and pushed sales: `managers`")))
        .containsAll(verdicts);
  }

  @Test
  void everyColumnAndStateOfTheHistoryHasItsMeaning() throws IOException {
    List<String> since = names(ScanColumns.SINCE);
    assertThat(rows(METHODS, "Columns of scan --since"))
        .containsExactlyElementsOf(since.subList(ScanColumns.ALL.size(), since.size()));
    assertThat(rows(METHODS, "Columns of history"))
        .startsWith(HistoryTable.COLUMNS.get(0).name())
        .containsAll(names(HistoryTable.COLUMNS));
    assertThat(rows(METHODS, "Columns of history RUN"))
        .containsExactlyElementsOf(names(HistoryTable.CLIENT_COLUMNS));
    assertThat(rows(METHODS, "Columns of ack --list"))
        .containsExactlyElementsOf(names(HistoryTable.ACK_COLUMNS));
    List<String> states = keys(ChangeState.values(), ChangeState::key);
    assertThat(rows(METHODS, "Since an earlier run")).containsExactlyInAnyOrderElementsOf(states);
    assertThat(rows(README, "Week by week: what changed, and who looks after it"))
        .containsAll(states);
  }

  @Test
  void everyProblemOfTheHistoryIsAmongTheProblems() throws IOException {
    String section = section(PROBLEMS, "The history cannot be used");
    for (HistoryProblem.Why why : HistoryProblem.Why.values()) {
      assertThat(section).contains(Wording.of("en").say(why.key()));
    }
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  @Test
  void everyVerdictOfTheLagHasItsRule() throws IOException {
    List<String> verdicts = keys(LagVerdict.values(), LagVerdict::key);
    assertThat(rows(METHODS, "Lag")).containsExactlyInAnyOrderElementsOf(verdicts);
    assertThat(firstCells(section(README, "Does satisfaction run ahead, and how far: `lag`")))
        .containsAll(verdicts.stream().map(verdict -> "`" + verdict + "`").toList());
  }

  @Test
  void everyVerdictOfAnAttributeHasItsRule() throws IOException {
    List<String> verdicts = keys(DriverVerdict.values(), DriverVerdict::key);
    assertThat(rows(METHODS, "Drivers")).containsExactlyElementsOf(verdicts);
    assertThat(rows(README, "What satisfaction depends on: `drivers`"))
        .containsExactlyElementsOf(verdicts);
  }

  @Test
  void theReadmeNamesEveryFormatRoleAndField() throws IOException {
    Set<String> codes = codes(Files.readString(README));
    assertThat(codes).containsAll(keys(Format.values(), Format::key));
    assertThat(rows(README, "Your files"))
        .containsExactlyElementsOf(keys(Role.values(), role -> "--" + role.key() + " FILE"));
    assertThat(codes(section(README, "Your own columns and thresholds")))
        .containsAll(keys(Field.values(), Field::key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan",
        "trend",
        "lag",
        "report",
        "drivers",
        "impact",
        "managers",
        "client",
        "backtest",
        "report",
        "history",
        "ack",
        "inspect",
        "simulate"
      })
  void theReadmeNamesEveryOption(String command) throws IOException {
    ByteArrayOutputStream help = new ByteArrayOutputStream();
    assertThat(run(help, new ByteArrayOutputStream(), command, "--help")).isZero();
    Set<String> options = new TreeSet<>();
    Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z][a-z-]*)")
        .matcher(help.toString(StandardCharsets.UTF_8))
        .results()
        .forEach(found -> options.add(found.group(1)));
    Set<String> named = new TreeSet<>();
    codes(Files.readString(README)).forEach(code -> named.addAll(List.of(code.split("[ =]"))));
    assertThat(options).isNotEmpty();
    assertThat(named).containsAll(options);
  }

  @Test
  void theConfigurationOfTheReadmeIsTaken() throws IOException {
    Path file = Files.writeString(folder.resolve("foreshock.toml"), configuration());
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    int code =
        run(
            new ByteArrayOutputStream(),
            words,
            "scan",
            "--config",
            file.toString(),
            "sample-data/*.csv");
    assertThat(code).as(words.toString(StandardCharsets.UTF_8)).isZero();
  }

  @Test
  void theConfigurationOfTheReadmeHasEveryKey() throws Exception {
    TomlTable toml = Toml.parse(configuration());
    assertThat(toml.keySet()).containsExactlyInAnyOrderElementsOf(known("TOP"));
    assertThat(toml.getArray("files").getTable(0).keySet())
        .containsExactlyInAnyOrderElementsOf(known("FILE"));
    assertThat(toml.getTable("levels").keySet())
        .containsExactlyInAnyOrderElementsOf(known("LEVELS"));
    assertThat(toml.getTable("leaving").keySet())
        .containsExactlyInAnyOrder("by", "inactivity_factor");
    assertThat(toml.getTable("csi").keySet()).containsExactly("weights");
  }

  private static int run(ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
    return Foreshock.run(
        args, InputStream.nullInputStream(), out, err, Map.of("LANG", "en"), Path.of(""));
  }

  private static <E> List<String> keys(
      E[] values, java.util.function.Function<? super E, String> key) {
    return Arrays.stream(values).map(key).toList();
  }

  /** Keys that the configuration knows, out of the class that checks them. */
  @SuppressWarnings("unchecked")
  private static List<String> known(String list) throws ReflectiveOperationException {
    java.lang.reflect.Field field =
        Class.forName(
                list.equals("LEVELS")
                    ? "foreshock.cli.JudgementTables"
                    : "foreshock.cli.ConfigFile")
            .getDeclaredField(list);
    field.setAccessible(true);
    return (List<String>) field.get(null);
  }

  private static String configuration() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("```toml\n") + "```toml\n".length();
    return readme.substring(start, readme.indexOf("```", start));
  }

  /** The codes in the first cells of the tables under these headings. */
  private static List<String> rows(Path document, String... headings) throws IOException {
    List<String> codes = new ArrayList<>();
    for (String heading : headings) {
      for (String line : section(document, heading).lines().toList()) {
        boolean option = heading.equals("Your files");
        if (line.startsWith("| ") && line.contains("`")) {
          String cell = line.split("(?<!\\\\)\\|")[option ? 2 : 1];
          CODE.matcher(cell).results().forEach(found -> codes.add(found.group(1)));
        }
      }
    }
    assertThat(codes).as(document + " " + List.of(headings)).isNotEmpty();
    return codes;
  }

  private static List<String> firstCells(String section) {
    return section
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|")[1].strip())
        .toList();
  }

  private static List<String> numbers(List<String> cells) {
    return cells.stream().flatMap(cell -> Stream.of(cell.split(", "))).toList();
  }

  private static Set<String> codes(String text) {
    Set<String> codes = new TreeSet<>();
    CODE.matcher(text).results().forEach(found -> codes.add(found.group(1)));
    return codes;
  }

  /** What stands under a heading, up to the next one of any rank. */
  private static String section(Path document, String heading) throws IOException {
    StringBuilder section = new StringBuilder();
    boolean inside = false;
    boolean fenced = false;
    for (String line : Files.readAllLines(document)) {
      fenced ^= line.startsWith("```");
      if (!fenced && line.matches("#+ .*")) {
        inside = line.replaceFirst("#+ ", "").equals(heading);
      } else if (inside) {
        section.append(line).append('\n');
      }
    }
    assertThat(section.toString()).as(document + ": " + heading).isNotBlank();
    return section.toString();
  }
}
