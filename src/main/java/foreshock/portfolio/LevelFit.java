package foreshock.portfolio;

import foreshock.history.ClientHistory;
import foreshock.numeric.Normals;
import foreshock.numeric.Simplex;
import foreshock.signal.IndexModel;
import foreshock.signal.LevelModel;
import foreshock.signal.Satisfaction;
import java.util.Comparator;
import java.util.List;

/**
 * Variance components by penalised maximum likelihood over the whole portfolio. The penalties are
 * priors on the logarithms, weak enough that a hundred answers outweigh them and strong enough that
 * five clients give sane figures.
 */
final class LevelFit {
  /**
   * Drift of the regimes in points² a month: stands still, creeps (2 points a month), falls or
   * rises (8 points).
   */
  private static final double[] DRIFT = {0, 4, 64};

  /** A regime lasts half a year on average. */
  private static final double REDRAW_PER_MONTH = 1 / 6.0;

  private static final double NOISE = 60;
  private static final double BETWEEN = 150;
  private static final double RESPONDENTS = 50;
  private static final double LOG_SD = 0.8;
  private static final double CREEPS_LOGIT = -1.1;
  private static final double MOVES_LOGIT = -1.8;

  /** Variance components of so many clients are as good as those of all. */
  private static final int MOST_CLIENTS = 250;

  /** And so many answers are enough, however few clients gave them. */
  private static final int ENOUGH_ANSWERS = 20_000;

  private static final int PATHS = 4;
  private static final int EVALUATIONS = 120;

  private LevelFit() {}

  static LevelModel fit(List<ClientHistory> clients, IndexModel index, int untilDay) {
    List<ClientHistory> sample = sample(clients);
    boolean voices = sample.stream().anyMatch(LevelFit::hasSeveralRespondents);
    double mean = mean(sample, index);
    double[] start = start(voices);
    if (sample.isEmpty()) {
      return model(start, mean, voices);
    }
    double[] step = new double[start.length];
    java.util.Arrays.fill(step, 0.7);
    double[] best =
        Simplex.minimize(
            parameters -> -objective(parameters, sample, index, mean, voices, untilDay),
            start,
            step,
            EVALUATIONS);
    return model(best, mean, voices);
  }

  /**
   * Clients with an answer; of many, those whose ids hash lowest, whatever the order of the files.
   */
  private static List<ClientHistory> sample(List<ClientHistory> clients) {
    List<ClientHistory> order =
        clients.stream()
            .filter(client -> client.responses().size() > 0)
            .sorted(
                Comparator.<ClientHistory>comparingInt(client -> client.client().scrambledId())
                    .thenComparing(client -> client.client().id()))
            .limit(MOST_CLIENTS)
            .toList();
    int answers = 0;
    int taken = 0;
    while (taken < order.size() && answers < ENOUGH_ANSWERS) {
      answers += order.get(taken++).responses().size();
    }
    return order.subList(0, taken);
  }

  private static boolean hasSeveralRespondents(ClientHistory client) {
    return client.responses().respondents() > 1;
  }

  private static double[] start(boolean voices) {
    double[] start = {
      Math.log(NOISE), Math.log(BETWEEN), CREEPS_LOGIT, MOVES_LOGIT, Math.log(RESPONDENTS)
    };
    return voices ? start : java.util.Arrays.copyOf(start, 4);
  }

  private static LevelModel model(double[] parameters, double mean, boolean voices) {
    double creeps = Math.exp(parameters[2]);
    double moves = Math.exp(parameters[3]);
    double sum = 1 + creeps + moves;
    return new LevelModel(
        mean,
        Math.exp(parameters[1]),
        Math.exp(parameters[0]),
        voices ? Math.exp(parameters[4]) : 0,
        DRIFT,
        new double[] {1 / sum, creeps / sum, moves / sum},
        REDRAW_PER_MONTH);
  }

  private static double objective(
      double[] parameters,
      List<ClientHistory> sample,
      IndexModel index,
      double mean,
      boolean voices,
      int untilDay) {
    double[] centre = start(voices);
    double total = 0;
    for (int i = 0; i < parameters.length; i++) {
      total += Normals.logDensity(parameters[i], centre[i], LOG_SD * LOG_SD);
    }
    LevelModel model = model(parameters, mean, voices);
    for (ClientHistory client : sample) {
      total += Satisfaction.logLikelihood(client.responses(), index, model, mean, untilDay, PATHS);
    }
    return Double.isNaN(total) ? Double.NEGATIVE_INFINITY : total;
  }

  /** Mean over clients of their own means. */
  private static double mean(List<ClientHistory> sample, IndexModel index) {
    double sum = 0;
    int count = 0;
    for (ClientHistory client : sample) {
      double own = SegmentMeans.ownMean(client.responses(), index);
      if (!Double.isNaN(own)) {
        sum += own;
        count++;
      }
    }
    return count == 0 ? index.centre() : sum / count;
  }
}
