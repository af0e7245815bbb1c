package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import foreshock.testdata.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Hard files of other projects' test suites; they are read where they lie and never copied. */
@EnabledIf("isThere")
final class HardCsvTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("foreshock.shared", "../shared")).resolve("formats/hardcsv");

  static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void noFileCrashesHangsOrLosesRecords() throws Exception {
    int read = 0;
    for (Path file : files()) {
      for (Optional<Role> role : List.of(Optional.<Role>empty(), Optional.of(Role.EVENTS))) {
        InputFile input = new InputFile(file.toString(), Optional.of(file), role);
        Reading reading =
            assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                    Ingest.examine(
                        List.of(input),
                        ReadingSettings.defaults().withMaxRejectShare(1),
                        new ByteArrayInputStream(new byte[0]),
                        new Rows()),
                file.toString());
        FileReport report = reading.files().get(0);
        if (report.unusable().isPresent()) {
          assertThat(Said.of(report.unusable().get().remedy())).isNotBlank();
        } else if (report.role().isPresent()) {
          read++;
        }
      }
    }
    assertThat(files().size()).isGreaterThan(200);
    assertThat(read).isPositive();
  }

  /** Rows read, rows set aside and rows of the layout make up all records of the file. */
  @Test
  void everyRecordIsAccountedFor() throws Exception {
    int compared = 0;
    for (Path file : files()) {
      FileStudy study;
      try {
        study =
            FileStudy.of(
                InputFile.of(file),
                ReadingSettings.defaults(),
                new ByteArrayInputStream(new byte[0]));
      } catch (UnusableInput refused) {
        continue;
      }
      long records = records(study).size();
      Layout layout = study.layout;
      // whatever its columns are, as if each row were an event named by the first of them
      Mapping mapping = new Mapping(Role.EVENTS, java.util.Map.of(Field.EVENT, 0), List.of());
      FilePlan plan =
          new FilePlan(
              layout,
              "",
              mapping,
              new SurveyColumns(List.of(), false),
              study.names,
              java.util.Map.of(),
              List.of(),
              java.util.Map.of(),
              false,
              OwnWords.NONE);
      long[] given = {0, 0};
      RowReader reader =
          (cells, origin, sink) -> {
            given[0]++;
            return origin.line() % 2 == 0
                ? Verdict.TYPED
                : Verdict.reject(
                    ProblemCode.BAD_DATE, "", "", Remark.of("problem.alone", "is odd"));
          };
      ReadingSettings settings =
          ReadingSettings.defaults()
              .withMaxRejectShare(1)
              .withRejects(Optional.of((problem, cells) -> given[1]++));
      FileReading reading =
          new FileReading(study, plan, settings, reader, new Rows(), 0, Optional.empty());
      FileReport report = reading.read();
      long sorted =
          layout.bodyStart()
              - layout.blankAbove()
              + report.dataRows()
              + report.blank()
              + report.footerRows()
              + reading.repeatedHeaders();
      assertThat(sorted).as(file.toString()).isEqualTo(records);
      assertThat(given[1]).as(file.toString()).isEqualTo(report.rejected());
      compared++;
    }
    assertThat(compared).isGreaterThan(150);
  }

  private static List<List<String>> records(FileStudy study) throws IOException {
    List<List<String>> records = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(study.open(), study.dialect, study.layout.width(), 1)) {
      while (reader.next()) {
        records.add(Arrays.asList(reader.cells()));
      }
    }
    return records;
  }

  /** Cell by cell the same as FastCSV, wherever both take the file as it is. */
  @Test
  void cellsAreThoseOfFastCsv() throws Exception {
    int compared = 0;
    long cells = 0;
    List<String> wrong = new ArrayList<>();
    for (Path file : files()) {
      FileStudy study;
      try {
        study =
            FileStudy.of(
                InputFile.of(file),
                ReadingSettings.defaults(),
                new ByteArrayInputStream(new byte[0]));
      } catch (UnusableInput refused) {
        continue;
      }
      List<List<String>> other;
      String text;
      try {
        text = decoded(study, file);
        other = fastCsv(text, study.dialect.delimiter());
      } catch (CsvParseException | CharacterCodingException refused) {
        continue;
      }
      List<List<String>> ours = records(study);
      if (isMended(study, ours, other)) {
        continue;
      }
      compared++;
      cells += ours.stream().mapToLong(List::size).sum();
      if (!ours.equals(other)) {
        wrong.add(FOLDER.relativize(file) + "\n  ours  " + difference(ours, other));
      }
    }
    assertThat(wrong).as("%d files, %d cells", compared, cells).isEmpty();
    assertThat(compared).isGreaterThan(150);
  }

  /** What is mended on purpose cannot be as the other reader has it. */
  private static boolean isMended(
      FileStudy study, List<List<String>> ours, List<List<String>> other) throws IOException {
    try (RecordReader reader =
        new RecordReader(study.open(), study.dialect, study.layout.width(), 1)) {
      while (reader.next()) {
        continue;
      }
      QuoteMender mender = reader.mender();
      return mender.nuls() + mender.mended() + mender.unclosed() > 0 || study.dialect.backslash();
    }
  }

  private static String difference(List<List<String>> ours, List<List<String>> other) {
    for (int i = 0; i < Math.min(ours.size(), other.size()); i++) {
      if (!ours.get(i).equals(other.get(i))) {
        return "record " + i + " " + ours.get(i) + "\n  theirs " + other.get(i);
      }
    }
    return ours.size() + " records, theirs " + other.size();
  }

  private static String decoded(FileStudy study, Path file) throws IOException {
    String text =
        study
            .encoding
            .charset()
            .newDecoder()
            .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
            .toString();
    return text.replace("\uFEFF", "");
  }

  static List<List<String>> fastCsv(String text, char delimiter) throws IOException {
    List<List<String>> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false).ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        records.add(record.getFields());
      }
    }
    return records;
  }
}
