package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.insight.Level;
import foreshock.insight.Quadrant;
import foreshock.report.ChangeState;
import foreshock.report.Format;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the topics list is what the program has. */
final class TopicTest {
  private static final int A_SCREEN_AND_A_HALF = 40;
  private static final int WIDTH = 88;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void formatsAreThoseOfTheProgram(String language) {
    List<String> rows = firstWords(Topic.FORMATS, language, "  format|  формат");
    assertThat(rows)
        .containsExactlyElementsOf(Arrays.stream(Format.values()).map(Format::key).toList());
    for (String line : Topic.FORMATS.text(language).lines().toList()) {
      for (Format format : Format.values()) {
        if (line.startsWith("  " + format.key() + " ")) {
          Set<String> endings = new TreeSet<>();
          Pattern.compile(" \\.([a-z]+)")
              .matcher(line)
              .results()
              .forEach(found -> endings.add(found.group(1)));
          assertThat(endings)
              .isNotEmpty()
              .allMatch(ending -> Format.ofFileName("x." + ending).orElseThrow() == format);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void exitCodesAreThoseOfTheProgram(String language) throws IllegalAccessException {
    // 3 is the JVM's own, 130 and 143 are the signals'
    Set<Integer> known = new TreeSet<>(Set.of(3, 130, 143));
    for (Field field : ExitCode.class.getFields()) {
      known.add(field.getInt(null));
    }
    List<Integer> named =
        Pattern.compile("(?m)^  (\\d+) ")
            .matcher(Topic.EXIT_CODES.text(language))
            .results()
            .map(found -> Integer.valueOf(found.group(1)))
            .toList();
    assertThat(named).containsExactlyElementsOf(known);
    List<String> levels = new ArrayList<>();
    Arrays.stream(Level.values()).forEach(level -> levels.add(0, level.key()));
    assertThat(Topic.EXIT_CODES.text(language)).contains(String.join(" > ", levels));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void levelsQuadrantsAndStatesAreThoseOfTheProgram(String language) {
    assertThat(firstWords(Topic.METHOD, language, "  level|  уровень"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Level.values()).map(Level::key).toList());
    assertThat(firstWords(Topic.METHOD, language, "  quadrant|  квадрант"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Quadrant.values()).map(Quadrant::key).toList());
    assertThat(Topic.CRON.text(language))
        .contains(
            Arrays.stream(ChangeState.values())
                .filter(state -> state != ChangeState.LEFT)
                .map(ChangeState::key)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void aTopicFitsAScreenAndNamesOnlyWhatThereIs(Topic topic) {
    CommandLine whole =
        new CommandLine(
            new Root(
                new Console(null, null, null, Map.of(), Path.of(""), java.time.Clock::systemUTC)));
    Commands.addTo(whole, new String[] {"help"});
    Set<String> options = new TreeSet<>();
    whole
        .getSubcommands()
        .values()
        .forEach(one -> options.addAll(one.getCommandSpec().optionsMap().keySet()));
    // of scripts/weekly-report
    options.add("--out");
    for (String language : Language.ALL) {
      String text = topic.text(language);
      assertThat(text.lines().count()).isLessThan(A_SCREEN_AND_A_HALF);
      assertThat(text.lines())
          .allMatch(line -> line.length() <= WIDTH)
          .noneMatch(line -> line.endsWith(" "));
      assertThat(found("--[a-z-]+", text)).isSubsetOf(options);
      assertThat(found("(?<=foreshock )[a-z]+(?= (exports|\\*\\.csv|C-0042|exit))", text))
          .isSubsetOf(whole.getSubcommands().keySet());
    }
    // the same options, whatever the language
    assertThat(found("--[a-z-]+", topic.text("ru")))
        .isEqualTo(found("--[a-z-]+", topic.text("en")));
  }

  @Test
  void theListOfTopicsIsThatOfTheProgram() {
    String help = Run.of(Path.of(""), "help").out();
    String list = help.substring(help.indexOf("Topics "), help.indexOf("Exit codes"));
    List<String> listed =
        Pattern.compile("(?m)^  ([a-z-]+) ")
            .matcher(list)
            .results()
            .map(one -> one.group(1))
            .toList();
    assertThat(listed).containsExactlyElementsOf(Topic.keys());
    assertThat(Run.of(Path.of(""), "help", "--help").out())
        .contains(String.join(", ", Topic.keys()));
  }

  private static Set<String> found(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).forEach(found::add);
    return found;
  }

  /** First words of the lines under a heading, up to a blank line. */
  private static List<String> firstWords(Topic topic, String language, String heading) {
    List<String> words = new ArrayList<>();
    boolean inside = false;
    for (String line : topic.text(language).lines().toList()) {
      if (line.matches("(" + heading + ") .*")) {
        inside = true;
      } else if (line.isBlank()) {
        inside = false;
      } else if (inside && line.matches("  [a-z].*")) {
        words.add(line.strip().split(" ")[0]);
      }
    }
    return words;
  }
}
