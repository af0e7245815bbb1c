package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {
  private static final Map<String, String> RUSSIAN = Map.of("LANG", "ru_RU.UTF-8");
  private static final Map<String, String> NONE = Map.of();

  @TempDir Path folder;

  private String of(Map<String, String> environment, String... args) {
    return Language.of(args, console(environment, new ByteArrayOutputStream()));
  }

  private Console console(Map<String, String> environment, ByteArrayOutputStream err) {
    return new Console(
        InputStream.nullInputStream(),
        new ByteArrayOutputStream(),
        err,
        environment,
        folder,
        Clock::systemUTC);
  }

  @Test
  void theOptionComesBeforeTheConfigurationAndThatBeforeTheEnvironment() throws IOException {
    Files.writeString(folder.resolve("own.toml"), "language = \"en\"\nnonsense = 1\n");
    assertThat(of(RUSSIAN, "scan", "--config", "own.toml", "--lang", "ru")).isEqualTo("ru");
    assertThat(of(RUSSIAN, "scan", "--config=own.toml")).isEqualTo("en");
    assertThat(of(RUSSIAN, "scan", "--lang=en")).isEqualTo("en");
    assertThat(of(RUSSIAN, "scan")).isEqualTo("ru");
    assertThat(of(NONE, "scan")).isEqualTo("en");
  }

  @Test
  void whatCannotBeMadeOutIsPassedOver() throws IOException {
    Files.writeString(folder.resolve("broken.toml"), "language = [\n");
    assertThat(of(RUSSIAN, "scan", "--config", "broken.toml")).isEqualTo("ru");
    assertThat(of(RUSSIAN, "scan", "--config", "missing.toml")).isEqualTo("ru");
    assertThat(of(RUSSIAN, "scan", "--config", "a\0b")).isEqualTo("ru");
    assertThat(of(RUSSIAN, "scan", "--lang", "xx")).isEqualTo("ru");
    assertThat(of(NONE, "scan", "--lang")).isEqualTo("en");
  }

  @Test
  void aMisuseIsSaidInIt() {
    assertThat(misuse("scan", "--as-of", "--lang", "ru"))
        .contains("у параметра --as-of не хватает значения, вместо него стоит --lang")
        .contains("Подробнее: foreshock scan --help");
    assertThat(misuse("scan", "--lang", "ru", "--as-of", "x", "--as-of", "y"))
        .contains("параметр --as-of (DATE) можно задать только один раз");
    assertThat(misuse("simulate", "out", "--lang", "ru", "--clients", "many"))
        .contains("--clients «many» — не целое число");
    assertThat(misuse("simulate", "out", "--lang", "ru", "--strength", "high"))
        .contains("--strength «high» — не число");
    assertThat(misuse("simulate", "--lang", "ru"))
        .contains("не хватает обязательного значения: DIR");
    assertThat(misuse("scan", "a.csv", "--lang", "ru", "--quiet=x"))
        .contains("--quiet «x» — не true и не false");
  }

  /** Help has no settings, and a run that fails may fail before it has any. */
  @Test
  void theConfigurationSaysItForHelpAndForFailures() throws IOException {
    Files.writeString(folder.resolve("ru.toml"), "language = \"ru\"\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console asked =
        new Console(
            InputStream.nullInputStream(),
            out,
            new ByteArrayOutputStream(),
            NONE,
            folder,
            Clock::systemUTC);
    String[] help = {"scan", "--config", "ru.toml", "--help"};
    assertThat(CommandRun.run(help, asked)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Примеры:");
    assertThat(misuse("scan", "--config=ru.toml", "--as-of"))
        .contains("у параметра --as-of не хватает значения");
    assertThat(misuse("scan", "--config", "ru.toml", "--max-rejects", "much", "a.csv"))
        .contains("--max-rejects «much» — не доля");
    Files.writeString(folder.resolve("wrong.toml"), "language = \"ru\"\nhorison = \"6m\"\n");
    assertThat(misuse("scan", "--config", "wrong.toml", "a.csv")).contains("неизвестный ключ");
  }

  /** What the parser says is known by its words; another version of it may choose others. */
  private String misuse(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(CommandRun.run(args, console(NONE, err))).isEqualTo(ExitCode.USAGE);
    return err.toString(StandardCharsets.UTF_8);
  }
}
