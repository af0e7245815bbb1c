package foreshock.bench;

import foreshock.axis.AsOf;
import foreshock.history.BookMaker;
import foreshock.history.ClientBook;
import foreshock.history.HistoryCollector;
import foreshock.ingest.Ingest;
import foreshock.ingest.InputFile;
import foreshock.ingest.Reading;
import foreshock.ingest.ReadingSettings;
import foreshock.insight.FlagPolicy;
import foreshock.insight.Scan;
import foreshock.insight.ScanSettings;
import foreshock.outcome.LeavingRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What is measured, each in a process of its own: {@code Contenders NAME FOLDER}. */
final class Contenders {
  private static final int WORST = 1000;

  private Contenders() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    switch (args[0]) {
      case "duckdb" -> duckdb(folder);
      case "commons-csv" -> commonsCsv(folder);
      case "reader" -> System.out.println(read(folder).clients().size());
      case "stages" -> stages(folder);
      case "hello" -> System.out.println("hello");
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Monthly panel of both files, slope of the last twelve months, the worst clients. */
  private static void duckdb(Path folder) throws Exception {
    String surveys = "read_csv('" + folder.resolve("surveys.csv") + "', header = true)";
    String orders = "read_csv('" + folder.resolve("orders.csv") + "', header = true)";
    String sql =
        "with s as (select client_id, date_diff('month', date '2021-07-01', date) as m, "
            + "avg(score) as a, count(*) as n from "
            + surveys
            + " group by 1, 2), "
            + "o as (select client_id, date_diff('month', date '2021-07-01', date) as m, "
            + "sum(amount) as v, count(*) as n from "
            + orders
            + " group by 1, 2), "
            + "st as (select client_id, regr_slope(a, m) filter (m >= 24) as slope, "
            + "avg(a) filter (m >= 33) - avg(a) filter (m between 30 and 32) as change from s group by 1), "
            + "ot as (select client_id, 36 - max(m) as since, sum(v) as value from o group by 1) "
            + "select * from st left join ot using (client_id) "
            + "order by coalesce(nullif(round(slope, 6), 'nan'), 0), client_id limit "
            + WORST;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads to " + Runtime.getRuntime().availableProcessors());
      int rows = 0;
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          rows++;
        }
      }
      System.out.println(rows);
    }
  }

  /** The same panel as one would write it. */
  private static void commonsCsv(Path folder) throws Exception {
    Map<String, double[]> panel = new HashMap<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    for (String name : List.of("surveys.csv", "orders.csv")) {
      boolean answers = name.startsWith("s");
      try (Reader in = Files.newBufferedReader(folder.resolve(name));
          CSVParser parser = CSVParser.builder().setReader(in).setFormat(format).get()) {
        for (CSVRecord record : parser) {
          LocalDate date = LocalDate.parse(record.get("date"));
          int month = (date.getYear() - 2021) * 12 + date.getMonthValue() - 7;
          double[] client =
              panel.computeIfAbsent(record.get("client_id"), unused -> new double[4 * 37]);
          double value = Double.parseDouble(record.get(answers ? "score" : "amount"));
          client[(answers ? 0 : 2) * 37 + month] += value;
          client[(answers ? 1 : 3) * 37 + month]++;
        }
      }
    }
    System.out.println(panel.size());
  }

  private static ClientBook read(Path folder) throws Exception {
    List<InputFile> files =
        List.of(
            new InputFile(
                "surveys.csv", Optional.of(folder.resolve("surveys.csv")), Optional.empty()),
            new InputFile(
                "orders.csv", Optional.of(folder.resolve("orders.csv")), Optional.empty()));
    HistoryCollector rows = new HistoryCollector(false);
    Reading reading =
        Ingest.read(files, ReadingSettings.defaults(), InputStream.nullInputStream(), rows);
    stage("read");
    AsOf asOf = AsOf.ofDay(rows.findLatestDay().orElseThrow());
    ClientBook book = new BookMaker(rows, asOf, reading.scales()::scaleOf, Map.of()).make();
    stage("book");
    return book;
  }

  private static void stages(Path folder) throws Exception {
    ClientBook book = read(folder);
    Scan.of(book, new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true));
    stage("scan");
  }

  private static long wall = System.nanoTime();
  private static long cpu;

  private static void stage(String name) {
    long now = System.nanoTime();
    long used = ProcessHandle.current().info().totalCpuDuration().map(d -> d.toMillis()).orElse(0L);
    System.err.printf("%-6s wall %6d ms  cpu %6d ms%n", name, (now - wall) / 1_000_000, used - cpu);
    wall = now;
    cpu = used;
    if (Boolean.getBoolean("threads")) {
      threads();
    }
  }

  /** Processor time by kind of thread, from Linux's own books. */
  private static void threads() {
    Map<String, Long> ticks = new TreeMap<>();
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      for (Path task : tasks.toList()) {
        String stat = Files.readString(task.resolve("stat"));
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        ticks.merge(
            name.replaceAll("[#\\d]+.*", ""),
            Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
            Long::sum);
      }
    } catch (IOException elsewhere) {
      return;
    }
    ticks.values().removeIf(count -> count < 5);
    System.err.println("       in 10 ms: " + ticks);
  }
}
