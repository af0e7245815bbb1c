package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
  @ParameterizedTest
  @CsvSource({
    "a.csv, CSV", "A.CSV, CSV", "/x.y/risk.tsv, TSV", "risk.2024.json, JSON", "r.ndjson, NDJSON",
    "r.jsonl, NDJSON", "r.md, MARKDOWN", "r.markdown, MARKDOWN", "r.txt, TABLE", "r.tab, TSV"
  })
  void theEndingSetsTheFormat(String name, Format format) {
    assertThat(Format.ofFileName(name)).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "csv", "a.xyz", "/x.csv/risk", "a.", "a.csv.gz", "table"})
  void anUnknownEndingSetsNone(String name) {
    assertThat(Format.ofFileName(name)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsFoundByItsName(Format format) {
    assertThat(Format.of(format.key())).contains(format);
    assertThat(Format.of(" " + format.name() + " ")).contains(format);
  }

  @Test
  void aWrongNameFindsNone() {
    assertThat(Format.of("cvs")).isEmpty();
    assertThat(Format.of("")).isEmpty();
  }
}
