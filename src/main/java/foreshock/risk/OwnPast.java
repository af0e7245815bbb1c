package foreshock.risk;

import foreshock.history.ClientBook;
import foreshock.numeric.Recalibration;
import foreshock.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the risks meant what they said on the user's own past, as cheaply as it can be told: at
 * the ends of the last three horizons but one the hazard is fitted to what had come by then, and
 * says the risk of the horizon after it. Horizons do not overlap, so a departure counts once.
 * Unlike a backtest it takes the signals and the scales of the priors as they are estimated today.
 *
 * @param clients whose horizon was judged, each once a horizon
 * @param departures of them
 * @param said mean risk
 * @param observed share that left
 * @param line of what came on what was said; empty with fewer than {@value #LEAST_DEPARTURES}
 *     departures
 */
public record OwnPast(
    int clients, int departures, double said, double observed, Optional<Recalibration> line) {
  /** Fewer departures than this judge nothing. */
  public static final int LEAST_DEPARTURES = 20;

  private static final int HORIZONS = 3;
  private static final double CONVINCING = 0.05;

  /** One horizon: who was looked at, and what became of it. */
  private record Window(List<Integer> rows, List<Boolean> left, int monthsBack) {}

  static OwnPast of(
      Landmarks landmarks,
      ClientBook book,
      List<Outcome> outcomes,
      EarlierTime earlier,
      HazardFit today,
      HazardPrior prior) {
    List<Window> windows = new ArrayList<>();
    int departures = 0;
    int clients = 0;
    for (int horizon = 1; horizon <= HORIZONS; horizon++) {
      Window window = window(landmarks, book, outcomes, prior.horizonMonths(), horizon);
      windows.add(window);
      clients += window.rows().size();
      departures += (int) window.left().stream().filter(left -> left).count();
    }
    if (departures < LEAST_DEPARTURES) {
      return new OwnPast(clients, departures, Double.NaN, Double.NaN, Optional.empty());
    }
    double[] said = new double[clients];
    boolean[] left = new boolean[clients];
    int[] client = new int[clients];
    int at = 0;
    double sum = 0;
    for (Window window : windows) {
      PersonPeriods then =
          PersonPeriods.of(landmarks, book, outcomes, prior.horizonMonths(), window.monthsBack());
      HazardFit fit = HazardFit.of(then, earlier, today.centre(), prior, today.scales());
      for (int i = 0; i < window.rows().size(); i++) {
        int row = window.rows().get(i);
        said[at] = fit.probability(landmarks.rows()[row]);
        left[at] = window.left().get(i);
        client[at] = landmarks.client()[row];
        sum += said[at++];
      }
    }
    return new OwnPast(
        clients,
        departures,
        sum / clients,
        (double) departures / clients,
        Optional.of(Recalibration.fit(said, left, client)));
  }

  /** The landmark that is so many horizons back or a little more, and what came of it. */
  private static Window window(
      Landmarks landmarks, ClientBook book, List<Outcome> outcomes, int months, int horizons) {
    int step = landmarks.stepMonths();
    int back = (months * horizons + step - 1) / step * step;
    int start = book.asOf().dayMonthsBefore(back);
    int end = book.asOf().dayMonthsBefore(back - months);
    List<Integer> rows = new ArrayList<>();
    List<Boolean> left = new ArrayList<>();
    for (int i = 0; i < landmarks.size(); i++) {
      Outcome outcome = outcomes.get(landmarks.client()[i]);
      if (landmarks.monthsBack()[i] == back
          && end <= outcome.settledUntilDay()
          && outcome.takenForClientOn(start)) {
        boolean leaves = outcome.leftDay().isPresent() && outcome.leftDay().getAsInt() <= end;
        if (leaves || outcome.observedUntilDay() >= end) {
          rows.add(i);
          left.add(leaves);
        }
      }
    }
    return new Window(rows, left, back);
  }

  /** Whether there were departures enough to judge. */
  public boolean isJudged() {
    return line.isPresent();
  }

  /** Whether probabilities that mean what they say are rejected at 5 %. */
  public boolean isPoor() {
    return line.isPresent() && line.get().pValue() < CONVINCING;
  }
}
