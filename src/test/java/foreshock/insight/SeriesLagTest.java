package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.insight.SeriesLag.Series;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * What is found in series whose relation is known. More seeds and worlds: {@code scripts/study}.
 */
class SeriesLagTest {
  private static final int SEEDS = 60;

  private static SeriesLag whole(Series series) {
    return SeriesLag.of(series).get(0);
  }

  private static long count(LongFunction<Series> world, LagVerdict verdict) {
    long found = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      found += whole(world.apply(seed)).verdict() == verdict ? 1 : 0;
    }
    return found;
  }

  @Test
  void aKnownLeadUnderACommonTrendIsFoundAndTurnedRoundItLags() {
    for (long seed = 1; seed <= 10; seed++) {
      Series series = SeriesWorlds.lead(seed, 60, 5, 0.4, 0.5, false);
      SeriesLag ahead = whole(series);
      assertThat(ahead.verdict()).as("seed %d", seed).isEqualTo(LagVerdict.LEADS);
      assertThat(ahead.ahead().lag()).isEqualTo(5);
      SeriesLag turned = whole(SeriesWorlds.turned(series));
      assertThat(turned.verdict()).isEqualTo(LagVerdict.LAGS);
      assertThat(turned.reverse().lag()).isEqualTo(5);
    }
  }

  @Test
  void whatMovesAtOnceIsCoincident() {
    for (long seed = 1; seed <= 10; seed++) {
      assertThat(whole(SeriesWorlds.lead(seed, 60, 0, 0, 0.5, false)).verdict())
          .isEqualTo(LagVerdict.COINCIDENT);
    }
  }

  /** At a test of 0.025, seven of 60 and more come by chance once in 10 000 times. */
  @Test
  void independentSeriesDoNotLead() {
    assertThat(count(seed -> SeriesWorlds.walks(seed, 36), LagVerdict.LEADS)).isLessThan(7);
    assertThat(count(seed -> SeriesWorlds.rememberingWalks(seed, 36, 0.8), LagVerdict.LEADS))
        .isLessThan(7);
    assertThat(count(seed -> SeriesWorlds.seasonal(seed, 48), LagVerdict.LEADS)).isLessThan(7);
  }

  @Test
  void groupsThatDifferInLevelOnlyDoNotLead() {
    assertThat(count(seed -> SeriesWorlds.levelsOnly(seed, 12, 8, 0), LagVerdict.LEADS))
        .isLessThan(7);
    assertThat(count(seed -> SeriesWorlds.levelsOnly(seed, 12, 30, 1), LagVerdict.LEADS))
        .as("shocks that all groups share")
        .isLessThan(7);
  }

  @Test
  void groupsArePooledWithinThemselves() {
    List<SeriesLag> rows = SeriesLag.of(SeriesWorlds.panelLead(3, 12, 12, 2, 1));
    assertThat(rows).hasSize(13);
    assertThat(rows.get(0).group()).isEqualTo("all");
    assertThat(rows.get(0).periods()).isEqualTo(12 * 11);
    assertThat(rows.get(0).verdict()).isEqualTo(LagVerdict.LEADS);
    assertThat(rows.get(0).ahead().lag()).isEqualTo(2);
    assertThat(rows.subList(1, 13))
        .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(LagVerdict.TOO_LITTLE_DATA));
  }

  @Test
  void fewPeriodsTellNothing() {
    assertThat(whole(SeriesWorlds.lead(1, 23, 2, 0, 0.1, false)).verdict())
        .isEqualTo(LagVerdict.TOO_LITTLE_DATA);
    SeriesLag enough = whole(SeriesWorlds.lead(1, 24, 2, 0, 0.1, false));
    assertThat(enough.verdict()).isEqualTo(LagVerdict.LEADS);
    assertThat(enough.ahead().byLag()).hasSize(13);
  }

  /** A figure that is worse when higher is no lead; the row says that the sign is turned. */
  @Test
  void aSignTurnedRoundIsNoLead() {
    Series series = SeriesWorlds.lead(4, 60, 3, 0, 0.5, false);
    for (double[] row : series.leading()) {
      for (int t = 0; t < row.length; t++) {
        row[t] = -row[t];
      }
    }
    SeriesLag row = whole(series);
    assertThat(row.verdict()).isNotEqualTo(LagVerdict.LEADS);
    assertThat(row.ahead().lowest()).isLessThan(-row.ahead().band());
  }
}
