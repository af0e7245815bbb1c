package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For what time an amount pays. */
final class PayPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "month, 12",
    "Monthly, 12",
    "1 Month, 12",
    "every 3 months, 4",
    "3-month, 4",
    "P3M, 4",
    "quarterly, 4",
    "per year, 1",
    "2 years, 0.5",
    "semi-annual, 2",
    "week, 52",
    "ежемесячно, 12",
    "раз в квартал, 4",
    "6 месяцев, 2",
    "jährlich, 1",
    "pro Monat, 12",
    "alle 3 Monate, 4"
  })
  void isSoOftenAYear(String cell, double times) {
    assertThat(PayPeriod.timesAYear(cell).orElseThrow()).isCloseTo(times, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0 months", "gold", "99999 months", "monthly or so", "12"})
  void whatNamesNoTimeIsEmpty(String cell) {
    assertThat(PayPeriod.timesAYear(cell)).isEmpty();
  }

  private static OptionalDouble value(String text) throws Exception {
    return Rows.of(text).clients.get(0).value();
  }

  @Test
  void aPriceForAPartOfAYearIsMadeOneAYear() throws Exception {
    String head = "Customer ID,Customer Name,Status,Created (UTC),Interval,Amount\n";
    assertThat(value(head + "c1,A,active,2022-01-03 01:47,month,10.00\n")).hasValue(120);
    assertThat(value(head + "c1,A,active,2022-01-03 01:47,year,10.00\n")).hasValue(10);
    assertThat(value(head + "c1,A,active,2022-01-03 01:47,3 months,10.00\n")).hasValue(40);
    // most rows name a time, this one does not, so that nothing is known of a year
    assertThat(
            value(
                head
                    + "c1,A,active,2022-01-03 01:47,whenever,10.00\n"
                    + "c2,B,active,2022-01-03 01:47,month,10.00\n"
                    + "c3,C,active,2022-01-03 01:47,month,10.00\n"))
        .isEmpty();
  }

  @Test
  void aHeaderSaysItForAll() throws Exception {
    String row = "c1,A,active,2022-01-03,10.00\n";
    assertThat(value("client id,client name,status,start date,MRR\n" + row)).hasValue(120);
    assertThat(value("client id,client name,status,start date,Monthly fee\n" + row)).hasValue(120);
    assertThat(value("client id,client name,status,start date,ARR\n" + row)).hasValue(10);
    assertThat(value("Код клиента,Клиент,Статус,Дата начала,Сумма в месяц\n" + row)).hasValue(120);
  }

  /** A yearly value stays one though the client pays it by the month. */
  @Test
  void aValueAYearIsNotMultiplied() throws Exception {
    assertThat(
            value(
                "client id,client name,status,billing frequency,Annual contract value\n"
                    + "c1,A,active,monthly,1200\n"))
        .hasValue(1200);
  }
}
