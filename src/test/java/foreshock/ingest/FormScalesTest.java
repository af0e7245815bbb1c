package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormScalesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NPS | 7 8 9 | 0-10",
        "nps | 4 | 0-10",
        "CSAT | 0 1 2 | 0-2",
        "CSAT | 0 1 | 0-2",
        "Thumbs | 0 1 | 0-1",
        "quality | 0 4 9 | 0-10",
        "quality | 1 5 3 | 1-5",
        "quality | 2 3,5 | 1-5",
        "quality | 1 6 | 1-7",
        "quality | 3 9 | 0-10",
        "CES | 1 5 | 1-5",
        "CES | 6 | 1-7",
        "quality | 20 85 | 0-100",
        "quality | 0,25 0,8 | 0-1"
      })
  void takesTheScaleFromTheValues(String item, String values, String scale) {
    assertThat(book(item, values, Map.of()).scaleOf(item).text()).isEqualTo(scale);
  }

  @Test
  void oneToTenTakesManyAnswersWithAOneAndNoNought() {
    String many = "1 2 3 4 5 6 7 8 9 10 ".repeat(4).strip();
    assertThat(book("quality", many, Map.of()).scaleOf("QUALITY ").text()).isEqualTo("1-10");
    assertThat(book("quality", "0 " + many, Map.of()).scaleOf("quality").text()).isEqualTo("0-10");
    assertThat(book("quality", many, Map.of()).guessed("quality")).isTrue();
  }

  @Test
  void aSlipOfThePenDoesNotStretchAScale() {
    String many = "1 2 3 4 5 ".repeat(40).strip();
    assertThat(book("quality", many + " 55", Map.of()).scaleOf("quality").text()).isEqualTo("1-5");
    assertThat(book("quality", many + " 0", Map.of()).scaleOf("quality").text()).isEqualTo("1-5");
    assertThat(book("quality", many + " 8", Map.of()).scaleOf("quality").text()).isEqualTo("1-5");
  }

  @Test
  void configurationGoesFirst() {
    FormScales book = book("NPS", "1 5", Map.of("nps", new Scale(1, 10)));
    assertThat(book.scaleOf("NPS")).isEqualTo(new Scale(1, 10));
    assertThat(book.guessed("NPS")).isFalse();
    assertThat(book("support", "1 5", Map.of("*", new Scale(0, 5))).scaleOf("Support"))
        .isEqualTo(new Scale(0, 5));
  }

  @Test
  void aHeaderCanNameIt() {
    assertThat(
            ScaleHints.of("How likely are you to recommend us? (0 = not at all, 10 = extremely)"))
        .contains(new Scale(0, 10));
    assertThat(ScaleHints.of("Quality (1–5)")).contains(new Scale(1, 5));
    assertThat(ScaleHints.of("Quality, 0-10")).contains(new Scale(0, 10));
    assertThat(ScaleHints.of("Оценка из 10")).contains(new Scale(0, 10));
    assertThat(ScaleHints.of("CSAT %")).contains(new Scale(0, 100));
    assertThat(ScaleHints.of("Overall satisfaction")).isEmpty();
    assertThat(ScaleHints.of("Wave 2024-07-10")).isEmpty();
  }

  @Test
  void anItemThatWasNotSeenHasNoScale() {
    assertThat(book("a", "1", Map.of()).scaleOf("b")).isEqualTo(Scale.UNKNOWN);
  }

  private static FormScales book(String item, String values, Map<String, Scale> configured) {
    ScaleCensus census = new ScaleCensus();
    for (String value : values.split(" ")) {
      double raw = Double.parseDouble(value.replace(',', '.'));
      census.add(new RawAnswer(item, true, raw, Scale.UNKNOWN, OptionalDouble.empty()));
    }
    return FormScales.decide(census, configured);
  }
}
