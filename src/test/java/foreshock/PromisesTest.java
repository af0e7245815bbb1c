package foreshock;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.testdata.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each promise of the README names the test that holds it, and that test is there. */
class PromisesTest {
  private static final Pattern LINK = Pattern.compile("\\(\\[test\\]\\(([^)]+)\\)\\)$");

  @Test
  void everyPromiseHasItsTest() throws IOException {
    String readme = Files.readString(TestFiles.repository().resolve("README.md"));
    int from = readme.indexOf("\n## Promises\n");
    List<String> promises =
        readme
            .substring(from, readme.indexOf("\n## ", from + 1))
            .lines()
            .filter(line -> line.startsWith("- "))
            .toList();
    assertThat(promises).hasSizeGreaterThan(10);
    for (String promise : promises) {
      Matcher link = LINK.matcher(promise);
      assertThat(link.find()).as(promise).isTrue();
      assertThat(Files.readString(TestFiles.repository().resolve(link.group(1))))
          .as(promise)
          .containsPattern("@(Test|ParameterizedTest|TestFactory)\\b");
    }
  }
}
