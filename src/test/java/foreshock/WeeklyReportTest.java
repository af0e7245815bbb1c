package foreshock;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code scripts/weekly-report} with a launcher and a sendmail that only note what they are given.
 */
class WeeklyReportTest {
  @TempDir Path folder;
  private Path out;

  /** What a run of the script came to. */
  private record Run(int exit, String words) {}

  @BeforeEach
  void stubs() throws IOException {
    out = Files.createDirectory(folder.resolve("re ports"));
    script(
        "foreshock",
        """
        printf '%s|' "$@" >> "$0.args"; echo >> "$0.args"
        while [ $# -gt 0 ]; do
          if [ "$1" = -o ]; then echo "a report" > "$2"; fi
          shift
        done
        echo "foreshock: something to say" >&2
        exit "${STUB_EXIT:-0}"
        """);
    script("sendmail", "cat > \"$0.in\"; echo \"$*\" > \"$0.args\"; exit \"${MAIL_EXIT:-0}\"\n");
  }

  private void script(String name, String body) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Run run(int reportExit, int mailExit, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(TestFiles.repository().resolve("scripts/weekly-report").toString());
    command.addAll(List.of(args));
    Path words = folder.resolve("words");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(words.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("FORESHOCK", folder.resolve("foreshock").toString());
    builder.environment().put("SENDMAIL", folder.resolve("sendmail").toString());
    builder.environment().put("STUB_EXIT", String.valueOf(reportExit));
    builder.environment().put("MAIL_EXIT", String.valueOf(mailExit));
    int exit = builder.start().waitFor();
    assertThat(folder.resolve("stdout")).isEmptyFile();
    return new Run(exit, Files.readString(words, StandardCharsets.UTF_8));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("foreshock.args"));
  }

  private String log() throws IOException {
    return Files.readString(out.resolve("weekly-report.log"));
  }

  @Test
  void makesThePageAndTheMessageAndIsSilent() throws Exception {
    Run run =
        run(
            0,
            0,
            "--out",
            out.toString(),
            "--to",
            "Anna P <anna@a.example>",
            "--to=bo@b.example",
            "--lang",
            "ru",
            "a file.csv");
    assertThat(run).isEqualTo(new Run(0, ""));
    assertThat(calls()).hasSize(2);
    assertThat(calls().get(0))
        .startsWith("report|-o|" + out + "/foreshock-")
        .contains("|--as-of|today|")
        .contains("|--max-age|45|")
        .endsWith("|--lang|ru|a file.csv|");
    assertThat(calls().get(1))
        .startsWith("report|-f|eml|-o|" + out)
        .contains("|--to|Anna P <anna@a.example>|")
        .contains("|--to|bo@b.example|");
    assertThat(folder.resolve("sendmail.args")).hasContent("-t");
    assertThat(folder.resolve("sendmail.in")).hasContent("a report");
    assertThat(log()).matches("\\S+Z exit=0 report=.*\\.html mail=sent\\n").doesNotContain("Anna");
  }

  @Test
  void whatTheUserGivesIsNotGivenTwice() throws Exception {
    run(0, 0, "--out", out.toString(), "--as-of=2026-06-30", "--max-age", "90", "x.csv");
    assertThat(calls()).hasSize(1);
    assertThat(calls().get(0)).endsWith("|--as-of=2026-06-30|--max-age|90|x.csv|");
    assertThat(log()).contains("mail=none");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11})
  void aReportThatAlarmsIsSentAndSaid(int exit) throws Exception {
    Run run = run(exit, 0, "--out", out.toString(), "--to", "a@b.example", "x.csv");
    assertThat(run).isEqualTo(new Run(exit, "foreshock: something to say\n"));
    assertThat(folder.resolve("sendmail.in")).exists();
    assertThat(log()).contains("exit=" + exit).contains("mail=sent");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5})
  void withoutAReportNothingIsSent(int exit) throws Exception {
    Run run = run(exit, 0, "--out", out.toString(), "--to", "a@b.example", "x.csv");
    assertThat(run).isEqualTo(new Run(exit, "foreshock: something to say\n"));
    assertThat(folder.resolve("sendmail.in")).doesNotExist();
    assertThat(log()).contains("exit=" + exit + " report=none mail=none");
  }

  @Test
  void aMessageThatIsNotTakenIsAFailure() throws Exception {
    Run run = run(0, 75, "--out", out.toString(), "--to", "a@b.example", "x.csv");
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.words()).contains("did not take the message");
    assertThat(log()).contains("mail=failed");
  }

  @Test
  void wrongUsageIsSaid() throws Exception {
    assertThat(run(0, 0).exit()).isEqualTo(2);
    assertThat(run(0, 0, "x.csv", "--to").exit()).isEqualTo(2);
    assertThat(run(0, 0, "x.csv", "-o", "y.html").exit()).isEqualTo(2);
    assertThat(run(0, 0, "--out", folder.resolve("none").toString(), "x.csv").exit()).isEqualTo(5);
    assertThat(folder.resolve("foreshock.args")).doesNotExist();
  }
}
