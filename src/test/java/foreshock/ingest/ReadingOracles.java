package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import foreshock.testdata.Said;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What holds for the reading of any file, whatever its bytes. */
public final class ReadingOracles {
  private static final int SMALL = 150;
  private static final int LARGE = 1 << 20;

  private ReadingOracles() {}

  /** A file reads row by row as it does in blocks of any size; one that is refused says why. */
  public static void file(byte[] bytes) throws Exception {
    Path path = Files.createTempFile("export", ".csv");
    try {
      Files.write(path, bytes);
      List<InputFile> files =
          List.of(new InputFile("export.csv", Optional.of(path), Optional.empty()));
      String wanted = ReadingComparison.told(files, true, SMALL);
      assertThat(ReadingComparison.told(files, false, SMALL)).isEqualTo(wanted);
      assertThat(ReadingComparison.told(files, false, LARGE)).isEqualTo(wanted);
      Reading reading =
          Ingest.examine(
              files, ReadingSettings.defaults(), java.io.InputStream.nullInputStream(), new Rows());
      reading
          .files()
          .get(0)
          .unusable()
          .ifPresent(problem -> assertThat(Said.of(problem.remedy())).isNotBlank());
    } finally {
      Files.delete(path);
    }
  }

  /** Cells are those of the scanner of blocks, and those of FastCSV where nothing is mended. */
  public static void cells(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (char delimiter : new char[] {',', ';', '\t'}) {
      ReadingComparison.cells(text, delimiter, SMALL);
      ReadingComparison.cells(text, delimiter, LARGE);
      Dialect dialect = new Dialect(delimiter, false, false, false, Remark.NONE);
      List<List<String>> ours = new ArrayList<>();
      boolean mended;
      try (RecordReader reader = new RecordReader(new StringReader(text), dialect)) {
        while (reader.next()) {
          ours.add(Arrays.asList(reader.cells()));
        }
        QuoteMender mender = reader.mender();
        mended = mender.nuls() + mender.mended() + mender.unclosed() > 0;
      }
      if (!mended) {
        assertThat(ours).isEqualTo(fastCsv(text, delimiter));
      }
    }
  }

  private static List<List<String>> fastCsv(String text, char delimiter) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    }
  }
}
