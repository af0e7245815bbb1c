package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.12345, FRACTION, 0.1235",
    "-0.00004, FRACTION, 0.0000",
    "1, FRACTION, 1.0000",
    "-0.04, POINTS, 0.0",
    "61.25, POINTS, 61.3",
    "-61.25, POINTS, -61.3",
    "1.005, MONEY, 1.01",
    "1234567.891, MONEY, 1234567.89",
    "1e21, MONEY, 1000000000000000000000.00",
    "2.5, COUNT, 3",
    "-0.0, COUNT, 0",
    "1e-9, TEXT, 0.000000001",
    "12, TEXT, 12",
    "0.5, TEXT, 0.5"
  })
  void roundsAsOnPaperWithoutANegativeZero(double value, Column.Kind kind, String text) {
    assertThat(NumberText.of(value, kind)).isEqualTo(text);
  }

  @Test
  void noLocaleChangesADigit() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de", "ar-EG", "tr", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(NumberText.of(-1234.5, Column.Kind.MONEY)).isEqualTo("-1234.50");
        assertThat(human(Column.Kind.MONEY, 12340)).isEqualTo("12 340");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.37, FRACTION, 37 %",
    "0, FRACTION, 0 %",
    "0.0049, FRACTION, <1 %",
    "0.005, FRACTION, 1 %",
    "0.9949, FRACTION, 99 %",
    "0.995, FRACTION, >99 %",
    "1, FRACTION, 100 %",
    "-0.031, FRACTION, -3 %",
    "-0.001, FRACTION, 0 %",
    "123.4, FRACTION, 12 340 %",
    "1234, MONEY, 1 234",
    "12340.4, MONEY, 12 340",
    "-1234567, MONEY, -1 234 567",
    "99.5, MONEY, 99.50",
    "100, MONEY, 100",
    "61.44, POINTS, 61.4",
    "14, COUNT, 14",
    "123456, COUNT, 123 456"
  })
  void peopleReadPerCentAndGroups(double value, Column.Kind kind, String text) {
    assertThat(human(kind, value)).isEqualTo(text);
  }

  @Test
  void centsShowOnlyWhereAllSumsAreSmall() {
    HumanNumber numbers =
        HumanNumber.forColumn(Column.Kind.MONEY, List.of(Cell.of(5.5), Cell.EMPTY, Cell.of(-500)));
    assertThat(numbers.text(5.5)).isEqualTo("6");
  }

  @Test
  void whatIsNotFiniteIsUnknown() {
    assertThat(Cell.of(Double.NaN)).isEqualTo(Cell.EMPTY);
    assertThat(Cell.of(Double.POSITIVE_INFINITY)).isEqualTo(Cell.EMPTY);
    assertThatThrownBy(() -> new Cell.Num(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String human(Column.Kind kind, double value) {
    return HumanNumber.forColumn(kind, List.of(Cell.of(value))).text(value);
  }
}
