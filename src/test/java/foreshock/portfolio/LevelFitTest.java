package foreshock.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.signal.ClientSignals;
import foreshock.testdata.ExportBuilder;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelFitTest {
  private static final AsOf AS_OF = new AsOf(LocalDate.of(2024, 12, 31));
  private static final int DAYS = 1095;

  /**
   * Clients that never change and answer with more noise than is usual. Taking the noise for
   * movement makes every other client fall.
   */
  @ParameterizedTest
  @CsvSource({"24, 10", "36, 25", "72, 25", "60, 20"})
  void noiseIsNotTakenForMovement(int answers, double sd) {
    SplittableRandom random = new SplittableRandom(5);
    ExportBuilder export = new ExportBuilder();
    int clients = 60;
    double[] level = new double[clients];
    for (int c = 0; c < clients; c++) {
      level[c] = 60 + 10 * random.nextGaussian();
      for (int i = 0; i < answers; i++) {
        int day = AS_OF.day() - random.nextInt(DAYS);
        export.answer(id(c), day, "", bounded(level[c] + sd * random.nextGaussian()));
      }
    }
    ClientBook book = export.build().book(AS_OF);
    Estimates estimates = PortfolioFit.fit(book);
    int covered = 0;
    int falling = 0;
    for (ClientHistory history : book.clients()) {
      ClientSignals signals = estimates.signals(history, AS_OF);
      double truth = level[Integer.parseInt(history.client().id().substring(1))];
      covered +=
          signals.satisfaction().low() <= truth && truth <= signals.satisfaction().high() ? 1 : 0;
      falling += signals.satisfaction().fallProbability() >= 0.9 ? 1 : 0;
    }
    assertThat(estimates.level().noise()).isBetween(0.6 * sd * sd, 1.3 * sd * sd);
    assertThat(covered).isGreaterThanOrEqualTo(50);
    assertThat(falling).isLessThanOrEqualTo(2);
  }

  private static String id(int client) {
    return "K" + client;
  }

  private static double bounded(double points) {
    return Math.max(0, Math.min(100, Math.round(points)));
  }
}
