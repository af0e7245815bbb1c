package foreshock.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.history.Orders;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import org.junit.jupiter.api.Test;

class SalesRhythmTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");

  /** Orders of 100 until {@code lastAgo} days ago, one every so many days, back for three years. */
  private static Orders every(int days, int lastAgo) {
    ExportBuilder export = new ExportBuilder();
    for (int ago = lastAgo; ago < 3 * 366 + days; ago += days) {
      export.order("A", AS_OF.day() - ago, 100);
    }
    return orders(export);
  }

  private static Orders orders(ExportBuilder export) {
    return export.client("A").build().client("A", AS_OF).orders();
  }

  private static SalesRhythm of(Orders orders) {
    return SalesRhythm.of(orders, RhythmModel.NONE, AS_OF);
  }

  @Test
  void monthly() {
    SalesRhythm monthly = of(every(30, 10));
    assertThat(monthly.intervalDays()).hasValue(30);
    assertThat(monthly.overdue()).isZero();
    assertThat(monthly.lastDay()).hasValue(AS_OF.day() - 10);
    assertThat(monthly.twelveMonths()).hasValue(1200);
    assertThat(monthly.falls()).isFalse();
  }

  /** Whatever the interval and wherever as-of falls in it: the same again is no fall. */
  @Test
  void whoBuysRegularlyNeverFalls() {
    for (int days = 5; days <= 366; days += days < 80 ? 1 : 13) {
      for (int ago = 0; ago < days; ago += 1 + days / 12) {
        SalesRhythm steady = of(every(days, ago));
        assertThat(steady.falls()).as("every %d days, %d ago: %s", days, ago, steady).isFalse();
      }
    }
  }

  @Test
  void anOrderThatPaysForATermIsSpreadOverIt() {
    for (int ago = 0; ago < 365; ago += 13) {
      assertThat(of(every(365, ago)).change().getAsDouble())
          .as("last order %d days ago", ago)
          .isCloseTo(0, within(0.02));
    }
    assertThat(of(every(365, 850)).change()).as("nothing to compare").isEmpty();
    assertThat(of(every(365, 700)).change().getAsDouble()).isEqualTo(-1);
  }

  @Test
  void halfTheAmountIsHalfTheSales() {
    ExportBuilder export = new ExportBuilder();
    for (int back = 0; back < 24; back++) {
      export.order("A", AS_OF.dayMonthsBefore(back) - 3, back < 6 ? 50 : 100);
    }
    SalesRhythm half = of(orders(export));
    assertThat(half.change().getAsDouble()).isCloseTo(-0.5, within(1e-9));
    assertThat(half.falls()).isTrue();
  }

  @Test
  void windowsAreHalfOpen() {
    ExportBuilder export = new ExportBuilder();
    for (int back = 0; back <= 24; back++) {
      export.order("A", AS_OF.dayMonthsBefore(back), 100);
    }
    SalesRhythm monthly = of(orders(export));
    assertThat(monthly.twelveMonths()).hasValue(1200);
    assertThat(monthly.change().getAsDouble()).isCloseTo(0, within(1e-12));
  }

  @Test
  void fewerThanThreeOrdersMakeNoInterval() {
    Orders two =
        orders(
            new ExportBuilder().order("A", AS_OF.day() - 700, 1).order("A", AS_OF.day() - 400, 1));
    assertThat(of(two).intervalDays()).isEmpty();
    assertThat(of(two).overdue()).isZero();
    assertThat(of(two).change()).isEmpty();
    assertThat(of(two).falls()).isFalse();
    assertThat(of(Orders.NONE).orders()).isZero();
    assertThat(of(Orders.NONE).twelveMonths()).isEmpty();
    Orders oneDay =
        orders(
            new ExportBuilder()
                .order("A", AS_OF.day() - 9, 1)
                .order("A", AS_OF.day() - 9, 2)
                .order("A", AS_OF.day() - 9, 3));
    assertThat(of(oneDay).intervalDays()).as("three sales of one day").isEmpty();
  }

  @Test
  void overdueCountsIntervalsBeyondTheFirst() {
    assertThat(of(every(30, 30)).overdue()).isZero();
    assertThat(of(every(30, 60)).overdue()).isCloseTo(1, within(1e-12));
    assertThat(of(every(30, 90)).overdue()).isCloseTo(2, within(1e-12));
    assertThat(of(every(30, 91)).falls()).isTrue();
  }

  @Test
  void aNewClientsSalesDoNotRise() {
    ExportBuilder export = new ExportBuilder();
    for (int back = 0; back < 9; back++) {
      export.order("A", AS_OF.dayMonthsBefore(back), 100);
    }
    assertThat(of(orders(export)).change()).isEmpty();
  }

  @Test
  void fewOrdersAreShrunkenToThePortfolio() {
    RhythmModel model = new RhythmModel(Math.log(30), 0.1, 0.2);
    assertThat(model.shrunken(90, 2)).isBetween(30.0, 90.0);
    assertThat(model.shrunken(90, 50)).isBetween(model.shrunken(90, 2), 90.0);
    assertThat(RhythmModel.NONE.shrunken(90, 2)).isEqualTo(90);
  }
}
