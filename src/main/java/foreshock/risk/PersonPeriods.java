package foreshock.risk;

import foreshock.history.ClientBook;
import foreshock.numeric.LogisticTally;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Chunks;
import java.util.Arrays;
import java.util.List;

/**
 * Landmarks whose future is known: whether the client left within the horizon, in {@code (landmark,
 * landmark + horizon]}. A window that is not over yet is left out. Windows overlap, so a row weighs
 * step ÷ horizon and a departure counts once in all. Exports in which nobody ever leaves do not
 * tell departures, and give no rows: they are no proof of loyalty.
 *
 * @param x rows for the hazard, each with the intercept first
 * @param left 1 where the client left within the horizon
 * @param weight step ÷ horizon, at most 1
 */
record PersonPeriods(double[][] x, double[] left, double[] weight) {

  static PersonPeriods of(
      Landmarks landmarks, ClientBook book, List<Outcome> outcomes, int horizonMonths) {
    double[][] x = new double[landmarks.size()][];
    double[] left = new double[landmarks.size()];
    int rows = 0;
    boolean told = anybodyLeft(outcomes);
    for (int i = 0; told && i < landmarks.size(); i++) {
      int back = landmarks.monthsBack()[i];
      if (back < horizonMonths) {
        continue;
      }
      Outcome outcome = outcomes.get(landmarks.client()[i]);
      if (!outcome.takenForClientOn(book.asOf().dayMonthsBefore(back))) {
        continue;
      }
      int end = book.asOf().dayMonthsBefore(back - horizonMonths);
      boolean leaves = outcome.leftDay().isPresent() && outcome.leftDay().getAsInt() <= end;
      if (leaves || outcome.observedUntilDay() >= end) {
        x[rows] = landmarks.rows()[i];
        left[rows++] = leaves ? 1 : 0;
      }
    }
    double[] weight = new double[rows];
    Arrays.fill(weight, Math.min(1, (double) landmarks.stepMonths() / horizonMonths));
    return new PersonPeriods(Arrays.copyOf(x, rows), Arrays.copyOf(left, rows), weight);
  }

  private static boolean anybodyLeft(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome.leftDay().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What the likelihood needs to know of some of the rows. */
  LogisticTally tally(double[] coefficients, Chunks.Range range) {
    LogisticTally tally = new LogisticTally(coefficients);
    for (int i = range.from(); i < range.to(); i++) {
      tally.accept(x[i], left[i], weight[i]);
    }
    return tally;
  }

  /** Number of rows. */
  int size() {
    return x.length;
  }
}
