package foreshock.promises;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input, configuration and as-of give the same bytes, whatever is around the run. */
class SameBytesTest {
  private static final List<String> LOCALES =
      List.of("en-US", "de-DE", "ru-RU", "tr-TR", "ar-EG", "ja-JP", "fa-IR", "th-TH-u-ca-buddhist");
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Apia");
  private static final List<String> COMMANDS =
      List.of("scan --all -f csv", "report --no-history -f html", "trend --by segment -f xlsx");

  @TempDir static Path folder;
  private static Portfolio portfolio;

  @BeforeAll
  static void makePortfolio() {
    portfolio = Portfolio.in(folder, 24, 18);
  }

  private static List<Path> javas() throws Exception {
    List<Path> found = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    Path all = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(all)) {
      try (Stream<Path> folders = Files.list(all)) {
        folders
            .filter(one -> one.getFileName().toString().contains("25"))
            .filter(one -> Files.isExecutable(one.resolve("bin/java")))
            .sorted()
            .limit(1)
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Every locale with every zone, in this process; each with the files in another order. */
  @Test
  void localesZonesAndTheOrderOfFilesDoNotMatter() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Random random = new Random(5);
    try {
      byte[] first = run("scan --all -f csv", portfolio.files());
      byte[] page = run("report --no-history -f html", portfolio.files());
      for (String language : LOCALES) {
        for (String place : ZONES) {
          Locale.setDefault(Locale.forLanguageTag(language));
          TimeZone.setDefault(TimeZone.getTimeZone(place));
          List<String> files = new ArrayList<>(portfolio.files());
          Collections.shuffle(files, random);
          assertThat(run("scan --all -f csv", files)).as(language + place).isEqualTo(first);
        }
        // a page names its files in the order given
        assertThat(run("report --no-history -f html", portfolio.files())).isEqualTo(page);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static byte[] run(String command, List<String> files) {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(files);
    args.addAll(List.of("-q", "--lang", "en"));
    Cli.Result result = Cli.run(args, new byte[0], Map.of(), folder);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.stdout();
  }

  /** Real processes: another Java, other processors, another folder. */
  @Test
  void javaThreadsAndFolderDoNotMatter() throws Exception {
    List<Path> javas = javas();
    String wanted = process(javas.get(0), 1, "en-US", "UTC", false, COMMANDS.get(0));
    assertThat(wanted.length()).isEqualTo(64);
    assertThat(
            process(javas.get(javas.size() - 1), 4, "tr-TR", "Pacific/Apia", true, COMMANDS.get(0)))
        .isEqualTo(wanted);
  }

  /** What cron gives, nothing at all, and a desk with a language of its own. */
  @Test
  void theEnvironmentDoesNotMatter() throws Exception {
    String command =
        "foreshock scan --all -f csv -q --lang en " + String.join(" ", portfolio.files());
    List<String> around =
        List.of(
            "env -i ",
            "env -i SHELL=/bin/sh PATH=/usr/bin:/bin HOME=/ LOGNAME=cron ",
            "env LANG=de_DE.UTF-8 COLUMNS=40 TERM=xterm-256color NO_COLOR=1 ");
    List<String> digests = new ArrayList<>();
    for (String environment : around) {
      Process run =
          Program.shell(
              folder, "set -o pipefail; " + environment + command + " | sha256sum | cut -c1-64");
      digests.add(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
      assertThat(run.waitFor()).as(environment).isZero();
    }
    assertThat(digests.get(0)).hasSize(64);
    assertThat(digests).containsOnly(digests.get(0));
  }

  @Tag("torture")
  @Test
  void allOfThemTogether() throws Exception {
    int runs = 0;
    for (String command : COMMANDS) {
      String wanted = process(javas().get(0), 1, "en-US", "UTC", false, command);
      for (Path java : javas()) {
        for (String locale : LOCALES) {
          for (String zone : ZONES) {
            int threads = 1 + runs % 4;
            // pages and workbooks name their files, so that these are named alike
            boolean elsewhere = runs % 2 == 0 && command.endsWith("csv");
            assertThat(process(java, threads, locale, zone, elsewhere, command))
                .as(command + " " + java + " " + locale + " " + zone)
                .isEqualTo(wanted);
            runs++;
          }
        }
      }
    }
    System.out.println(runs + " runs on " + javas().size() + " Javas: the same bytes");
  }

  /** SHA-256 of what a process writes. */
  private static String process(
      Path java, int threads, String locale, String zone, boolean elsewhere, String command)
      throws Exception {
    Locale wanted = Locale.forLanguageTag(locale);
    String words =
        Program.wordsOf(
            java.toString(),
            "-XX:ActiveProcessorCount=" + threads,
            "-Duser.language=" + wanted.getLanguage(),
            "-Duser.country=" + wanted.getCountry(),
            "-Duser.timezone=" + zone);
    List<String> files = new ArrayList<>(portfolio.files());
    if (elsewhere) {
      files.replaceAll(file -> folder.resolve(file).toString());
      Collections.reverse(files);
    }
    Process run =
        Program.shell(
            elsewhere ? Files.createDirectories(folder.resolve("elsewhere")) : folder,
            "set -o pipefail; foreshock "
                + command
                + " -q --lang en "
                + String.join(" ", files)
                + " | sha256sum | cut -c1-64",
            words);
    String digest = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(run.waitFor()).as(command + " " + locale).isZero();
    return digest;
  }
}
