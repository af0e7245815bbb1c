package foreshock.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {
  @Test
  void everyDayLiesInItsMonth() {
    for (int day = -40_000; day < 40_000; day++) {
      int month = Days.monthOf(day);
      assertThat(Days.firstDayOf(month)).isLessThanOrEqualTo(day);
      assertThat(Days.lastDayOf(month)).isGreaterThanOrEqualTo(day);
      assertThat(Days.lastDayOf(month) + 1).isEqualTo(Days.firstDayOf(month + 1));
    }
  }

  @Test
  void texts() {
    int day = (int) LocalDate.of(2024, 3, 31).toEpochDay();
    assertThat(Days.text(day)).isEqualTo("2024-03-31");
    assertThat(Days.monthText(Days.monthOf(day))).isEqualTo("2024-03");
  }

  @Test
  void monthsBeforeTheLastOfAMonthEndWithTheMonth() {
    AsOf asOf = new AsOf(LocalDate.of(2024, 8, 31));
    assertThat(Days.text(asOf.dayMonthsBefore(6))).isEqualTo("2024-02-29");
    assertThat(AsOf.ofDay(asOf.day())).isEqualTo(asOf);
  }
}
