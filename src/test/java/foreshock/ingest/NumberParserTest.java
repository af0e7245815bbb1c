package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234.56",
        "1,234.56",
        "1.234,56",
        "1 234,56",
        "1\u00a0234,56",
        "1\u202f234,56",
        "1'234.56",
        "1\u2019234.56",
        "$1,234.56",
        "1 234,56 ₽",
        "1234,56 руб.",
        "€1.234,56",
        "USD 1234.56",
        "+1234,56",
        "1234.56%"
      })
  void readsEverySpellingOfOneFigure(String text) {
    assertThat(NumberParser.parse(text, NumberParser.EITHER, true)).isEqualTo(1234.56);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(1,234.56)",
        "-1234.56",
        "\u22121234,56",
        "1234.56-",
        "($1,234.56)",
        "-1 234,56 €"
      })
  void readsNegatives(String text) {
    assertThat(NumberParser.parse(text, NumberParser.EITHER, true)).isEqualTo(-1234.56);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,34,567.89 | 1234567.89", "1.23E+15 | 1.23E15", "1,23E+15 | 1.23E15", "0 | 0",
            "1e3 | 1000", "007 | 7",
        "+5 | 5", "' 8 ' | 8", "1.234.567 | 1234567", "45,5 % | 45.5", "0,125 | 0.125",
            "1234,567 | 1234.567",
        "12345678901234567.5 | 12345678901234567.5", ".5 | 0.5"
      })
  void readsSpecialForms(String text, double expected) {
    assertThat(NumberParser.parse(text, NumberParser.EITHER, true)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "n/a",
        "abc",
        "9/10",
        "1,2,3",
        "12 abc 5",
        "1.2.3",
        "#N/A",
        "2023-02-14",
        "1e999",
        "5) 6"
      })
  void refusesWhatIsNoFigure(String text) {
    assertThat(NumberParser.parse(text, NumberParser.EITHER, true)).isNaN();
  }

  @Test
  void whatNoDoubleHoldsIsNoFigure() {
    assertThat(NumberParser.parse("9".repeat(400), NumberParser.EITHER, true)).isNaN();
  }

  @Test
  void oneSeparatorBeforeThreeDigitsIsSettledByTheColumn() {
    assertThat(NumberParser.parse("1,234", ',', true)).isEqualTo(1.234);
    assertThat(NumberParser.parse("1,234", '.', true)).isEqualTo(1234);
    assertThat(NumberParser.parse("1.234", ',', true)).isEqualTo(1234);
    assertThat(NumberParser.parse("1.234", '.', true)).isEqualTo(1.234);
    assertThat(NumberParser.parse("1.234", NumberParser.EITHER, true)).isEqualTo(1234);
    assertThat(NumberParser.parse("1,234", NumberParser.EITHER, false)).isEqualTo(1.234);
  }

  @Test
  void theVoteTakesOnlyFiguresWithoutDoubt() {
    assertThat(vote("1,234", "2,500", "99,50")).isEqualTo(',');
    assertThat(vote("1,234", "2,500", "1,234.5")).isEqualTo('.');
    assertThat(vote("1.234.567")).isEqualTo(',');
    assertThat(vote("1,234", "2,500")).isEqualTo(NumberParser.EITHER);
  }

  private static char vote(String... cells) {
    NumberVote vote = new NumberVote();
    List.of(cells).forEach(vote::add);
    return vote.decimal();
  }
}
