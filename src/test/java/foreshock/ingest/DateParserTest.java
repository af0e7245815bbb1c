package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateParserTest {
  private static final int DAY = (int) LocalDate.of(2023, 2, 14).toEpochDay();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-14",
        "2023/02/14",
        "20230214",
        "14.02.2023",
        "14.02.23",
        "14/02/2023",
        "14-Feb-2023",
        "14-Feb-2023 13:05",
        "Feb 14, 2023",
        "February 14, 2023",
        "14 февраля 2023 г.",
        "14 фев 2023",
        "2023-02-14T13:05:33Z",
        "2023-02-14T13:05:33.000+0000",
        "2023-02-14T16:05:33+03:00",
        "2023-02-14 13:05:33 UTC",
        "2023/02/14 4:05:33 PM GMT+3",
        "2023/02/14 4:05:33 pm GMT+5:30",
        "44971",
        "44971.5455",
        "44971,4236",
        "1676379933",
        "1676379933000",
        "14.02.2023 9:05:00",
        "Tue Feb 14 2023",
        "14th February 2023",
        " 2023-02-14 ",
        "14.2.2023",
        "2023.02.14",
        "'2023-02-14",
        "20230214T130533Z",
        "14. Februar 2023"
      })
  void readsEverySpellingOfOneDay(String text) {
    assertThat(DateParser.parse(text, DateOrder.DAY_FIRST, true)).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02/14/2023",
        "2/14/2023 1:05 PM",
        "02/14/2023 01:05:33 PM",
        "2/14/23, 1:05 PM",
        "02-14-2023"
      })
  void readsMonthFirst(String text) {
    assertThat(DateParser.parse(text, DateOrder.MONTH_FIRST, false)).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "0000-00-00",
        "1980-01-01 00:00:00",
        "01.01.0001 0:00:00",
        "1900-01-00",
        "не закрыта",
        "00000000",
        "1970-01-01",
        "9999-12-31",
        "9999999999",
        "9999999999999",
        "0000000001",
        "25569",
        "0"
      })
  void takesSentinelsForMissing(String text) {
    assertThat(DateParser.parse(text, DateOrder.DAY_FIRST, true)).isEqualTo(DateParser.MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-Q1",
        "Feb-23",
        "31.02.2023",
        "2023-02-30",
        "14/13/2023",
        "hello",
        "14.02",
        "10:30",
        "2023-02-14abc",
        "2023-13-01",
        "123",
        "12.5",
        "2023",
        "14/02-2023",
        "99999999"
      })
  void refusesWhatIsNoDay(String text) {
    assertThat(DateParser.parse(text, DateOrder.DAY_FIRST, true)).isEqualTo(DateParser.BAD);
  }

  @Test
  void aLongCellTakesNoDepth() {
    assertThat(DateParser.parse("'".repeat(100_000) + "2023-02-14", DateOrder.DAY_FIRST, false))
        .isEqualTo(DAY);
    assertThat(DateParser.parse("mon ".repeat(100_000), DateOrder.DAY_FIRST, false))
        .isEqualTo(DateParser.BAD);
  }

  @Test
  void bareNumbersAreDatesOnlyWhereTheyAreAsked() {
    assertThat(DateParser.parse("44971", DateOrder.DAY_FIRST, false)).isEqualTo(DateParser.BAD);
  }

  @Test
  void agreesWithTheCalendarOnEveryDayOfTwoCenturies() {
    for (LocalDate day = LocalDate.of(1902, 1, 1); day.getYear() < 2150; day = day.plusDays(1)) {
      boolean sentinel = day.equals(LocalDate.EPOCH) || day.equals(LocalDate.of(1980, 1, 1));
      int expected = sentinel ? DateParser.MISSING : (int) day.toEpochDay();
      assertThat(DateParser.parse(day.toString(), DateOrder.DAY_FIRST, false)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dd/MM/yyyy,DAY_FIRST",
    "M/d/yyyy h:mm a,MONTH_FIRST",
    "dmy,DAY_FIRST",
    "MDY,MONTH_FIRST"
  })
  void takesTheOrderFromAPattern(String pattern, DateOrder order) {
    assertThat(DateOrder.of(pattern)).contains(order);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "05.01.2023 9:20:00 | dd.MM.yyyy H:mm:ss",
        "2/14/2023 1:05 PM | M/d/yyyy h:mm a",
        "2023-02-03 11:48:12 UTC | yyyy-MM-dd HH:mm:ss zzz",
        "Jan 7, 2023 | MMM d, yyyy",
        "20230203 | yyyyMMdd",
        "2022-07-01T09:30:05.000Z | yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
        "2024-02-01 09:30 | yyyy-MM-dd HH:mm",
        "44972,4236 | Excel serial",
        "14-Feb-2023 | dd-MMM-yyyy"
      })
  void describesThePattern(String text, String expected) {
    DateOrder order = text.contains("/") ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    DatePattern pattern = new DatePattern(order);
    pattern.add(text);
    assertThat(pattern.text()).isEqualTo(expected);
  }
}
