package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreshock.axis.PeriodUnit;
import foreshock.ingest.SeriesTable.Names;
import foreshock.testdata.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesReaderTest {
  private static SeriesTable read(String text, Names names) throws UnusableInput, IOException {
    InputFile file = new InputFile("totals.csv", Optional.empty(), Optional.empty());
    return SeriesReader.read(
        file,
        ReadingSettings.defaults().withMaxRejectShare(0.5),
        names,
        Integer.MAX_VALUE,
        Optional.empty(),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static SeriesTable read(String text) throws UnusableInput, IOException {
    return read(text, new Names("", "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03, MONTH, 2024-03", "2024/3, MONTH, 2024-03", "03.2024, MONTH, 2024-03",
    "202403, MONTH, 2024-03", "Mar 2024, MONTH, 2024-03", "март 2024 г., MONTH, 2024-03",
    "2024M03, MONTH, 2024-03", "Mar-24, MONTH, 2024-03", "2024-Q1, QUARTER, 2024-Q1",
    "Q1 2024, QUARTER, 2024-Q1", "1 кв. 2024, QUARTER, 2024-Q1", "Q1/24, QUARTER, 2024-Q1",
    "2024-W09, WEEK, 2024-W09", "W9 2024, WEEK, 2024-W09", "2024W52, WEEK, 2024-W52",
    "2024, YEAR, 2024", "2024-02-29, DAY, 2024-02-29", "29.02.2024, DAY, 2024-02-29",
    "17, NUMBER, 17"
  })
  void readsPeriods(String cell, PeriodUnit unit, String text) {
    PeriodParser.Read read = new PeriodParser(DateOrder.DAY_FIRST).read(cell).orElseThrow();
    assertThat(read.unit()).isEqualTo(unit);
    assertThat(unit.text(read.index())).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"2024-13", "2024-W54", "2023-W53", "Q5 2024", "soon", "''"})
  void whatIsNoPeriod(String cell) {
    assertThat(new PeriodParser(DateOrder.DAY_FIRST).read(cell)).isEmpty();
  }

  /** Any order of rows and columns, any names, decimal commas, a gap. */
  @Test
  void readsAsAnyExport() throws Exception {
    SeriesTable table =
        read(
            "Umsatz;Region;NPS;Monat\n1.234,5;Nord;41,5;2024-04\n1.200,0;Nord;40,0;2024-01\n"
                + "900,0;Süd;;2024-02\n",
            new Names("NPS", "umsatz", "Region"));
    assertThat(table.periodHeader()).isEqualTo("Monat");
    assertThat(table.grid().unit()).isEqualTo(PeriodUnit.MONTH);
    assertThat(table.grid().length()).isEqualTo(4);
    assertThat(table.rows())
        .containsExactly(
            new SeriesTable.Row("Nord", 0, 40, 1200),
            new SeriesTable.Row("Nord", 3, 41.5, 1234.5),
            new SeriesTable.Row("Süd", 1, Double.NaN, 900));
  }

  @Test
  void datesFindTheirCalendar() throws Exception {
    String head = "period,leading,lagging\n";
    SeriesGrid months = read(head + "2024-01-31,1,1\n2024-02-29,1,1\n2024-04-30,1,1\n").grid();
    assertThat(months.unit()).isEqualTo(PeriodUnit.MONTH);
    assertThat(months.length()).isEqualTo(4);
    SeriesGrid weeks = read(head + "2024-01-01,1,1\n2024-01-08,1,1\n2024-01-22,1,1\n").grid();
    assertThat(weeks.unit()).isEqualTo(PeriodUnit.WEEK);
    assertThat(weeks.length()).isEqualTo(4);
    SeriesGrid quarters = read(head + "2024-03-31,1,1\n2024-06-30,1,1\n2024-12-31,1,1\n").grid();
    assertThat(quarters.step()).isEqualTo(3);
    assertThat(quarters.length()).isEqualTo(4);
    assertThat(quarters.seasons()).isEqualTo(4);
    assertThat(quarters.seasonByPlace()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void workingDaysHaveNoGapsAtWeekends() throws Exception {
    StringBuilder text = new StringBuilder("date,leading,lagging\n");
    for (int day = 0; day < 21; day++) {
      java.time.LocalDate date = java.time.LocalDate.of(2024, 1, 1).plusDays(day);
      if (date.getDayOfWeek().getValue() <= 5) {
        text.append(date).append(",1,2\n");
      }
    }
    SeriesGrid grid = read(text.toString()).grid();
    assertThat(grid.length()).isEqualTo(15);
    assertThat(grid.seasons()).isEqualTo(5);
    assertThat(grid.lastDay().getAsInt())
        .isEqualTo((int) java.time.LocalDate.of(2024, 1, 19).toEpochDay());
  }

  @Test
  void longerPeriodsAreMeans() throws Exception {
    InputFile file = new InputFile("totals.csv", Optional.empty(), Optional.empty());
    String text = "period,leading,lagging\n2024-01,1,3\n2024-02,2,\n2024-03,3,5\n2024-07,8,8\n";
    SeriesTable table =
        SeriesReader.read(
            file,
            ReadingSettings.defaults(),
            new Names("", "", ""),
            Integer.MAX_VALUE,
            Optional.of(PeriodUnit.QUARTER),
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(table.rows())
        .containsExactly(new SeriesTable.Row("", 0, 2, 4), new SeriesTable.Row("", 1, 8, 8));
    assertThat(table.grid().step()).isEqualTo(2);
  }

  @Test
  void badRowsAreSetAsideAndCounted() throws Exception {
    SeriesTable table =
        read(
            "period,leading,lagging\n2024-01,1,2\n2024-02,x,2\nlater,1,2\n2024-03,1,2\n2024-Q2,1,2\n"
                + "2024-04,1,2\n2024-04,1,2\n2024-05,1,1\n2024-06,1,1\n");
    assertThat(table.rejectedByReason())
        .containsEntry("bad-date", 2L)
        .containsEntry("bad-number", 1L);
    assertThat(table.repeated()).isEqualTo(1);
    assertThat(table.rows()).hasSize(5);
    assertThat(table.problems().get(0).line()).isEqualTo(3);
  }

  @Test
  void aPeriodThatComesTwiceStops() {
    assertThatThrownBy(
            () -> read("period,leading,lagging\n2024-01,1,2\n2024-02,1,2\n2024-01,3,2\n"))
        .isInstanceOf(UnusableInput.class)
        .satisfies(
            Said.telling("totals.csv:4 \"2024-01\" comes twice with different figures (line 2)"))
        .satisfies(Said.telling("--by"));
  }

  @Test
  void aMissingColumnIsNamed() {
    assertThatThrownBy(() -> read("period,a,b\n2024-01,1,2\n", new Names("aa", "b", "")))
        .satisfies(Said.telling("did you mean \"a\"?"));
    assertThatThrownBy(() -> read("period,a,b\n2024-01,1,2\n"))
        .satisfies(Said.telling("--leading"))
        .satisfies(Said.telling("period, a, b"));
    assertThat(List.of(ProblemCode.values())).contains(ProblemCode.PERIOD_TWICE);
  }
}
