package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.history.HistoryCollector;
import foreshock.testdata.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading in blocks on several threads tells the same as reading row by row. */
final class PlainReadingTest {
  private static final Path FORMATS = Path.of("src/test/resources/foreshock/formats");
  private static final int[] BLOCKS = {150, 1 << 20};
  private static final ByteArrayInputStream NO_INPUT = new ByteArrayInputStream(new byte[0]);

  @TempDir Path folder;

  private static List<Path> corpus() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : List.of(FORMATS, SharedData.find("formats/hardcsv"))) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> all = Files.walk(root)) {
          all.filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(".json"))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    return files;
  }

  @Test
  void theWholeCorpusReadsTheSame() throws Exception {
    List<Path> files = corpus();
    assertThat(files).hasSizeGreaterThan(40);
    for (Path file : files) {
      compare(List.of(file));
    }
  }

  @Test
  void filesTogetherReadTheSame() throws Exception {
    try (Stream<Path> folders = Files.list(FORMATS.resolve("exports"))) {
      for (Path system : folders.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> files = Files.list(system)) {
          compare(files.filter(file -> !file.toString().endsWith(".json")).sorted().toList());
        }
      }
    }
  }

  /** Else the other tests would show nothing. */
  @Test
  void aPlainFileIsReadPlainly() throws Exception {
    Path file = folder.resolve("orders.csv");
    StringBuilder text = new StringBuilder("order_id,client_id,date,amount,note\n");
    for (int i = 0; i < 1000; i++) {
      text.append("O-").append(i).append(",C-").append(i % 7).append(",2024-01-0");
      text.append(1 + i % 9).append(',').append(i).append(".25,\"one, \"\"two\"\"\nthree\"\n");
    }
    Files.writeString(file, text);
    InputFile input = new InputFile("orders.csv", Optional.of(file), Optional.of(Role.ORDERS));
    FileStudy study = FileStudy.of(input, ReadingSettings.defaults(), NO_INPUT);
    FilePlan plan = new Planner(List.of(study), Optional.empty()).plan(study);
    HistoryCollector rows = new HistoryCollector(false);
    PlainReading reading =
        PlainReading.of(study, plan, () -> new PlainOrders(plan, rows, 0), 4096).orElseThrow();
    long[] taken = new long[1];
    reading.read(
        Files.newInputStream(file),
        new PlainReading.Listener() {
          @Override
          public void taken(long count) {
            taken[0] += count;
          }

          @Override
          public void left(String[] cells, long line) {
            throw new AssertionError("line " + line);
          }
        });
    assertThat(taken[0]).isEqualTo(1000);
    assertThat(reading.line()).isEqualTo(2002);
  }

  /** The numbers of addresses outgrow the room that they begin with. */
  @Test
  void manyAddressesReadTheSame() throws Exception {
    Path file = folder.resolve("surveys.csv");
    StringBuilder text = new StringBuilder("response_id,client_id,email,date,recommend (0-10)\n");
    for (int i = 0; i < 300; i++) {
      text.append("S").append(i).append(",C-").append(i % 90).append(",p").append(i % 200);
      text.append("@c").append(i % 90).append(".example,2024-01-").append(10 + i % 20);
      text.append(',').append(i % 11).append('\n');
    }
    Files.writeString(file, text);
    compare(List.of(file));
  }

  /** Files with every oddity that a writer can think of, a little in each. */
  @Test
  void randomFilesReadTheSame() throws Exception {
    for (int seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      Path orders = folder.resolve("orders" + seed + ".csv");
      Path surveys = folder.resolve("surveys" + seed + ".csv");
      Files.write(orders, RandomExport.orders(random));
      Files.write(surveys, RandomExport.surveys(random));
      compare(List.of(orders, surveys));
    }
  }

  private static void compare(List<Path> paths) throws Exception {
    List<InputFile> files =
        paths.stream()
            .map(path -> new InputFile(path.toString(), Optional.of(path), Optional.empty()))
            .toList();
    String wanted = ReadingComparison.told(files, true, BLOCKS[0]);
    for (int block : BLOCKS) {
      assertThat(ReadingComparison.told(files, false, block))
          .as("%s in blocks of %d", paths, block)
          .isEqualTo(wanted);
    }
  }

  /** The scanner's cells are the parser's, up to where it says that it does not know. */
  @Test
  void cellsAreTheSame() throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path file : corpus()) {
      texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    for (int seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      texts.add(new String(RandomExport.orders(random), StandardCharsets.ISO_8859_1));
      texts.add(RandomExport.soup(random));
    }
    long cells = 0;
    for (String text : texts) {
      for (char delimiter : new char[] {',', ';', '\t'}) {
        for (int block : BLOCKS) {
          cells += ReadingComparison.cells(text, delimiter, block);
        }
      }
    }
    assertThat(cells).isGreaterThan(50_000);
  }
}
