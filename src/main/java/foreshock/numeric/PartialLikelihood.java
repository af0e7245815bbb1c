package foreshock.numeric;

import java.util.Arrays;

/**
 * Partial likelihood of one covariate: in each stratum those with an event are compared with all at
 * risk there (D. R. Cox, 1972, doi:10.1111/j.2517-6161.1972.tb00899.x, ties after N. Breslow, 1974,
 * doi:10.2307/2529620).
 *
 * @param event whether each row ends with one
 */
record PartialLikelihood(Strata strata, boolean[] event) {
  private static final int STEPS = 25;
  private static final int HALVINGS = 10;
  private static final double LAST_STEP = 1e-5;

  /** Keeps a coefficient finite where every event has the largest covariate of its stratum. */
  static final double PRIOR_SD = 3;

  /**
   * @param stratum of each row, ascending
   */
  static PartialLikelihood of(int[] stratum, boolean[] event) {
    return new PartialLikelihood(Strata.of(stratum, event), event);
  }

  /** Where strata lie and how many events each has; those without a choice are left out. */
  record Strata(int[] start, int[] end, int[] eventsOf, int events) {
    static Strata of(int[] stratum, boolean[] event) {
      int n = stratum.length;
      int[] start = new int[n];
      int[] end = new int[n];
      int[] eventsOf = new int[n];
      int used = 0;
      int all = 0;
      for (int from = 0; from < n; ) {
        int to = from;
        int events = 0;
        while (to < n && stratum[to] == stratum[from]) {
          events += event[to++] ? 1 : 0;
        }
        if (events > 0 && events < to - from) {
          start[used] = from;
          end[used] = to;
          eventsOf[used++] = events;
          all += events;
        }
        from = to;
      }
      return new Strata(
          Arrays.copyOf(start, used), Arrays.copyOf(end, used), Arrays.copyOf(eventsOf, used), all);
    }
  }

  /** Coefficient, log partial likelihood there, and at 0. */
  double[] fit(double[][] x, int lag) {
    double beta = 0;
    double[] now = logLikelihood(x, lag, 0);
    double atZero = now[0];
    for (int step = 0; step < STEPS; step++) {
      double move = (now[1] - beta / PRIOR_SD / PRIOR_SD) / (now[2] + 1 / PRIOR_SD / PRIOR_SD);
      double[] next = logLikelihood(x, lag, beta + move);
      for (int half = 0;
          half < HALVINGS && next[0] - penalty(beta + move) < now[0] - penalty(beta) - 1e-9;
          half++) {
        move /= 2;
        next = logLikelihood(x, lag, beta + move);
      }
      beta += move;
      now = next;
      if (Math.abs(move) < LAST_STEP) {
        break;
      }
    }
    return new double[] {beta, now[0], atZero};
  }

  /** Log partial likelihood less the prior's penalty, up to a constant. */
  double logPosterior(double[][] x, double beta) {
    return logLikelihood(x, 0, beta)[0] - penalty(beta);
  }

  private static double penalty(double beta) {
    return beta * beta / PRIOR_SD / PRIOR_SD / 2;
  }

  /** Log partial likelihood, its slope and its curvature. */
  private double[] logLikelihood(double[][] x, int lag, double beta) {
    double height = 0;
    double slope = 0;
    double curvature = 0;
    for (int s = 0; s < strata.start.length; s++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int row = strata.start[s]; row < strata.end[s]; row++) {
        most = Math.max(most, beta * x[row][lag]);
      }
      double sum = 0;
      double first = 0;
      double second = 0;
      for (int row = strata.start[s]; row < strata.end[s]; row++) {
        double value = x[row][lag];
        double weight = Math.exp(beta * value - most);
        sum += weight;
        first += weight * value;
        second += weight * value * value;
        if (event[row]) {
          height += beta * value;
          slope += value;
        }
      }
      int events = strata.eventsOf[s];
      double mean = first / sum;
      height -= events * (most + Math.log(sum));
      slope -= events * mean;
      curvature += events * (second / sum - mean * mean);
    }
    return new double[] {height, slope, curvature};
  }
}
