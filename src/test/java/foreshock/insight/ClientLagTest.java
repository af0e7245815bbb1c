package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.history.ClientBook;
import foreshock.outcome.LeavingRules;
import foreshock.testdata.Histories;
import org.junit.jupiter.api.Test;

/** The lag where it is known. More seeds and worlds: {@code scripts/study lag}. */
class ClientLagTest {
  private static final ScanSettings SETTINGS =
      new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);

  private static ClientLag.Answer answer(ClientBook book, Trend.By by) {
    return ClientLag.of(book, SETTINGS, by);
  }

  private static ClientLag whole(ClientBook book) {
    return LagWorlds.whole(book);
  }

  /** With variances that are fitted, as the command does it. */
  @Test
  void aLeadIsFoundAndCovered() {
    ClientLag lag = answer(LagWorlds.leading(2, 250, 48, 9), Trend.By.NOTHING).rows().get(0);
    assertThat(lag.verdict()).isEqualTo(LagVerdict.LEADS);
    assertThat(lag.pValue()).isLessThan(0.01);
    assertThat(lag.low()).isLessThanOrEqualTo(9);
    assertThat(lag.high()).isGreaterThanOrEqualTo(9);
    assertThat(lag.oddsRatio()).isBetween(1.3, 2.8);
  }

  @Test
  void theIntervalCoversTheTruth() {
    int covered = 0;
    for (long seed = 1; seed <= 10; seed++) {
      ClientLag lag = whole(LagWorlds.leading(seed, 250, 48, 9));
      covered += lag.low() <= 9 && lag.high() >= 9 ? 1 : 0;
      assertThat(lag.pValue()).as("seed %d", seed).isLessThan(0.05);
    }
    assertThat(covered).isGreaterThanOrEqualTo(8);
  }

  /** At a test of 0.025, four of 15 come by chance once in 2000 times. */
  @Test
  void withoutARelationHardlyAnythingLeads() {
    int leads = 0;
    for (long seed = 1; seed <= 15; seed++) {
      leads += whole(LagWorlds.unrelated(seed, 150, 36)).verdict() == LagVerdict.LEADS ? 1 : 0;
    }
    assertThat(leads).isLessThan(4);
  }

  /** Thirty points that fall after it is decided must not leak back before it. */
  @Test
  void whatFallsAfterwardsDoesNotLead() {
    assertThat(whole(LagWorlds.falling(1, 250, 0, false)).verdict())
        .as("after the departure")
        .isEqualTo(LagVerdict.LAGS);
    assertThat(whole(LagWorlds.falling(2, 250, 6, true)).verdict())
        .as("after a dated notice")
        .isEqualTo(LagVerdict.LAGS);
    assertThat(whole(LagWorlds.falling(3, 250, 6, false)).verdict())
        .as("after sales have stopped")
        .isEqualTo(LagVerdict.LAGS);
  }

  @Test
  void fewDeparturesTellNothingAndSayHowManyWould() {
    ClientLag lag = whole(LagWorlds.leading(1, 30, 36, 9));
    assertThat(lag.departures()).isLessThan(ClientLag.LEAST_DEPARTURES);
    assertThat(lag.verdict()).isEqualTo(LagVerdict.TOO_LITTLE_DATA);
    assertThat(lag.neededDepartures()).isGreaterThanOrEqualTo(ClientLag.LEAST_DEPARTURES);
    assertThat(lag.lag()).isNegative();
  }

  @Test
  void groupsShareOutTheClients() {
    ClientLag.Answer answer = answer(LagWorlds.leading(3, 60, 48, 9), Trend.By.SEGMENT);
    ClientLag all = answer.rows().get(0);
    assertThat(answer.rows()).hasSize(3);
    assertThat(answer.rows().stream().skip(1).mapToInt(ClientLag::clients).sum())
        .isEqualTo(all.clients());
    assertThat(answer.rows().stream().skip(1).mapToInt(ClientLag::departures).sum())
        .isEqualTo(all.departures());
    FallToLeaving falls = answer.falls();
    assertThat(falls.left() + falls.recovered()).isLessThanOrEqualTo(falls.falls());
  }

  @Test
  void nothingAfterAsOfIsUsed() {
    for (long seed = 1; seed <= 2; seed++) {
      ClientLag.Answer before =
          answer(Histories.random(seed).book(Histories.AS_OF), Trend.By.MANAGER);
      ClientLag.Answer after =
          answer(
              Histories.random(seed).plus(Histories.later(seed)).book(Histories.AS_OF),
              Trend.By.MANAGER);
      assertThat(after).isEqualTo(before);
    }
  }
}
