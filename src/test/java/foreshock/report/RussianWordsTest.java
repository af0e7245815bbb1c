package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In Russian a person meets no code and no English title; what machines read stays as it is. */
class RussianWordsTest {
  private static final Path SAMPLES = TestFiles.repository().resolve("sample-data");
  private static final Wording RUSSIAN = Wording.of("ru");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

  /** What Russian calls so too, and our own name. */
  private static final Set<String> INTERNATIONAL = Set.of("NPS", "AUC", "foreshock");

  private static final Set<String> CODES =
      Stream.of(
              "level",
              "previous_level",
              "level_before",
              "quadrant",
              "state",
              "verdict",
              "result",
              "contender",
              "transform",
              "kind",
              "then",
              "mark",
              "design",
              "definition_changed",
              "levels redefined",
              "lasts",
              "role",
              "bom")
          .map(RUSSIAN::heading)
          .collect(Collectors.toSet());

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("foreshock.report.CommandForms#all")
  void noCodeIsLeftInWhatPeopleRead(String command) throws IOException {
    for (String sheet : workbook(command).sheets().keySet()) {
      assertRussian(command + ", " + sheet, workbook(command).rows(sheet));
    }
    List<List<String>> table = new ArrayList<>();
    for (String line : run(command, "markdown").out().lines().toList()) {
      if (line.startsWith("|")) {
        table.add(cells(line));
      } else {
        assertRussian(command, table);
        table.clear();
      }
    }
    assertRussian(command, table);
  }

  @Test
  void theHistoryToo() throws IOException {
    Path history = folder.resolve("runs.db");
    run("scan --history " + history, "csv");
    Cli.run(
        List.of("ack", "AC-0016", "--until", "2026-09-30", "--history", history.toString()),
        new byte[0],
        Map.of(),
        folder);
    run("scan --since last --as-of 2026-06-01 --history " + history, "csv");
    for (String command :
        List.of(
            "history --history " + history,
            "history 1 --history " + history,
            "ack --list --history " + history)) {
      Cli.Result result = Cli.run(arguments(command, "xlsx"), new byte[0], Map.of(), folder);
      assertThat(result.exit()).as(result.err()).isZero();
      Workbook book = Workbook.read(result.stdout());
      assertRussian(command, book.rows(book.sheets().keySet().iterator().next()));
    }
  }

  @Test
  void machinesReadTheSameInBothLanguages() {
    List<String> english = arguments("scan --all", "csv");
    english.set(english.indexOf("ru"), "en");
    english.addAll(inputs());
    String russian = run("scan --all", "csv").out();
    String other = Cli.run(english, new byte[0], Map.of(), folder).out();
    assertThat(withoutReason(russian)).isEqualTo(withoutReason(other));
    assertThat(russian).contains(",alarm,", ",silent,");
  }

  private static List<String> withoutReason(String csv) {
    return csv.lines().map(line -> line.replaceFirst(",[^,]*,(\"[^\"]*\"|[^,]*)$", "")).toList();
  }

  private static void assertRussian(String where, List<List<String>> table) {
    if (table.isEmpty()) {
      return;
    }
    List<String> heads = table.get(0);
    for (String head : heads) {
      assertThat(latin(head)).as("%s, title %s", where, head).isEmpty();
    }
    for (List<String> row : table) {
      for (int at = 0; at < row.size(); at++) {
        if (CODES.contains(heads.get(at))) {
          assertThat(latin(row.get(at))).as("%s, %s: %s", where, heads.get(at), row).isEmpty();
        }
        assertThat(row.get(at)).isNotIn("all", "(none)");
      }
    }
  }

  private static List<String> latin(String text) {
    return LATIN
        .matcher(text)
        .results()
        .map(found -> found.group())
        .filter(word -> !INTERNATIONAL.contains(word))
        .toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
  }

  private Workbook workbook(String command) throws IOException {
    return Workbook.read(run(command, "xlsx").stdout());
  }

  private Cli.Result run(String command, String format) {
    List<String> args = arguments(command, format);
    args.addAll(inputs());
    Cli.Result result = Cli.run(args, new byte[0], Map.of(), folder);
    assertThat(result.exit()).as(command + " " + format + ": " + result.err()).isZero();
    return result;
  }

  private static List<String> arguments(String command, String format) {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("-q", "--lang", "ru", "-f", format));
    return args;
  }

  private static List<String> inputs() {
    return Stream.of("clients", "orders", "surveys", "events", "invitations", "interactions")
        .map(role -> SAMPLES.resolve(role + ".csv").toString())
        .toList();
  }
}
