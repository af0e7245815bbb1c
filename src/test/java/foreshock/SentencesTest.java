package foreshock;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.PeriodUnit;
import foreshock.ingest.Role;
import foreshock.insight.Contender;
import foreshock.insight.DriverAnalysis;
import foreshock.insight.DriverVerdict;
import foreshock.insight.ImpactVerdict;
import foreshock.insight.LagVerdict;
import foreshock.insight.Level;
import foreshock.insight.ManagerVerdict;
import foreshock.insight.Metric;
import foreshock.insight.MetricChoice;
import foreshock.insight.Quadrant;
import foreshock.insight.Reason;
import foreshock.outcome.Outcome;
import foreshock.report.ChangeState;
import foreshock.risk.Feature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code names to be said has a sentence, and makes none itself. */
class SentencesTest {
  private static final Path MAIN = Path.of("src/main/java/foreshock");

  /** Keys of sentences; three that look alike are of the command line's parser. */
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:read|problem|usage(?!\\.(?:header|description|footer)\"))\\.[a-z.]+)\"");

  private static final Pattern COLUMN = Pattern.compile("new Column\\(\\s*\"([^\"]+)\",");
  private static final Pattern TITLE =
      Pattern.compile("new Show\\(\\s*\"[^\"]+\",\\s*\"([^\"]+)\",");
  private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}|^[;,:]? ?\\p{L}{2,} ");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyKeyInTheCodeHasItsSentence(String language) throws IOException {
    Properties messages = messages(language);
    assertThat(messages.stringPropertyNames())
        .containsAll(found(KEY, sources()))
        .containsAll(found(SAID, sources()));
  }

  @Test
  void everySentenceIsSaidSomewhere() throws IOException {
    assertThat(messages("en").stringPropertyNames())
        .filteredOn(key -> KEY.matcher('"' + key + '"').matches())
        .isNotEmpty()
        .isSubsetOf(found(KEY, sources()));
  }

  @Test
  void aRemarkHasAsManyValuesAsItsSentenceHasPlaces() throws IOException {
    Properties messages = messages("en");
    for (String source : sources()) {
      for (List<String> arguments : remarks(source)) {
        String key = arguments.get(0);
        if (KEY.matcher(key).matches()) {
          long places =
              PLACEHOLDER
                  .matcher(messages.getProperty(key.substring(1, key.length() - 1)))
                  .results()
                  .map(place -> place.group(1))
                  .distinct()
                  .count();
          assertThat(arguments.size() - 1).as(arguments.toString()).isEqualTo((int) places);
        }
      }
    }
  }

  @Test
  void noRemarkIsASentenceAlready() throws IOException {
    for (String source : sources()) {
      assertThat(sentences(source)).isEmpty();
    }
  }

  @Test
  void aSentenceInARemarkIsFound() {
    assertThat(sentences("add(Remark.of(\"read.gz\", \"in words\"))")).containsExactly("in words");
    assertThat(sentences("add(Remark.of(\"is no date\"))")).containsExactly("is no date");
    assertThat(sentences("Remark.of(\"read.score\", name(best), f(\"%.2f\", x)); say(\"to you\")"))
        .isEmpty();
  }

  @Test
  void argumentsArePartedAtTheirCommas() {
    assertThat(remarks("Remark.of(\"read.x\", f(a, \"b, )\"), c ? d : e)"))
        .containsExactly(List.of("\"read.x\"", "f(a, \"b, )\")", "c ? d : e"));
  }

  /** Literals of remarks that are words for people rather than keys. */
  private static List<String> sentences(String source) {
    return remarks(source).stream()
        .flatMap(List::stream)
        .flatMap(argument -> LITERAL.matcher(argument).results().map(found -> found.group(1)))
        .filter(literal -> WORDS.matcher(literal).find())
        .toList();
  }

  /** The arguments of each {@code Remark.of}, as they are written. */
  private static List<List<String>> remarks(String source) {
    List<List<String>> remarks = new ArrayList<>();
    Pattern call = Pattern.compile("Remark\\.of\\(");
    call.matcher(source)
        .results()
        .map(MatchResult::end)
        .forEach(from -> remarks.add(arguments(source, from)));
    return remarks;
  }

  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    boolean quoted = false;
    int depth = 1;
    for (int i = from; depth > 0; i++) {
      char c = source.charAt(i);
      if (quoted && c == '\\') {
        one.append(c).append(source.charAt(++i));
        continue;
      }
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean ends = !quoted && (depth == 0 || depth == 1 && c == ',');
      if (ends) {
        arguments.add(one.toString().strip());
        one.setLength(0);
      } else {
        one.append(c);
      }
    }
    return arguments;
  }

  private static Set<String> found(Pattern pattern, List<String> sources) {
    return sources.stream()
        .flatMap(source -> pattern.matcher(source).results().map(found -> found.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(SentencesTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties messages(String language) throws IOException {
    Properties messages = new Properties();
    String name = "/foreshock/messages_" + language + ".properties";
    try (InputStream in = SentencesTest.class.getResourceAsStream(name)) {
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return messages;
  }

  @Test
  void bothLanguagesHaveTheSameSentences() throws IOException {
    Properties english = messages("en");
    Properties russian = messages("ru");
    assertThat(russian.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(russian.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyCodeHasItsSentence(String language) throws IOException {
    Properties messages = messages(language);
    List<String> keys = new ArrayList<>();
    keys.addAll(keys(Reason.Code.values(), code -> "reason." + code.name()));
    keys.addAll(keys(Level.values(), level -> "word.level." + level.key()));
    keys.addAll(keys(Quadrant.values(), quadrant -> "quadrant." + quadrant.key()));
    keys.addAll(keys(Quadrant.values(), quadrant -> word("quadrant", quadrant.key())));
    keys.addAll(keys(ChangeState.values(), state -> word("state", state.key())));
    keys.addAll(keys(LagVerdict.values(), verdict -> word("verdict", verdict.key())));
    keys.addAll(keys(DriverVerdict.values(), verdict -> word("verdict", verdict.key())));
    keys.addAll(keys(ImpactVerdict.values(), verdict -> word("verdict", verdict.key())));
    keys.addAll(keys(ManagerVerdict.values(), verdict -> word("verdict", verdict.key())));
    keys.addAll(keys(MetricChoice.Verdict.values(), verdict -> word("verdict", verdict.key())));
    keys.addAll(keys(Metric.Transform.values(), how -> word("transform", how.key())));
    keys.addAll(keys(Contender.values(), contender -> word("contender", contender.key())));
    keys.addAll(keys(Role.values(), role -> word("role", role.key())));
    keys.addAll(keys(Feature.values(), feature -> "feature." + feature.name()));
    keys.addAll(keys(Role.values(), role -> "note.role." + role.key()));
    keys.addAll(keys(LagVerdict.values(), verdict -> "lag." + verdict.name()));
    keys.addAll(keys(LagVerdict.values(), verdict -> "series." + verdict.name()));
    keys.addAll(keys(DriverAnalysis.Basis.values(), basis -> "drivers." + basis.name()));
    keys.addAll(keys(PeriodUnit.values(), unit -> "unit." + unit.key()));
    for (Outcome.Cause cause : Outcome.Cause.values()) {
      // a client that has not left needs no cause
      if (cause != Outcome.Cause.NONE) {
        keys.add("cause." + cause.name());
      }
    }
    assertThat(messages.stringPropertyNames()).containsAll(keys);
    assertThat(messages.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }

  @Test
  void noCodeHasASentenceThatNobodySays() throws IOException {
    Set<String> known = new TreeSet<>(keys(Reason.Code.values(), code -> "reason." + code.name()));
    known.addAll(keys(Feature.values(), feature -> "feature." + feature.name()));
    assertThat(messages("en").stringPropertyNames())
        .filteredOn(key -> key.startsWith("reason.") || key.startsWith("feature."))
        .isSubsetOf(known);
  }

  /** What stands above a column, in a table and in a workbook. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyColumnHasItsHeading(String language) throws IOException {
    Set<String> headings = new TreeSet<>(found(COLUMN, sources()));
    headings.addAll(found(TITLE, sources()));
    assertThat(headings).hasSizeGreaterThan(100);
    assertThat(messages(language).stringPropertyNames())
        .containsAll(headings.stream().map(title -> "column." + title.replace(' ', '_')).toList());
  }

  private static String word(String column, String code) {
    return "word." + column + "." + code.replace(' ', '_');
  }

  private static Set<String> placeholders(String pattern) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER
        .matcher(pattern)
        .results()
        .map(java.util.regex.MatchResult::group)
        .forEach(found::add);
    return found;
  }

  private static <E> List<String> keys(
      E[] values, java.util.function.Function<? super E, String> key) {
    return Arrays.stream(values).map(key).toList();
  }
}
