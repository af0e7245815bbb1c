package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.outcome.LeavingRules;
import foreshock.simulate.Simulator;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Export;
import foreshock.testdata.Histories;
import foreshock.testdata.Perturbed;
import foreshock.testdata.Worlds;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Another future changes nothing of what is said on a date: not one row after it, and nothing that
 * the clients file tells of how clients left later or how long their contracts ran.
 */
class NoLookAheadTest {
  private static final ScanSettings LOOKING_BACK =
      new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, false);
  private static final List<AsOf> DATES =
      List.of(Export.asOf("2022-12-31"), Export.asOf("2023-03-31"), Export.asOf("2023-06-30"));

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyDateOfTheBacktestSaysTheSame(long seed) {
    Export export = Histories.random(seed);
    for (AsOf date : DATES) {
      assertSame(export, Perturbed.after(export, date.day(), seed), date);
      assertSame(export, Perturbed.after(export.plus(Histories.later(seed)), date.day(), 9), date);
    }
  }

  @Test
  void soItIsInAWorldWithDepartures() {
    WorldSettings settings = WorldSettings.defaults().withClients(60).withSeed(3);
    Export export = Worlds.export(Simulator.world("slow-b2b", settings));
    for (int back : new int[] {6, 15}) {
      AsOf date = AsOf.ofDay(settings.asOf().dayMonthsBefore(back));
      assertSame(export, Perturbed.after(export, date.day(), back), date);
    }
  }

  private static void assertSame(Export export, Export other, AsOf date) {
    Forecast one = Forecast.of(export.book(date), LOOKING_BACK);
    Forecast two = Forecast.of(other.book(date), LOOKING_BACK);
    assertThat(two.clients()).hasSameSizeAs(one.clients());
    for (int i = 0; i < one.clients().size(); i++) {
      Forecast.Scored a = one.clients().get(i);
      Forecast.Scored b = two.clients().get(i);
      assertThat(b.client()).isEqualTo(a.client());
      assertThat(b.risk()).isEqualTo(a.risk());
      assertThat(b.scores()).as(Arrays.toString(a.scores())).isEqualTo(a.scores());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theScanOfAPastDateSaysTheSame(long seed) {
    Export export = Histories.random(seed);
    for (AsOf date : DATES) {
      ScanResult one = Scan.of(export.book(date), LOOKING_BACK);
      ScanResult two = Scan.of(Perturbed.after(export, date.day(), seed).book(date), LOOKING_BACK);
      assertThat(two.outcomes()).isEqualTo(one.outcomes());
      assertThat(two.assessments()).isEqualTo(one.assessments());
      assertThat(two.headline()).isEqualTo(one.headline());
    }
  }

  /** The perturbation does change what is known later: else the laws above would show nothing. */
  @Test
  void theOtherFutureIsAnother() {
    Export export = Histories.random(2);
    Export other = Perturbed.after(export, DATES.get(0).day(), 2);
    ScanResult one = export.scan(Histories.AS_OF);
    ScanResult two = other.scan(Histories.AS_OF);
    assertThat(two.outcomes()).isNotEqualTo(one.outcomes());
    assertThat(two.assessments()).isNotEqualTo(one.assessments());
  }
}
