package foreshock.promises;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With little memory a run finishes or says what it needs; it never hangs. */
class MemoryTest {
  private static final int OUT_OF_MEMORY = 3;

  @TempDir Path folder;

  private record Ended(int exit, String err) {}

  private Ended run(int heapMegabytes, String arguments) throws Exception {
    Process run =
        Program.shell(
            folder, "exec foreshock " + arguments, Program.words("-Xmx" + heapMegabytes + "m"));
    try {
      assertThat(run.waitFor(10, TimeUnit.MINUTES)).as("hangs: " + arguments).isTrue();
    } finally {
      run.destroyForcibly();
    }
    return new Ended(run.exitValue(), Files.readString(folder.resolve("errors.txt")));
  }

  private void largePortfolio(int clients, int answers) throws IOException {
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("clients.csv"))) {
      out.write("client_id,name,segment,manager,start_date,status\n");
      for (int i = 0; i < clients; i++) {
        out.write("C" + i + ",Client " + i + " Ltd,S" + i % 5 + ",M" + i % 20);
        out.write(",2020-01-01,active\n");
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("surveys.csv"))) {
      out.write("response_id,client_id,date,respondent,nps,comment\n");
      for (int i = 0; i < answers; i++) {
        out.write("R" + i + ",C" + random.nextInt(clients) + ",2024-" + (10 + i % 3) + "-");
        out.write((10 + i % 18) + ",p" + i + "@x.example," + random.nextInt(11) + ",\n");
      }
    }
  }

  /** Finished, or said in a sentence with the remedy, and nothing left behind. */
  private boolean finished(Ended ended) throws IOException {
    if (ended.exit() != 0) {
      assertThat(ended.exit()).as(ended.err()).isEqualTo(OUT_OF_MEMORY);
      assertThat(ended.err()).contains("out of memory", "-Xmx").doesNotContain("\tat ");
      assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo("old");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
    return ended.exit() == 0;
  }

  @Test
  void aReportOfAHundredClientsNeedsNoMoreThan64Megabytes() throws Exception {
    Portfolio.in(folder, 100, 36);
    Files.writeString(folder.resolve("out.csv"), "old");
    assertThat(finished(run(64, "report -q --no-history [cose]*s.csv -o out.html"))).isTrue();
  }

  @Test
  void tooLittleMemoryIsSaidWithTheRemedy() throws Exception {
    largePortfolio(60_000, 60_000);
    Files.writeString(folder.resolve("out.csv"), "old");
    String command = "scan -q clients.csv surveys.csv -o out.csv --rejects rejects.csv";
    assertThat(finished(run(32, command))).isFalse();
  }

  @Tag("torture")
  @ParameterizedTest
  @ValueSource(ints = {64, 96, 128, 192, 256, 384, 512, 1024})
  void twoHundredThousandClientsFinishOrSayWhatTheyNeed(int heapMegabytes) throws Exception {
    largePortfolio(200_000, 600_000);
    Files.writeString(folder.resolve("out.csv"), "old");
    Ended ended = run(heapMegabytes, "scan -q clients.csv surveys.csv -o out.csv");
    System.out.println("200,000 clients at " + heapMegabytes + " MB: exit " + ended.exit());
    assertThat(finished(ended) || heapMegabytes < 1024).isTrue();
  }

  @Tag("torture")
  @Test
  void anUnclosedQuoteBefore400MegabytesIsContainedIn256() throws Exception {
    String lines =
        "R1,C2,2024-02-02,7,twenty words or so that say nothing of any interest\n".repeat(1000);
    try (BufferedWriter out =
        Files.newBufferedWriter(folder.resolve("surveys.csv"), StandardCharsets.UTF_8)) {
      out.write("response_id,client_id,date,nps,comment\nR0,C1,2024-01-01,5,\"never closed\n");
      for (long written = 0; written < 400L << 20; written += lines.length()) {
        out.write(lines);
      }
    }
    Files.writeString(folder.resolve("out.csv"), "old");
    assertThat(finished(run(256, "scan -q surveys.csv -o out.csv"))).isTrue();
  }

  @Test
  void moreThanTenThousandColumnsAreRefused() throws IOException {
    columns(10_001);
  }

  @Tag("torture")
  @Test
  void tenThousandColumnsAreRead() throws IOException {
    columns(10_000);
  }

  private void columns(int columns) throws IOException {
    String header =
        IntStream.range(3, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String cells = IntStream.range(3, columns).mapToObj(i -> "1").collect(Collectors.joining(","));
    StringBuilder text = new StringBuilder("client_id,date,nps," + header + "\n");
    for (int i = 1; i < 6; i++) {
      text.append("C").append(i).append(",2024-01-1").append(i).append(",").append(i);
      text.append(",").append(cells).append("\n");
    }
    Files.writeString(folder.resolve("wide.csv"), text);
    Cli.Result result =
        Cli.run(
            java.util.List.of("inspect", "wide.csv", "-f", "json"),
            new byte[0],
            java.util.Map.of(),
            folder);
    assertThat(result.exit()).as(result.err()).isEqualTo(columns > 10_000 ? 4 : 0);
    if (columns > 10_000) {
      assertThat(result.err()).contains("wide.csv", "more than 10000 columns");
    }
  }
}
