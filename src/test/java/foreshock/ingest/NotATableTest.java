package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foreshock.testdata.Said;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be used, and what is said of them. */
final class NotATableTest {
  @TempDir Path folder;

  @Test
  void binaryIsToldByItsContent() {
    for (int seed = 0; seed < 20; seed++) {
      byte[] noise = new byte[200 + 300 * seed];
      new SplittableRandom(seed).nextBytes(noise);
      assertThat(problem(noise).code()).as("seed " + seed).isEqualTo(ProblemCode.NOT_CSV);
    }
    assertThat(problem("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1)).code())
        .isEqualTo(ProblemCode.NOT_CSV);
    assertThat(
            Said.of(
                problem("SQLite format 3\0name,date".getBytes(StandardCharsets.ISO_8859_1))
                    .remedy()))
        .contains("binary");
  }

  @Test
  void aFewControlsAndNulsAreStillText() throws Exception {
    StringBuilder text = new StringBuilder("client_id,date,nps,comment\n");
    for (int i = 0; i < 60; i++) {
      text.append('A').append(i).append(",2024-01-05,9,fine\n");
    }
    text.append("B\0,2024-01-05,9,bell \u0007\u001a\n");
    assertThat(Rows.of(text.toString()).surveys).hasSize(61);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void wideCyrillicWithoutAMarkIsText(String charset) throws Exception {
    String text =
        "Клиент;Дата;Оценка удовлетворённости;Комментарий\n"
            + "Ромашка;05.01.2024;4;Всё хорошо, спасибо большое\n"
            + "Василёк;25.01.2024;2;Долго ждали ответа поддержки\n";
    Rows rows =
        Rows.of(
            text.getBytes(Charset.forName(charset)), ReadingSettings.defaults(), Optional.empty());
    assertThat(rows.surveys)
        .extracting(row -> row.client().name())
        .containsExactly("Ромашка", "Василёк");
  }

  @Test
  void everyFileWithoutARoleIsShown() throws Exception {
    List<InputFile> files =
        List.of(
            InputFile.of(Files.writeString(folder.resolve("a.csv"), "colour,hex\nred,f00\n")),
            InputFile.of(Files.writeString(folder.resolve("b.csv"), "fruit,weight\nplum,3\n")));
    UnusableInput refused =
        catchThrowableOfType(
            UnusableInput.class, () -> Rows.of(files, ReadingSettings.defaults(), new byte[0]));
    assertThat(refused.problem().code()).isEqualTo(ProblemCode.NO_ROLE);
    assertThat(Said.of(refused.problem().remedy()))
        .contains("colour, hex", "b.csv: fruit, weight", "--surveys");
  }

  @Test
  void aTurnoverSheetIsNamedWithWhatToExportInstead() {
    String text =
        "Оборотно-сальдовая ведомость по счету 62\n\nКонтрагенты;Дебет;Кредит\nРомашка;100,00;50,00\nВасилёк;10,00;5,00\n";
    assertThat(Said.of(problem(text.getBytes(StandardCharsets.UTF_8)).remedy()))
        .contains("1C turnover sheet", "Реализации");
  }

  @Test
  void aRoleThatTheColumnsSpeakAgainstIsKeptAndSaid() throws Exception {
    String text = "client_id,date,nps,quality,price\nA,2024-01-05,9,4,3\nB,2024-01-06,7,5,5\n";
    Rows rows = Rows.of(text, ReadingSettings.defaults(), Optional.of(Role.ORDERS));
    assertThat(rows.orders).hasSize(2);
    assertThat(Said.of(rows.report().warnings()))
        .anyMatch(said -> said.contains("given as orders") && said.contains("those of surveys"));
    Rows right = Rows.of(text, ReadingSettings.defaults(), Optional.of(Role.SURVEYS));
    assertThat(Said.of(right.report().warnings())).isEmpty();
  }

  private static DataProblem problem(byte[] bytes) {
    UnusableInput refused =
        catchThrowableOfType(
            UnusableInput.class,
            () -> Rows.of(bytes, ReadingSettings.defaults(), Optional.empty()));
    assertThat(refused).isNotNull();
    return refused.problem();
  }
}
