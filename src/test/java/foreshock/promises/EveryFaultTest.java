package foreshock.promises;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.cli.CommandRun;
import foreshock.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every call of a run to the file system fails once. Then the run ends with 4 or 5 and its outputs
 * are as they were before; or it could do without that call, and they are as if nothing had been.
 */
class EveryFaultTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-01T09:00:00Z"), ZoneOffset.UTC);
  private static final String OLD = "the old file\n";
  private static final List<String> OUTPUTS =
      List.of("out.csv", "out.xlsx", "out.html", "out.eml", "rejects.csv", "made.toml");

  @TempDir Path folder;
  private Map<String, String> before;

  @BeforeEach
  void makePortfolio() throws IOException {
    Portfolio portfolio = Portfolio.in(folder, 10, 12);
    Files.delete(folder.resolve("truth.csv"));
    portfolio.append("orders", "O-y,AC-0001,no date,100.00,EUR,Ledger,Anke Brandt,won");
    Files.writeString(folder.resolve("foreshock.toml"), "language = \"en\"\n");
    Files.writeString(folder.resolve("names.key"), "0123456789abcdef0123456789abcdef");
    renew();
    before = contents();
  }

  /** The old outputs, readable by their owner alone. */
  private void renew() throws IOException {
    for (String name : OUTPUTS) {
      Path output = folder.resolve(name);
      Files.writeString(output, OLD);
      Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** Names and rights of all files, with a digest of their bytes. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                + " "
                + java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  private record Ended(int exit, String out, String err) {}

  private Ended run(List<String> args, Faults faults) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            out,
            err,
            Map.of(),
            FaultySystem.over(folder, faults),
            () -> CLOCK);
    int exit = CommandRun.run(args.toArray(String[]::new), console);
    return new Ended(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void everyCallOfAScanFailsOnce() throws IOException {
    everyCallFailsOnce("scan -q F -o out.csv --rejects rejects.csv --config foreshock.toml");
  }

  @Tag("torture")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "scan -q F -o out.xlsx --pseudonymise names.key",
        "report -q F -o out.html --no-history",
        "report -q F -o out.eml --no-history",
        "inspect -q F -o out.csv --write-config made.toml",
      })
  void everyCallFailsOnce(String command) throws IOException {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    int files = args.indexOf("F");
    args.remove(files);
    args.addAll(files, List.of("[cose]*s.csv"));
    // what inspect cannot read it says in its result, and ends with 4 besides
    boolean inspects = command.startsWith("inspect");
    Faults none = new Faults(0);
    Ended whole = run(args, none);
    assertThat(whole.exit()).as(whole.err()).isZero();
    Map<String, String> after = contents();
    assertThat(after).isNotEqualTo(before).hasSameSizeAs(before);
    assertThat(none.count()).isGreaterThan(30);

    List<String> wrong = new ArrayList<>();
    int refused = 0;
    for (int n = 1; n <= none.count(); n++) {
      renew();
      Faults faults = new Faults(n);
      Ended ended = run(args, faults);
      Map<String, String> found = contents();
      boolean fits =
          ended.exit() == 0
              ? found.equals(after)
              : isRefusal(ended.exit(), faults) && (inspects || isOld(found));
      if (!faults.failed().isEmpty() && !fits) {
        wrong.add(
            n
                + " "
                + faults.failed()
                + " -> "
                + ended.exit()
                + " "
                + ended.err()
                + differing(found, after));
      }
      refused += ended.exit() == 0 ? 0 : 1;
    }
    System.out.println(
        none.count() + " calls failed once in " + command + ": " + refused + " runs refused");
    assertThat(wrong).as(command).isEmpty();
    assertThat(refused).isGreaterThan(20);
  }

  /** What cannot be read of the configuration is its mistake. */
  private static boolean isRefusal(int exit, Faults faults) {
    boolean ofUsage = faults.failed().endsWith(".toml") || faults.failed().endsWith(".key");
    return exit == 4 || exit == 5 || exit == 2 && ofUsage;
  }

  /** A file of rejects appears whole also where the result cannot. */
  private boolean isOld(Map<String, String> found) {
    Map<String, String> others = new TreeMap<>(found);
    others.put("rejects.csv", before.get("rejects.csv"));
    return others.equals(before);
  }

  private static List<String> differing(Map<String, String> found, Map<String, String> after) {
    List<String> differing = new ArrayList<>();
    found.forEach(
        (name, content) -> {
          if (!content.equals(after.get(name))) {
            differing.add(name + " " + content + " not " + after.get(name));
          }
        });
    return differing;
  }

  @Test
  void theFaultsAreSeen() throws IOException {
    Faults first = new Faults(1);
    Ended ended = run(List.of("scan", "surveys.csv", "-o", "out.csv"), first);
    assertThat(first.failed()).isNotEmpty();
    assertThat(ended.exit()).isIn(0, 4, 5);
  }
}
