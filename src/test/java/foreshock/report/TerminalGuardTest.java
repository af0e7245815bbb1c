package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a name tells a terminal to do is shown and not done. */
class TerminalGuardTest {
  @TempDir Path folder;

  @Test
  void controlsAreShownAndAllOtherTextIsKept() throws IOException {
    String text = "a\u001B[2J,\u009B31m\u0007\u007F\r\n«Ё»\u00A0\u00BF漢字\t\uD83D\uDC69\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TerminalGuard guard = new TerminalGuard(out)) {
      guard.write(text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("a·[2J,·31m··\r\n«Ё»\u00A0\u00BF漢字\t\uD83D\uDC69\n");
  }

  @Test
  void csvForATerminalIsHarmlessAndForAPipeIsWhole() throws IOException {
    StringBuilder text = new StringBuilder("client_id,client_name,date,nps\n");
    text.append("A-0,Evil \u001B[2J Ltd,2024-01-10,9\n");
    for (int i = 1; i < 100; i++) {
      text.append("A-" + i + ",Honest Traders of Somewhere Ltd,2024-01-10,9\n");
    }
    Files.writeString(folder.resolve("surveys.csv"), text);
    List<String> args = List.of("scan", "--surveys", "surveys.csv", "--all", "-f", "csv", "-q");
    String piped = Cli.run(args, new byte[0], Map.of(), folder).out();
    String shown = Cli.run(args, new byte[0], Map.of("FORESHOCK_STDOUT_TTY", "1"), folder).out();
    assertThat(piped).contains("Evil \u001B[2J Ltd");
    assertThat(shown).contains("Evil ·[2J Ltd").doesNotContain("\u001B");
  }
}
