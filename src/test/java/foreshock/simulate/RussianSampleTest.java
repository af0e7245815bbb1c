package foreshock.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The committed files of sample-data/ru are what {@link RussianSample} makes. After a change:
 * {@code mvn test -Dtest=RussianSampleTest -Dforeshock.accept=true}.
 */
class RussianSampleTest {
  private static final Path FOLDER = TestFiles.repository().resolve("sample-data/ru");
  private static final Charset ENCODING = Charset.forName("windows-1251");

  @BeforeAll
  static void acceptIfAsked() throws IOException {
    if (Boolean.getBoolean("foreshock.accept")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> file : RussianSample.files().entrySet()) {
        Files.write(FOLDER.resolve(file.getKey()), encoded(file.getValue()));
      }
    }
  }

  @Test
  void committedFilesAreWhatTheGeneratorMakes() throws IOException {
    for (Map.Entry<String, String> file : RussianSample.files().entrySet()) {
      byte[] committed = Files.readAllBytes(FOLDER.resolve(file.getKey()));
      assertThat(committed).as(file.getKey()).isEqualTo(encoded(file.getValue()));
    }
  }

  @Test
  void folderHoldsOnlyTheseAndTheReadmeAndIsSmall() throws IOException {
    Set<String> expected = new HashSet<>(RussianSample.files().keySet());
    expected.add("README.md");
    long bytes = 0;
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
        assertThat(expected.remove(file.getFileName().toString())).as(file.toString()).isTrue();
      }
    }
    assertThat(expected).isEmpty();
    assertThat(bytes).isLessThan(1_000_000);
  }

  @Test
  void everyAddressIsOneThatNobodyCanHave() throws IOException {
    Set<String> others =
        RussianSample.files().values().stream()
            .flatMap(text -> Stream.of(text.split("[;\r\n]")))
            .filter(cell -> cell.contains("@") && !cell.endsWith(".example"))
            .collect(Collectors.toSet());
    assertThat(others).isEmpty();
  }

  /** Strictly: what windows-1251 does not have would become a question mark. */
  private static byte[] encoded(String text) throws CharacterCodingException {
    ByteBuffer bytes = ENCODING.newEncoder().encode(CharBuffer.wrap(text));
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }
}
