package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scales that differ by file, from the files to the figures and through a written configuration.
 */
final class ScalesOfFormsTest {
  @TempDir Path folder;

  @Test
  void eachSystemsAnswersAreReadOnTheirOwnScale() throws Exception {
    systems();
    Files.writeString(
        folder.resolve("said.toml"),
        """
        [[files]]
        pattern = "tickets.csv"
        scales = { CSAT = "1-5" }
        [[files]]
        pattern = "submissions.csv"
        scales = { CSAT = "0-2" }
        """);
    Run found = Run.of(folder, "scan", "tickets.csv", "submissions.csv", "--all", "-q");
    Run said =
        Run.of(
            folder,
            "scan",
            "submissions.csv",
            "tickets.csv",
            "--all",
            "-q",
            "--config",
            "said.toml");
    assertThat(said.out()).isEqualTo(found.out());
    // every submission of H1 is the best answer, 2 of 0-2
    assertThat(Double.parseDouble(satisfaction(found, "H1"))).isGreaterThan(85);
  }

  @Test
  void aWrittenConfigurationKeepsThemApart() throws Exception {
    systems();
    Run found = Run.of(folder, "scan", "tickets.csv", "submissions.csv", "--all", "-q");
    Run written =
        Run.of(folder, "inspect", "tickets.csv", "submissions.csv", "--write-config", "own.toml");
    assertThat(written.exit()).as(written.err()).isZero();
    assertThat(Files.readString(folder.resolve("own.toml")))
        .contains("[files.scales]", "\"csat\" = \"0-2\"", "\"csat\" = \"1-5\"");
    Run again =
        Run.of(
            folder,
            "scan",
            "tickets.csv",
            "submissions.csv",
            "--all",
            "-q",
            "--config",
            "own.toml");
    assertThat(again.out()).isEqualTo(found.out());
  }

  @Test
  void aReversedScaleIsSaid() throws Exception {
    systems();
    Files.writeString(folder.resolve("typo.toml"), "[scales]\nCSAT = \"5-1\"\n");
    Run run = Run.of(folder, "scan", "tickets.csv", "--all", "--config", "typo.toml");
    assertThat(run.err())
        .contains("\"CSAT\" is read from 5-1")
        .contains("a higher answer is worse");
    Run inspected = Run.of(folder, "inspect", "tickets.csv", "--config", "typo.toml");
    assertThat(inspected.out()).contains("a higher answer is worse");
  }

  private void systems() throws Exception {
    StringBuilder tickets =
        new StringBuilder(
            "Ticket ID,Ticket solved - Date,Organization ID,Ticket satisfaction rating\n");
    StringBuilder submissions =
        new StringBuilder("Record ID,Date,Company ID,Survey type,Survey name,Rating,Response\n");
    for (int i = 0; i < 60; i++) {
      String date = "2024-0" + (1 + i / 12) + "-" + (10 + i % 12);
      tickets.append(i).append(',').append(date).append(",C").append(i % 6);
      tickets.append(',').append(1 + (i / 6) % 5).append('\n');
      submissions.append(i).append(',').append(date).append(" 09:30,H").append(i % 6);
      submissions.append(",CSAT,Support,").append(i % 6 == 1 ? 2 : i % 3).append(",\n");
    }
    Files.writeString(folder.resolve("tickets.csv"), tickets);
    Files.writeString(folder.resolve("submissions.csv"), submissions);
  }

  private static String satisfaction(Run run, String client) {
    assertThat(run.exit()).as(run.err()).isZero();
    String[] header = run.out().lines().findFirst().orElseThrow().split(",");
    int column = java.util.List.of(header).indexOf("satisfaction");
    return run.out()
        .lines()
        .filter(line -> line.startsWith(client + ","))
        .map(line -> line.split(",")[column])
        .findFirst()
        .orElseThrow();
  }
}
