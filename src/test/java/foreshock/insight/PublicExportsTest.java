package foreshock.insight;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.history.BookMaker;
import foreshock.history.HistoryCollector;
import foreshock.ingest.Ingest;
import foreshock.ingest.InputFile;
import foreshock.ingest.Reading;
import foreshock.ingest.ReadingSettings;
import foreshock.outcome.LeavingRules;
import foreshock.testdata.SharedData;
import foreshock.testdata.SharedData.Truth;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The public sample exports, month by month with what was known then: who falls is found in time,
 * and who is content is left alone. The scan knows nothing of the answer key.
 */
class PublicExportsTest {
  private static final YearMonth FIRST = YearMonth.of(2023, 2);
  private static final YearMonth LAST = YearMonth.of(2024, 6);
  private static final Set<String> CONTENT = Set.of("high", "good", "rising");

  private record Month(YearMonth month, List<Assessment> assessments) {
    Optional<Assessment> of(Truth truth) {
      return assessments.stream().filter(one -> truth.ids().contains(one.client().id())).findAny();
    }
  }

  @Test
  void answersAlone() throws Exception {
    InputFile answers =
        InputFile.of(SharedData.require("formats/exports/generic/answers_long.tsv"));
    check(scans(List.of(answers)), false);
  }

  @Test
  void delighted() throws Exception {
    check(scans(SharedData.csvFiles("formats/exports/delighted")), false);
  }

  @Test
  void hubspot() throws Exception {
    check(scans(SharedData.csvFiles("formats/exports/hubspot")), true);
  }

  private static void check(List<Month> months, boolean carriesStatus) throws Exception {
    List<Truth> truths = SharedData.truths();
    findsInTime(months, truths);
    leavesAlone(months, truths);
    if (carriesStatus) {
      showsNobodyWhoLeft(months, truths);
    }
  }

  /** At the end of the first wave strictly after the month in which the fall can be seen first. */
  private static void findsInTime(List<Month> months, List<Truth> truths) {
    int found = 0;
    for (Truth truth : truths) {
      if (!truth.mustFlag()) {
        continue;
      }
      YearMonth wave = truth.firstWarning().orElseThrow().plusMonths(1);
      while (wave.getMonthValue() % 3 != 2) {
        wave = wave.plusMonths(1);
      }
      LocalDate end = wave.atEndOfMonth();
      boolean alive = truth.left().map(left -> left.isAfter(end)).orElse(true);
      if (alive && !wave.isAfter(LAST)) {
        Month month = months.get((int) FIRST.until(wave, java.time.temporal.ChronoUnit.MONTHS));
        assertThat(month.month()).isEqualTo(wave);
        assertThat(month.of(truth))
            .as("%s at %s", truth, wave)
            .hasValueSatisfying(one -> assertThat(one.level()).isGreaterThanOrEqualTo(Level.WATCH));
        found++;
      }
    }
    assertThat(found).as("clients that must be found").isGreaterThanOrEqualTo(6);
  }

  private static void leavesAlone(List<Month> months, List<Truth> truths) {
    int clientMonths = 0;
    int watched = 0;
    for (Month month : months) {
      for (Truth truth : truths) {
        Optional<Assessment> one = month.of(truth).filter(a -> CONTENT.contains(truth.pattern()));
        if (one.isPresent()) {
          assertThat(one.get().level())
              .as("%s at %s: %s", truth, month.month(), one.get())
              .isLessThan(Level.WARN);
          clientMonths++;
          watched += one.get().level() == Level.WATCH ? 1 : 0;
        }
      }
    }
    assertThat(clientMonths).isGreaterThan(100);
    assertThat(watched / (double) clientMonths).isLessThanOrEqualTo(0.1);
  }

  private static void showsNobodyWhoLeft(List<Month> months, List<Truth> truths) {
    int gone = 0;
    for (Month month : months) {
      for (Truth truth : truths) {
        if (truth.left().isPresent() && !truth.left().get().isAfter(month.month().atEndOfMonth())) {
          assertThat(month.of(truth)).as("%s at %s", truth, month.month()).isEmpty();
          gone++;
        }
      }
    }
    assertThat(gone).isGreaterThan(10);
  }

  private static List<Month> scans(List<InputFile> files) throws Exception {
    assertThat(files).isNotEmpty();
    HistoryCollector rows = new HistoryCollector(false);
    Reading reading =
        Ingest.read(files, ReadingSettings.defaults(), InputStream.nullInputStream(), rows);
    int latest = rows.findLatestDay().orElseThrow();
    List<Month> months = new ArrayList<>();
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      AsOf asOf = new AsOf(month.atEndOfMonth());
      BookMaker maker =
          new BookMaker(rows, asOf, reading.scales()::scaleOf, Collections.emptyMap());
      ScanSettings settings =
          new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, asOf.day() >= latest);
      months.add(new Month(month, Scan.of(maker.make(), settings).assessments()));
    }
    return months;
  }
}
