package foreshock.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import foreshock.testdata.Cli;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a network namespace without interfaces every command gives what it gives outside. */
class NoNetworkTest {
  @TempDir Path folder;

  @Test
  void aReportNeedsNoNetwork() throws Exception {
    sameWithoutNetwork("report --no-history -f html");
  }

  @Tag("torture")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan -f json",
        "trend -f csv",
        "lag -f csv",
        "drivers -f xlsx",
        "impact -f csv",
        "managers -f csv",
        "backtest --every 6m -f csv",
        "inspect -f json",
        "report --no-history -f eml",
        "client AC-0001 -f csv",
        "scan --history runs.db -f csv"
      })
  void noCommandNeedsANetwork(String command) throws Exception {
    sameWithoutNetwork(command);
  }

  private void sameWithoutNetwork(String command) throws Exception {
    Process can =
        new ProcessBuilder("unshare", "-r", "-n", "true").redirectErrorStream(true).start();
    assumeTrue(
        can.waitFor(20, TimeUnit.SECONDS) && can.exitValue() == 0, "unshare is not permitted");
    Portfolio portfolio = Portfolio.in(folder, 16, 15);
    Process run =
        Program.shell(
            folder,
            "unshare -r -n sh -c 'ls /sys/class/net >&2; true'; exec unshare -r -n foreshock "
                + command
                + " -q "
                + String.join(" ", portfolio.files())
                + " --as-of 2025-01-31");
    byte[] out = run.getInputStream().readAllBytes();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue())
        .as(Files.readString(folder.resolve("errors.txt"), StandardCharsets.UTF_8))
        .isZero();
    Cli.Result outside = portfolio.run(command, "-q", "--as-of", "2025-01-31");
    assertThat(out).isNotEmpty().isEqualTo(outside.stdout());
  }
}
