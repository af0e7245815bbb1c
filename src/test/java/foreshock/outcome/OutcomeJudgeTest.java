package foreshock.outcome;

import static foreshock.testdata.Export.day;
import static foreshock.testdata.ExportBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.ingest.ClientRow.Standing;
import foreshock.outcome.Outcome.Cause;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import org.junit.jupiter.api.Test;

class OutcomeJudgeTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");

  private static Record record(Standing standing, String churn, String contractEnd) {
    return new Record("", standing, "2020-01-01", churn, contractEnd);
  }

  private static ExportBuilder with(Standing standing, String churn, String contractEnd) {
    return new ExportBuilder().client(id("A"), record(standing, churn, contractEnd));
  }

  private static ExportBuilder orders(ExportBuilder export, String from, int every, int count) {
    for (int i = 0; i < count; i++) {
      export.order("A", day(from) + i * every, 100);
    }
    return export;
  }

  private static Outcome judge(ExportBuilder export) {
    return judge(export, LeavingRules.DEFAULT, true);
  }

  private static Outcome judge(ExportBuilder export, LeavingRules rules, boolean seesEverything) {
    ClientBook book = export.build().book(AS_OF);
    return new OutcomeJudge(rules, book, seesEverything).judge(book.findClient("A").orElseThrow());
  }

  private static void assertLeft(Outcome outcome, Cause cause, String date) {
    assertThat(outcome.cause()).isEqualTo(cause);
    assertThat(outcome.leftDay()).hasValue(day(date));
    assertThat(outcome.observedUntilDay()).isGreaterThanOrEqualTo(day(date));
    assertThat(outcome.alive()).isFalse();
    assertThat(outcome.aliveOn(day(date) - 1)).isTrue();
    assertThat(outcome.aliveOn(day(date))).isFalse();
    assertThat(outcome.leftWithin(day(date) - 1, day(date))).isTrue();
    assertThat(outcome.leftWithin(day(date), day(date) + 1)).isFalse();
  }

  private static void assertAlive(Outcome outcome) {
    assertThat(outcome.alive()).isTrue();
    assertThat(outcome.leftDay()).isEmpty();
    assertThat(outcome.aliveOn(AS_OF.day())).isTrue();
  }

  @Test
  void statusWithADate() {
    assertLeft(
        judge(with(Standing.FORMER, "2023-05-04", "2023-09-30")), Cause.STATUS, "2023-05-04");
    assertLeft(judge(with(Standing.FORMER, "2023-12-31", "")), Cause.STATUS, "2023-12-31");
    assertLeft(judge(with(Standing.UNKNOWN, "2023-05-04", "")), Cause.STATUS, "2023-05-04");
    assertAlive(judge(with(Standing.FORMER, "2024-01-01", "")));
  }

  @Test
  void statusWithoutADateIsDatedByContractThenSalesThenContactsThenAnswers() {
    ExportBuilder all = with(Standing.FORMER, "", "2023-09-30");
    orders(all, "2023-01-01", 30, 5).contact("A", day("2023-11-01"), "call");
    assertLeft(judge(all), Cause.STATUS, "2023-09-30");
    ExportBuilder sales = orders(with(Standing.FORMER, "", ""), "2023-01-01", 30, 5);
    assertLeft(judge(sales.contact("A", day("2023-11-01"), "call")), Cause.STATUS, "2023-05-31");
    assertLeft(
        judge(orders(with(Standing.FORMER, "", ""), "2023-01-01", 30, 2)),
        Cause.STATUS,
        "2023-01-31");
    ExportBuilder contacts = with(Standing.FORMER, "", "").contact("A", day("2023-11-01"), "call");
    assertLeft(judge(contacts.answer("A", day("2023-02-01"), "p", 9)), Cause.STATUS, "2023-11-01");
    assertLeft(
        judge(with(Standing.FORMER, "", "").answer("A", day("2023-02-01"), "p", 9)),
        Cause.STATUS,
        "2023-02-01");
    Outcome unknown = judge(with(Standing.FORMER, "", ""));
    assertThat(unknown.alive()).isFalse();
    assertThat(unknown.leftDay()).isEmpty();
    assertThat(unknown.aliveOn(day("2021-01-01"))).isFalse();
  }

  @Test
  void aFormerClientIsOneAtAsOfThoughItsNextSaleWasNotDueYet() {
    assertLeft(
        judge(orders(with(Standing.FORMER, "", ""), "2023-01-01", 90, 5)),
        Cause.STATUS,
        "2023-12-31");
  }

  /** The status is of the day of the export: before, a client that goes on leaves after as-of. */
  @Test
  void formerLaterIsNotFormerThen() {
    LeavingRules rules = LeavingRules.DEFAULT;
    ExportBuilder contacts = with(Standing.FORMER, "", "");
    for (int day = day("2023-01-15"); day < AS_OF.day() + 200; day += 30) {
      contacts.contact("A", day, "visit");
    }
    assertAlive(judge(contacts, rules, false));
    ExportBuilder yearly = orders(with(Standing.FORMER, "", ""), "2022-03-01", 365, 3);
    assertAlive(judge(yearly, rules, false));
    ExportBuilder monthly = orders(with(Standing.FORMER, "", ""), "2023-01-01", 30, 11);
    assertAlive(judge(monthly, rules, false));
    ExportBuilder late = orders(with(Standing.FORMER, "", ""), "2023-01-01", 30, 4);
    assertLeft(judge(late, rules, false), Cause.STATUS, "2023-05-01");
    ExportBuilder gone = with(Standing.FORMER, "", "").contact("A", day("2022-11-01"), "call");
    assertLeft(judge(gone, rules, false), Cause.STATUS, "2022-11-01");
  }

  @Test
  void contractEndWithoutRenewal() {
    assertLeft(judge(with(Standing.UNKNOWN, "", "2023-09-30")), Cause.CONTRACT, "2023-09-30");
    assertAlive(judge(with(Standing.UNKNOWN, "", "2024-09-30")));
    ExportBuilder before = with(Standing.UNKNOWN, "", "2023-09-30");
    assertLeft(judge(before.order("A", day("2023-06-01"), 9)), Cause.CONTRACT, "2023-09-30");
    ExportBuilder renewed = with(Standing.UNKNOWN, "", "2023-09-30");
    assertAlive(judge(renewed.order("A", day("2023-09-01"), 9)));
    ExportBuilder talks = with(Standing.UNKNOWN, "", "2023-09-30");
    assertAlive(judge(talks.answer("A", day("2023-10-01"), "p", 9)));
  }

  /** Bills go on until a contract ends, so one shortly before the end renews nothing. */
  @Test
  void whoIsSilentAfterItsContractLeftAtItsEnd() {
    ExportBuilder billed = orders(with(Standing.UNKNOWN, "", "2023-06-14"), "2023-01-01", 30, 6);
    assertLeft(judge(billed), Cause.CONTRACT, "2023-06-14");
    assertThat(judge(billed).settledUntilDay())
        .as("others may be about to be noticed")
        .isEqualTo(judge(orders(new ExportBuilder(), "2023-01-01", 30, 6)).settledUntilDay());
    assertLeft(
        judge(billed, new LeavingRules(true, false, true, 3), true),
        Cause.INACTIVITY,
        "2023-06-30");
    ExportBuilder goesOn = orders(with(Standing.UNKNOWN, "", "2023-06-14"), "2023-01-01", 30, 7);
    assertLeft(judge(goesOn), Cause.INACTIVITY, "2023-07-30");
    ExportBuilder justEnded =
        orders(with(Standing.UNKNOWN, "", "2023-12-20"), "2023-01-15", 30, 12);
    assertAlive(judge(justEnded));
  }

  /** Where the file keeps a status, a client that it calls active is one. */
  @Test
  void activeMeansAliveOnlyWhereSomebodyIsSaidToHaveLeft() {
    ExportBuilder alone = with(Standing.ACTIVE, "", "2023-09-30");
    assertLeft(judge(alone), Cause.CONTRACT, "2023-09-30");
    alone.client(id("B"), record(Standing.FORMER, "2023-02-01", ""));
    assertAlive(judge(alone));
    assertAlive(judge(orders(alone, "2023-01-01", 10, 5)));
  }

  @Test
  void inactivityIsDatedWhenItStopped() {
    ExportBuilder stopped = orders(new ExportBuilder(), "2023-01-01", 30, 6);
    assertLeft(judge(stopped), Cause.INACTIVITY, "2023-06-30");
    // three intervals after the last sale of 2023-05-31 it is noticed
    assertThat(judge(stopped).takenForClientOn(day("2023-08-28"))).isTrue();
    assertThat(judge(stopped).takenForClientOn(day("2023-08-29"))).isFalse();
    ExportBuilder late = orders(new ExportBuilder(), "2023-06-01", 30, 6);
    Outcome open = judge(late);
    assertAlive(open);
    assertThat(open.observedUntilDay()).as("it may have left already").isEqualTo(day("2023-11-28"));
    Outcome due = judge(orders(new ExportBuilder(), "2023-07-15", 30, 6));
    assertAlive(due);
    assertThat(due.observedUntilDay()).isEqualTo(AS_OF.day());
    assertAlive(judge(orders(new ExportBuilder(), "2022-01-01", 30, 2)));
  }

  @Test
  void inactivityWaitsForTheLongestPauseAndForWhoTalks() {
    ExportBuilder seasonal = orders(new ExportBuilder(), "2022-01-01", 30, 4);
    orders(seasonal, "2022-12-01", 30, 4);
    assertAlive(judge(seasonal));
    ExportBuilder talks = orders(new ExportBuilder(), "2023-01-01", 30, 6);
    assertAlive(judge(talks.answer("A", day("2023-08-01"), "p", 9)));
    ExportBuilder contract = orders(with(Standing.UNKNOWN, "", "2025-01-01"), "2023-01-01", 30, 6);
    assertAlive(judge(contract));
  }

  @Test
  void eachRuleCanBeTurnedOff() {
    ExportBuilder churned = with(Standing.FORMER, "2023-05-04", "2023-09-30");
    assertLeft(
        judge(churned, new LeavingRules(false, true, true, 3), true), Cause.CONTRACT, "2023-09-30");
    assertAlive(judge(churned, new LeavingRules(false, false, true, 3), true));
    ExportBuilder stopped = orders(new ExportBuilder(), "2023-01-01", 30, 6);
    assertAlive(judge(stopped, new LeavingRules(true, true, false, 3), true));
    assertAlive(judge(stopped, new LeavingRules(true, true, true, 12), true));
  }
}
