package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that {@code simulate} wrote is read as a user's own would be. */
class SimulateCommandTest {
  private static final List<String> ROLES =
      List.of("clients", "orders", "surveys", "interactions", "events", "invitations");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounting",
        "tea",
        "pushed",
        "silent",
        "inactive-only",
        "after-departure",
        "after-decision"
      })
  void everyFileHasItsRoleAndTheAnswerKeysHaveNone(String world) {
    Run made = Run.of(folder, "simulate", "w", "--world", world, "--clients", "40");
    assertThat(made.exit()).as(made.err()).isZero();
    Run seen = Run.of(folder, "inspect", "w/*.csv", "-f", "json", "-q");
    Map<String, Object> roles = new HashMap<>();
    for (Map<String, Object> row : Json.rows(seen.out())) {
      String file = row.get("file").toString();
      roles.put(file.substring(file.lastIndexOf('/') + 1).replace(".csv", ""), row.get("role"));
    }
    for (String role : ROLES) {
      // a file without rows has its role from its header
      assertThat(roles.get(role)).as(role).isEqualTo(role);
    }
    assertThat(roles.get("truth")).isNull();
    assertThat(roles.get("truth-events")).isNull();
  }

  @Test
  void theOptionsReachTheWorld() {
    Run.of(folder, "simulate", "a", "--world", "slow-b2b", "--clients", "60");
    Run.of(folder, "simulate", "b", "--world", "slow-b2b", "--clients", "60", "--response", "0.3");
    Run.of(folder, "simulate", "c", "--world", "slow-b2b", "--clients", "60", "--lag", "0");
    assertThat(lines("b/surveys.csv")).isLessThan(lines("a/surveys.csv") / 2);
    assertThat(lines("b/orders.csv")).isEqualTo(lines("a/orders.csv"));
    assertThat(truth("c")).contains(",0,,").doesNotContain(",9,,");
    assertThat(truth("a")).contains(",9,,");
    assertThat(Run.of(folder, "simulate", "d", "--lag", "25").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Run.of(folder, "simulate", "d", "--drift", "-1").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("d")).doesNotExist();
  }

  private String truth(String world) {
    try {
      return java.nio.file.Files.readString(folder.resolve(world).resolve("truth.csv"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long lines(String file) {
    try (var lines = java.nio.file.Files.lines(folder.resolve(file))) {
      return lines.count();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
