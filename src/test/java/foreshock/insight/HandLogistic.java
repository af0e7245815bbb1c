package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.numeric.MapRegression;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import foreshock.signal.ClientSignals;
import java.util.ArrayList;
import java.util.List;

/**
 * What an analyst would do by hand, to be compared with: a logistic regression with a ridge on
 * figures that a spreadsheet has, at landmarks every horizon of the past. Figures that are not
 * known are the mean of those that are.
 */
final class HandLogistic {
  private static final int MOST_LANDMARKS = 7;
  private static final double RIDGE = 1;
  private static final int FIGURES = 6;

  private final MapRegression.Fit fit;
  private final double[] mean;
  private final double[] sd;

  private HandLogistic(MapRegression.Fit fit, double[] mean, double[] sd) {
    this.fit = fit;
    this.mean = mean;
    this.sd = sd;
  }

  static HandLogistic fit(
      ClientBook book, List<Outcome> outcomes, Estimates estimates, int horizon) {
    List<double[]> rows = new ArrayList<>();
    List<Double> left = new ArrayList<>();
    for (int landmark = 1; landmark <= MOST_LANDMARKS; landmark++) {
      AsOf at = AsOf.ofDay(book.asOf().dayMonthsBefore(landmark * horizon));
      int end = book.asOf().dayMonthsBefore((landmark - 1) * horizon);
      for (int i = 0; i < outcomes.size(); i++) {
        ClientHistory history = book.clients().get(i);
        Outcome outcome = outcomes.get(i);
        boolean leaves = outcome.leftWithin(at.day(), end);
        if (history.responses().countUntil(at.day()) > 0
            && outcome.takenForClientOn(at.day())
            && (leaves || outcome.observedUntilDay() >= end)) {
          rows.add(figures(history, estimates, at));
          left.add(leaves ? 1.0 : 0);
        }
      }
    }
    double[] mean = new double[FIGURES];
    double[] sd = new double[FIGURES];
    for (int j = 0; j < FIGURES; j++) {
      int figure = j;
      double[] known =
          rows.stream().mapToDouble(row -> row[figure]).filter(v -> !Double.isNaN(v)).toArray();
      mean[j] = java.util.Arrays.stream(known).average().orElse(0);
      double centre = mean[j];
      double variance =
          java.util.Arrays.stream(known).map(v -> (v - centre) * (v - centre)).average().orElse(0);
      sd[j] = variance > 0 ? Math.sqrt(variance) : 1;
    }
    double[] priorSd = new double[FIGURES + 1];
    java.util.Arrays.fill(priorSd, RIDGE);
    priorSd[0] = 5;
    double[] weight = new double[rows.size()];
    java.util.Arrays.fill(weight, 1);
    double[][] x = rows.stream().map(row -> standardised(row, mean, sd)).toArray(double[][]::new);
    double[] y = left.stream().mapToDouble(Double::doubleValue).toArray();
    double[] start = new double[FIGURES + 1];
    start[0] = -3;
    return new HandLogistic(MapRegression.fit(x, y, weight, start, priorSd), mean, sd);
  }

  /** Last score, its trend, answers of a year, sales on those before, overdue, length. */
  private static double[] figures(ClientHistory history, Estimates estimates, AsOf at) {
    ClientSignals signals = estimates.signals(history, at);
    double last = -Contender.LAST_SCORE.score(history, signals, 0, estimates.items(), at);
    double trend = -Contender.SCORE_TREND.score(history, signals, 0, estimates.items(), at);
    int answers =
        history.responses().countUntil(at.day())
            - history.responses().countUntil(at.dayMonthsBefore(12));
    return new double[] {
      last,
      trend,
      answers,
      Math.max(-1, Math.min(2, signals.sales().change().orElse(Double.NaN))),
      Math.min(5, signals.sales().overdue()),
      Math.log(Math.max(1, signals.tenureMonths()))
    };
  }

  private static double[] standardised(double[] figures, double[] mean, double[] sd) {
    double[] row = new double[FIGURES + 1];
    row[0] = 1;
    for (int j = 0; j < FIGURES; j++) {
      row[j + 1] = Double.isNaN(figures[j]) ? 0 : (figures[j] - mean[j]) / sd[j];
    }
    return row;
  }

  double score(ClientHistory history, Estimates estimates, AsOf at) {
    return fit.linear(standardised(figures(history, estimates, at), mean, sd));
  }
}
