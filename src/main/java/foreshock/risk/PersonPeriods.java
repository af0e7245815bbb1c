package foreshock.risk;

import foreshock.history.ClientBook;
import foreshock.outcome.Outcome;
import java.util.Arrays;
import java.util.List;

/**
 * Landmarks and what came after them: whether the client left within the horizon, in {@code
 * (landmark, landmark + horizon]}, or in the part of it that is over, with that part as exposure.
 * So what happened last counts too. Where only a long silence tells of leaving, a window counts
 * when all of it is told, else those that left would be counted and the others not. Windows
 * overlap, so a row weighs step ÷ horizon and a departure counts once in all. Exports in which
 * nobody ever leaves do not tell departures, and give no rows: they are no proof of loyalty.
 *
 * @param x rows for the hazard, each with the intercept first
 * @param left whether the client left within the exposure
 * @param exposure part of the horizon that is over and told, above 0 and at most 1
 * @param middleMonthsBack how many months before as-of the middle of the exposure lies
 * @param weight step ÷ horizon, at most 1
 */
record PersonPeriods(
    double[][] x, boolean[] left, double[] exposure, double[] middleMonthsBack, double weight) {

  static PersonPeriods of(
      Landmarks landmarks, ClientBook book, List<Outcome> outcomes, int horizonMonths) {
    return of(landmarks, book, outcomes, horizonMonths, 0);
  }

  /**
   * The same of what came until some months before as-of, which then stand for as-of.
   *
   * @param untilMonthsBack so many months before as-of
   */
  static PersonPeriods of(
      Landmarks landmarks,
      ClientBook book,
      List<Outcome> outcomes,
      int horizonMonths,
      int untilMonthsBack) {
    int size = anybodyLeft(outcomes) ? landmarks.size() : 0;
    double[][] x = new double[size][];
    boolean[] left = new boolean[size];
    double[] exposure = new double[size];
    double[] middle = new double[size];
    int rows = 0;
    for (int i = 0; i < size; i++) {
      int back = landmarks.monthsBack()[i] - untilMonthsBack;
      int start = book.asOf().dayMonthsBefore(landmarks.monthsBack()[i]);
      int over = book.asOf().dayMonthsBefore(untilMonthsBack + Math.max(0, back - horizonMonths));
      Outcome outcome = outcomes.get(landmarks.client()[i]);
      int told = Math.min(over, outcome.settledUntilDay());
      boolean leaves = outcome.leftDay().isPresent() && outcome.leftDay().getAsInt() <= told;
      boolean silenceTells = outcome.settledUntilDay() < book.asOf().day();
      boolean whole = back >= horizonMonths && told == over;
      if (told > start
          && outcome.takenForClientOn(start)
          && (whole || !silenceTells)
          && (leaves || outcome.observedUntilDay() >= told)) {
        x[rows] = landmarks.rows()[i];
        left[rows] = leaves;
        exposure[rows] = Math.min(1, (double) back / horizonMonths);
        middle[rows++] = back - Math.min(back, horizonMonths) / 2.0;
      }
    }
    return new PersonPeriods(
        Arrays.copyOf(x, rows),
        Arrays.copyOf(left, rows),
        Arrays.copyOf(exposure, rows),
        Arrays.copyOf(middle, rows),
        Math.min(1, (double) landmarks.stepMonths() / horizonMonths));
  }

  /** Whether the exports tell of any departure. */
  static boolean anybodyLeft(List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      if (outcome.leftDay().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Number of rows. */
  int size() {
    return x.length;
  }
}
