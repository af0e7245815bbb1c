package foreshock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures whole processes, interleaved, and prints medians and ratios of one run: {@code Bench
 * FOLDER ROUNDS SIZE… [shuffled]}. Sizes are {@code S}, {@code M} and {@code L}. What is compared
 * is said in performance.md.
 */
final class Bench {
  private record Size(int clients, int answers, int orders) {}

  private static final Map<String, Size> SIZES =
      Map.of(
          "S", new Size(2_000, 150_000, 150_000),
          "M", new Size(100_000, 5_000_000, 5_000_000),
          "L", new Size(1_000_000, 30_000_000, 30_000_000));
  private static final long POLL_MILLIS = 4;

  private record Sample(double wall, double cpu, double peakMegabytes) {}

  private final Path home = Path.of("").toAbsolutePath();
  private final Path folder;
  private final int rounds;

  private Bench(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
  }

  public static void main(String[] args) throws Exception {
    Bench bench = new Bench(Path.of(args[0]), Integer.parseInt(args[1]));
    List<String> sizes = new ArrayList<>(Arrays.asList(args).subList(2, args.length));
    boolean shuffled = sizes.remove("shuffled");
    System.out.printf(
        "Java %s, %d processors, %s%n%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), memory());
    bench.startUp();
    for (String size : sizes) {
      bench.size(size, shuffled);
    }
  }

  private static String memory() throws IOException {
    Path info = Path.of("/proc/meminfo");
    return Files.exists(info) ? Files.readAllLines(info).get(0).replaceAll(" +", " ") : "";
  }

  private void startUp() throws Exception {
    String launcher = home.resolve("scripts/foreshock").toString();
    List<String> scan = new ArrayList<>(List.of(launcher, "scan"));
    try (var files = Files.list(home.resolve("sample-data"))) {
      files.map(Path::toString).filter(name -> name.endsWith(".csv")).sorted().forEach(scan::add);
    }
    Map<String, List<String>> contenders = new LinkedHashMap<>();
    contenders.put("java -version", List.of(java(), "-version"));
    contenders.put("hello world", List.of(java(), "-cp", classPath(), name(), "hello", "."));
    contenders.put("foreshock --version", List.of(launcher, "--version"));
    contenders.put("foreshock --help", List.of(launcher, "--help"));
    contenders.put("foreshock scan, sample data", scan);
    // the archive of classes is made by the first runs
    for (int i = 0; i < 3; i++) {
      run(scan);
    }
    measure("start-up", contenders, Math.max(5, rounds), "java -version");
  }

  private void size(String key, boolean shuffled) throws Exception {
    Size size = SIZES.get(key);
    Path data = folder.resolve(key + (shuffled ? "-shuffled" : ""));
    if (!Files.exists(data.resolve("orders.csv"))) {
      BenchData.write(data, size.clients(), size.answers(), size.orders(), 1, shuffled);
    }
    // as the launcher has them for large inputs
    String[] large = {
      java(),
      "-XX:+UseParallelGC",
      "-Xmn64m",
      "-Xms512m",
      "-XX:+UseTransparentHugePages",
      "-XX:FreqInlineSize=200",
      "-XX:CompileCommand=quiet",
      "-XX:CompileCommand=dontinline,foreshock/ingest/PlainMemo.workOut",
      "-XX:CompileCommand=dontinline,foreshock/history/IndexSort.split",
      "-cp",
      classPath()
    };
    Map<String, List<String>> contenders = new LinkedHashMap<>();
    contenders.put(
        "DuckDB, GROUP BY", List.of(java(), "-cp", classPath(), name(), "duckdb", data.toString()));
    if (!key.equals("L")) {
      contenders.put("Commons CSV, plain", with(large, name(), "commons-csv", data.toString()));
    }
    contenders.put("foreshock, reading", with(large, name(), "reader", data.toString()));
    contenders.put(
        "foreshock scan",
        List.of(
            home.resolve("scripts/foreshock").toString(),
            "scan",
            data.resolve("surveys.csv").toString(),
            data.resolve("orders.csv").toString(),
            "--top",
            "1000",
            "-q"));
    measure(
        String.format(
            Locale.ROOT,
            "%s: %,d clients, %,d answers, %,d orders%s, %d MB",
            key,
            size.clients(),
            size.answers(),
            size.orders(),
            shuffled ? ", shuffled" : ", by date",
            (Files.size(data.resolve("surveys.csv")) + Files.size(data.resolve("orders.csv")))
                >> 20),
        contenders,
        rounds,
        "DuckDB, GROUP BY");
  }

  private static List<String> with(String[] first, String... rest) {
    List<String> all = new ArrayList<>(Arrays.asList(first));
    all.addAll(Arrays.asList(rest));
    return all;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static String name() {
    return Contenders.class.getName();
  }

  private void measure(
      String title, Map<String, List<String>> contenders, int times, String against)
      throws Exception {
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 0; round < times; round++) {
      for (Map.Entry<String, List<String>> one : contenders.entrySet()) {
        samples.computeIfAbsent(one.getKey(), unused -> new ArrayList<>()).add(run(one.getValue()));
      }
    }
    double unit = median(samples.get(against).stream().mapToDouble(Sample::wall).toArray());
    System.out.printf("%s (median of %d)%n%n", title, times);
    System.out.println("| | wall s | ratio | cpu s | peak MB |");
    System.out.println("|---|---|---|---|---|");
    samples.forEach(
        (name, all) -> {
          double wall = median(all.stream().mapToDouble(Sample::wall).toArray());
          System.out.printf(
              Locale.ROOT,
              "| %s | %.2f | %.2f | %.2f | %.0f |%n",
              name,
              wall,
              wall / unit,
              median(all.stream().mapToDouble(Sample::cpu).toArray()),
              median(all.stream().mapToDouble(Sample::peakMegabytes).toArray()));
        });
    System.out.println();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** Runs a process to its end and looks at it all the while. */
  private Sample run(List<String> command) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path books = Path.of("/proc", Long.toString(process.pid()));
    double cpu = 0;
    double peak = 0;
    while (process.isAlive()) {
      try {
        String[] fields =
            Files.readString(books.resolve("stat")).replaceAll(".*\\) ", "").split(" ");
        cpu = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
        for (String line : Files.readAllLines(books.resolve("status"))) {
          if (line.startsWith("VmHWM")) {
            peak = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
          }
        }
      } catch (IOException | ArrayIndexOutOfBoundsException ended) {
        break;
      }
      Thread.sleep(POLL_MILLIS);
    }
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return new Sample((System.nanoTime() - start) / 1e9, cpu, peak);
  }
}
