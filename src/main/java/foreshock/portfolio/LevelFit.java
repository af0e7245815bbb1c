package foreshock.portfolio;

import foreshock.history.ClientHistory;
import foreshock.history.Responses;
import foreshock.numeric.Scoring;
import foreshock.signal.IndexModel;
import foreshock.signal.LevelLikelihood;
import foreshock.signal.LevelModel;
import java.util.Arrays;
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
  private static final int ENOUGH_ANSWERS = 8_000;

  private static final int FEWEST_CLIENTS = 30;

  /** Log posterior that is not worth another step; with few clients the steps are short. */
  private static final double ENOUGH_GAIN = 0.02;

  private static final double ENOUGH_GAIN_OF_FEW = 0.001;

  /** Answers of one person so near to each other differ by noise above all. */
  private static final int NEAR_DAYS = 120;

  private static final int FEW_PAIRS = 10;
  private static final double LEAST_NOISE = 5;
  private static final double CALMER = 1.5;
  private static final double NEAR_GAIN = 1;
  private static final int MANY_CLIENTS = 100;

  private LevelFit() {}

  static LevelModel fit(List<ClientHistory> clients, IndexModel index, int untilDay) {
    List<ClientHistory> sample = sample(clients);
    boolean voices = sample.stream().anyMatch(LevelFit::hasSeveralRespondents);
    double mean = mean(sample, index);
    List<LevelLikelihood> answers =
        sample.stream()
            .map(client -> LevelLikelihood.of(client.responses(), index, untilDay))
            .toList();
    boolean many = answers.size() >= MANY_CLIENTS;
    // most of the way with a few of them
    List<LevelLikelihood> few = many ? answers.subList(0, answers.size() / 5) : answers;
    double enough = many ? ENOUGH_GAIN : ENOUGH_GAIN_OF_FEW;
    double[] usual = best(few, centre(voices), mean, voices, many ? NEAR_GAIN : enough);
    double[] calm = best(few, calm(sample, index, voices), mean, voices, many ? NEAR_GAIN : enough);
    double[] better =
        posterior(few, calm, mean, voices) > posterior(few, usual, mean, voices) ? calm : usual;
    return model(many ? best(answers, better, mean, voices, enough) : better, mean, voices);
  }

  /**
   * A start at which answers scatter as much as one person's next answer differs from the last, and
   * hardly anything moves. From the usual start, noise that is larger than usual is easily taken
   * for movement: the likelihood has a mode there too.
   */
  private static double[] calm(List<ClientHistory> sample, IndexModel index, boolean voices) {
    double sum = 0;
    int pairs = 0;
    for (ClientHistory client : sample) {
      Responses responses = client.responses();
      for (int i = 1; i < responses.size(); i++) {
        boolean near = responses.day(i) - responses.day(i - 1) <= NEAR_DAYS;
        double step = index.of(responses, i).value() - index.of(responses, i - 1).value();
        if (near && responses.respondent(i) == responses.respondent(i - 1) && !Double.isNaN(step)) {
          sum += step * step / 2;
          pairs++;
        }
      }
    }
    double[] start = centre(voices);
    double noise = (sum + FEW_PAIRS * NOISE) / (pairs + FEW_PAIRS);
    start[0] = Math.log(Math.max(LEAST_NOISE, noise));
    start[2] -= CALMER;
    start[3] -= CALMER;
    return start;
  }

  private static double posterior(
      List<LevelLikelihood> answers, double[] at, double mean, boolean voices) {
    double[] centre = centre(voices);
    double[] sd = new double[centre.length];
    Arrays.fill(sd, LOG_SD);
    return Scoring.logPosterior(
        parameters -> logs(answers, parameters, mean, voices), at, centre, sd);
  }

  private static double[] logs(
      List<LevelLikelihood> answers, double[] parameters, double mean, boolean voices) {
    LevelModel model = model(parameters, mean, voices);
    double[] logs = new double[answers.size()];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = answers.get(i).log(model, mean);
    }
    return logs;
  }

  private static double[] best(
      List<LevelLikelihood> answers, double[] start, double mean, boolean voices, double enough) {
    double[] centre = centre(voices);
    double[] sd = new double[centre.length];
    Arrays.fill(sd, LOG_SD);
    return Scoring.maximize(
        parameters -> logs(answers, parameters, mean, voices), start, centre, sd, enough);
  }

  /**
   * Clients with an answer; of many some, and fewer where they answer so often that their answers
   * are enough.
   */
  private static List<ClientHistory> sample(List<ClientHistory> clients) {
    int most = MOST_CLIENTS;
    while (true) {
      List<ClientHistory> sample =
          Sample.of(clients, client -> client.responses().size() > 0, most);
      int answers = sample.stream().mapToInt(client -> client.responses().size()).sum();
      if (answers <= ENOUGH_ANSWERS || most < FEWEST_CLIENTS) {
        return sample;
      }
      most /= 2;
    }
  }

  private static boolean hasSeveralRespondents(ClientHistory client) {
    return client.responses().respondents() > 1;
  }

  private static double[] centre(boolean voices) {
    double[] centre = {
      Math.log(NOISE), Math.log(BETWEEN), CREEPS_LOGIT, MOVES_LOGIT, Math.log(RESPONDENTS)
    };
    return voices ? centre : Arrays.copyOf(centre, 4);
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
