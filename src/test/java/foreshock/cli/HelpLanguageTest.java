package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Whatever help says in English it says in Russian. */
final class HelpLanguageTest {
  private static final HelpWords RUSSIAN = HelpWords.russian();

  static Stream<CommandSpec> commands() {
    return Stream.concat(
        Stream.of(whole().getCommandSpec()),
        whole().getSubcommands().values().stream().map(CommandLine::getCommandSpec));
  }

  private static CommandLine whole() {
    CommandLine line =
        new CommandLine(
            new Root(
                new Console(null, null, null, Map.of(), Path.of(""), java.time.Clock::systemUTC)));
    Commands.addTo(line, new String[] {"help"});
    return line;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyTextOfACommandHasItsRussian(CommandSpec command) {
    assertThat(texts(command))
        .as("English texts of %s without a line in help_ru.txt", command.name())
        .filteredOn(text -> RUSSIAN.find(text).isEmpty())
        .isEmpty();
    assertThat(command.usageMessage().customSynopsis())
        .as("synopsis of %s", command.name())
        .isNotEmpty()
        .allMatch(line -> RUSSIAN.all().containsKey(line));
  }

  @Test
  void theRussianHasNothingThatIsGone() {
    Set<String> english = new TreeSet<>(ManPage.HEADINGS);
    commands().forEach(command -> english.addAll(texts(command)));
    String all = String.join("\n", english);
    assertThat(RUSSIAN.all().keySet()).allMatch(all::contains);
  }

  @Test
  void theRussianIsRussian() {
    assertThat(RUSSIAN.all())
        .allSatisfy(
            (english, russian) -> {
              assertThat(russian).isNotEmpty();
              assertThat(russian.contains("\"")).isEqualTo(english.contains("\""));
              assertThat(russian.contains(" - ")).isEqualTo(english.contains(" - "));
              assertThat(russian.contains("%%")).isEqualTo(english.contains("%%"));
              assertThat(russian.contains("${")).isEqualTo(english.contains("${"));
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noLineOfTheRussianHelpIsTheEnglishOne(CommandSpec command) {
    String[] name = command.parent() == null ? new String[0] : new String[] {command.name()};
    List<String> english = help(Map.of(), name, "--help").lines().toList();
    List<String> russian = help(Map.of(), name, "--help", "--lang", "ru").lines().toList();
    assertThat(russian)
        .filteredOn(english::contains)
        .allMatch(line -> line.matches(" *| {20,}\\S+| +(source <\\()?foreshock .*"));
    assertThat(String.join("\n", russian)).doesNotContain("%%", "${");
  }

  @Test
  void theLanguageMayStandAnywhere() {
    String russian = help(Map.of(), new String[] {"scan"}, "--help", "--lang", "ru");
    assertThat(russian).startsWith("Какие клиенты");
    assertThat(help(Map.of(), new String[] {"--lang", "ru", "scan"}, "-h")).isEqualTo(russian);
    assertThat(help(Map.of(), new String[] {"--lang=ru", "help"}, "scan")).isEqualTo(russian);
    assertThat(help(Map.of(), new String[] {"help", "scan"}, "--lang=ru")).isEqualTo(russian);
    assertThat(help(Map.of("LANG", "ru_RU.UTF-8"), new String[] {"scan"}, "-h")).isEqualTo(russian);
    assertThat(help(Map.of("FORESHOCK_LANG", "ru_RU"), new String[] {"scan"}, "-h"))
        .isEqualTo(russian);
    assertThat(help(Map.of("LANG", "ru_RU.UTF-8"), new String[] {"scan"}, "-h", "--lang", "en"))
        .startsWith("Which clients");
  }

  @Test
  void theLanguageBeforeTheCommandIsTheCommands() {
    Run run = Run.of(Path.of(""), "--lang", "ru", "scan", "sample-data/surveys.csv", "-f", "csv");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("дата отсчёта");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--lang", "--lang=ru", "--lang ru"})
  void aLanguageAloneIsNoCommand(String args) {
    assertThat(Run.of(Path.of(""), args.split(" ")).exit()).isEqualTo(ExitCode.USAGE);
  }

  private static String help(Map<String, String> environment, String[] first, String... then) {
    List<String> args = new ArrayList<>(List.of(first));
    args.addAll(List.of(then));
    Cli.Result result = Cli.run(args, new byte[0], environment, Path.of(""));
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out();
  }

  /** All that the help of a command is made of, in English. */
  private static List<String> texts(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    List<String> texts = new ArrayList<>();
    texts.addAll(Arrays.asList(usage.header()));
    texts.addAll(Arrays.asList(usage.customSynopsis()));
    texts.addAll(Arrays.asList(usage.description()));
    texts.addAll(Arrays.asList(usage.footer()));
    texts.add(usage.synopsisHeading());
    texts.add(usage.commandListHeading());
    for (ArgSpec argument : command.args()) {
      if (!argument.hidden()) {
        texts.addAll(Arrays.asList(TranslatedHelp.written(argument)));
        if (argument.arity().max() > 0 && !argument.typeInfo().isBoolean()) {
          texts.add(argument.paramLabel());
        }
      }
    }
    return texts;
  }
}
