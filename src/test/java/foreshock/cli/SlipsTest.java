package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips of the user's own: in a date, in the name of an output, in who is who. */
final class SlipsTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws Exception {
    write("survey.csv", "");
    StringBuilder clients = new StringBuilder("id,name,status\n");
    StringBuilder other = new StringBuilder("client id,client name,date,nps\n");
    for (int i = 0; i < 6; i++) {
      char letter = (char) ('A' + i);
      clients.append(i + 1).append(",Company ").append(letter).append(",active\n");
      for (int wave = 1; wave < 9; wave++) {
        other.append(6 - i).append(",Company ").append(letter);
        other
            .append(",2024-0")
            .append(wave)
            .append("-1")
            .append(i)
            .append(',')
            .append(7)
            .append('\n');
      }
    }
    Files.writeString(folder.resolve("clients.csv"), clients);
    Files.writeString(folder.resolve("numbered.csv"), other);
  }

  private void write(String name, String more) throws Exception {
    StringBuilder text = new StringBuilder("client_id,date,nps\n");
    for (int i = 0; i < 60; i++) {
      text.append(
          String.format(
              Locale.ROOT, "C%d,%d-%02d-10,%d\n", i % 5, 2018 + i / 12, 1 + i % 12, i % 11));
    }
    Files.writeString(folder.resolve(name), text + more);
  }

  private Run scan(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "scan";
    System.arraycopy(more, 0, args, 1, more.length);
    args[more.length + 1] = "--all";
    args[more.length + 2] = "-f";
    args[more.length + 3] = "json";
    return Run.of(folder, args);
  }

  @Test
  void aLoneLateDateIsSaidWithTheDateToLookFrom() throws Exception {
    assertThat(scan("survey.csv").err()).contains("as-of is 2022-12-10").doesNotContain("--as-of");
    write("slip.csv", "C1,2024-01-31,5\n");
    assertThat(scan("slip.csv").err())
        .contains("as-of is 2024-01-31")
        .contains("417 days before 2024-01-31")
        .contains("--as-of 2022-12-10");
    assertThat(scan("slip.csv", "--as-of", "2022-12-10").err()).doesNotContain("slip,");
    write("future.csv", "C1,2199-01-31,5\n");
    assertThat(scan("future.csv").err()).contains("after today").contains("--as-of 2022-12-10");
  }

  @Test
  void anOutputThatIsReadIsAMistakeOfUsage() throws Exception {
    String before = Files.readString(folder.resolve("survey.csv"));
    Run output = Run.of(folder, "scan", "survey.csv", "-o", "survey.csv");
    Run rejects = Run.of(folder, "scan", "survey.csv", "--rejects", "./survey.csv");
    Run written = Run.of(folder, "inspect", "survey.csv", "--write-config", "survey.csv");
    for (Run run : new Run[] {output, rejects, written}) {
      assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains("is a file that is read; give another name");
    }
    assertThat(Files.readString(folder.resolve("survey.csv"))).isEqualTo(before);
  }

  @Test
  void rejectsNeedAFile() {
    Run run = scan("survey.csv", "--rejects", "-");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--rejects takes a file");
    assertThat(folder.resolve("-")).doesNotExist();
  }

  @Test
  void aFileOfAHeaderAloneIsSaidOnce() throws Exception {
    Files.writeString(folder.resolve("changes.csv"), "date,event\n");
    Run run = scan("survey.csv", "changes.csv");
    assertThat(run.err().lines().filter(line -> line.contains("changes.csv"))).hasSize(1);
    assertThat(run.err()).doesNotContain("no events:");
  }

  @Test
  void numbersThatMeanOthersAreSaidAndJoinNothing() {
    Run run = scan("clients.csv", "numbered.csv");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("the ids of clients.csv and numbered.csv agree but mean different");
    assertThat(Json.rows(run.out())).hasSize(6).allMatch(row -> (Double) row.get("responses") == 8);
    Run inspect = Run.of(folder, "inspect", "clients.csv", "numbered.csv", "-f", "json");
    assertThat(inspect.out()).contains("ids agree with those of clients.csv");
  }
}
