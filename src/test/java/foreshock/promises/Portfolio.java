package foreshock.promises;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.Cli;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A small simulated portfolio with all six roles, in a folder of its own. */
record Portfolio(Path folder) {
  static final List<String> ROLES =
      List.of("clients", "orders", "surveys", "interactions", "events", "invitations");

  /** Writes one; the same each time. */
  static Portfolio in(Path folder, int clients, int months) {
    Cli.Result made =
        Cli.run(
            List.of(
                "simulate",
                ".",
                "--world",
                "accounting",
                "--seed",
                "7",
                "--clients",
                "" + clients,
                "--months",
                "" + months,
                "--force"),
            new byte[0],
            Map.of(),
            folder);
    assertThat(made.exit()).as(made.err()).isZero();
    return new Portfolio(folder);
  }

  Path file(String role) {
    return folder.resolve(role + ".csv");
  }

  List<String> files() {
    return ROLES.stream().map(role -> role + ".csv").toList();
  }

  /** All different texts of columns, but for empty ones. */
  Set<String> values(String role, String... columns) throws IOException {
    Set<String> values = new TreeSet<>();
    for (CSVRecord row : rows(role)) {
      for (String column : columns) {
        if (!row.get(column).isEmpty()) {
          values.add(row.get(column));
        }
      }
    }
    return values;
  }

  List<CSVRecord> rows(String role) throws IOException {
    String text = Files.readString(file(role));
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text))
        .getRecords();
  }

  void append(String role, String... lines) throws IOException {
    Files.writeString(
        file(role),
        Files.readString(file(role)) + String.join("\n", lines) + "\n",
        StandardCharsets.UTF_8);
  }

  /** One run over all files, the command's words first. */
  Cli.Result run(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    if (!List.of("history", "ack").contains(args.get(0))) {
      args.addAll(files());
    }
    args.addAll(List.of(more));
    return Cli.run(
        args,
        new byte[0],
        Map.of("XDG_STATE_HOME", folder.resolve("state").toString(), "LANG", "en"),
        folder);
  }
}
