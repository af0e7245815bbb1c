package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration says of words, scales and metrics. */
final class ConfigWordsTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws Exception {
    StringBuilder survey = new StringBuilder("client_id,date,CES,csat\n");
    for (int i = 0; i < 60; i++) {
      survey.append('C').append(i % 12).append(",2024-0").append(1 + i / 12).append("-1");
      survey.append(i % 10).append(',').append(1 + i % 7).append(',');
      survey.append(i % 3 == 0 ? "smashing" : i % 3 == 1 ? "meh" : "pass").append('\n');
    }
    Files.writeString(folder.resolve("survey.csv"), survey);
  }

  private Run scan(String toml) throws Exception {
    Files.writeString(folder.resolve("foreshock.toml"), toml);
    return Run.of(
        folder,
        "scan",
        "survey.csv",
        "--surveys",
        "survey.csv",
        "--config",
        "foreshock.toml",
        "--all",
        "-f",
        "json");
  }

  private Run inspect(String toml) throws Exception {
    Files.writeString(folder.resolve("foreshock.toml"), toml);
    return Run.of(folder, "inspect", "survey.csv", "--config", "foreshock.toml", "-f", "json");
  }

  private static final String WORDS =
      "[words.answers]\nsmashing = 100\nmeh = 25\npass = \"none\"\n";

  @Test
  void ownWordsAreAnswers() throws Exception {
    List<Map<String, Object>> rows = Json.rows(inspect(WORDS).out());
    assertThat(rows.get(0)).containsEntry("rejected", 0.0).containsEntry("data_rows", 60.0);
    Map<String, Object> csat = Json.map(Json.list(rows.get(0).get("columns")).get(3));
    assertThat(csat).containsEntry("field", "score");
  }

  @Test
  void theDirectionOfEffortIsStatedAsAssumedUnlessGiven() throws Exception {
    assertThat(inspect(WORDS).out()).contains("CES is taken as: higher is easier");
    Run given = inspect("[scales]\nCES = \"7-1\"\n" + WORDS);
    assertThat(given.out()).doesNotContain("CES is taken as");
    assertThat(given.out()).contains("\"7-1\"");
  }

  @Test
  void aReversedScaleTurnsSatisfactionRound() throws Exception {
    String metrics = "[csi]\nmetrics = [\"CES\"]\n";
    Run easier = Run.of(folder, args("[scales]\nCES = \"1-7\"\n" + metrics + WORDS));
    Run harder = Run.of(folder, args("[scales]\nCES = \"7-1\"\n" + metrics + WORDS));
    double one = mean(easier.out());
    double other = mean(harder.out());
    assertThat(one + other).isBetween(95.0, 105.0);
    assertThat(Math.abs(one - other)).isGreaterThan(0.1);
  }

  private String[] args(String toml) throws Exception {
    Files.writeString(folder.resolve("foreshock.toml"), toml);
    return new String[] {"scan", "survey.csv", "--config", "foreshock.toml", "--all", "-f", "json"};
  }

  private static double mean(String json) {
    return Json.rows(json).stream()
        .filter(row -> row.get("satisfaction") != null)
        .mapToDouble(row -> (Double) row.get("satisfaction"))
        .average()
        .orElseThrow();
  }

  @Test
  void aWrongWordIsRefusedWithItsPlace() throws Exception {
    Run run = scan("[words.answers]\nmeh = \"so\"\n");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("foreshock.toml:2:1").contains("0 (worst) to 100 (best)");
    Run unknown = scan("[words.anwers]\nmeh = 3\n");
    assertThat(unknown.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("did you mean \"answers\"");
    Run stage = scan("[words.stages]\nsigned = \"wn\"\n");
    assertThat(stage.err()).contains("did you mean \"won\"");
  }
}
