package foreshock.portfolio;

import foreshock.history.Responses;
import foreshock.signal.IndexModel;

/**
 * Sums over responses from which offsets and noise of the questions are estimated. Mergeable: any
 * split of the clients gives the same sums.
 */
final class IndexTally {
  private final IndexModel model;
  private final long[] answers;
  private final double[] residual;
  private final long[] compared;
  private final double[] squaredGap;
  private final double[] othersVariance;

  IndexTally(IndexModel model) {
    int items = model.offset().length;
    this.model = model;
    this.answers = new long[items];
    this.residual = new double[items];
    this.compared = new long[items];
    this.squaredGap = new double[items];
    this.othersVariance = new double[items];
  }

  /** Takes the responses of one client. */
  void accept(Responses responses) {
    for (int i = 0; i < responses.size(); i++) {
      acceptOne(responses, i);
    }
  }

  private void acceptOne(Responses responses, int i) {
    double weighted = 0;
    double precision = 0;
    for (int k = responses.from(i); k < responses.to(i); k++) {
      int item = responses.item(k);
      precision += 1 / model.noise()[item];
      weighted += (responses.value(k) - model.offset()[item]) / model.noise()[item];
    }
    for (int k = responses.from(i); k < responses.to(i); k++) {
      int item = responses.item(k);
      double own = responses.value(k) - model.offset()[item];
      answers[item]++;
      residual[item] += own - weighted / precision;
      double others = precision - 1 / model.noise()[item];
      if (responses.to(i) - responses.from(i) > 1) {
        double gap = own - (weighted - own / model.noise()[item]) / others;
        compared[item]++;
        squaredGap[item] += gap * gap;
        othersVariance[item] += 1 / others;
      }
    }
  }

  /** Adds another tally of the same model. */
  void combine(IndexTally other) {
    for (int item = 0; item < answers.length; item++) {
      answers[item] += other.answers[item];
      residual[item] += other.residual[item];
      compared[item] += other.compared[item];
      squaredGap[item] += other.squaredGap[item];
      othersVariance[item] += other.othersVariance[item];
    }
  }

  /** Answers of an item. */
  long answers(int item) {
    return answers[item];
  }

  /** By how much an item is answered higher than the model has it, points; 0 without answers. */
  double residual(int item) {
    return answers[item] == 0 ? 0 : residual[item] / answers[item];
  }

  /** Answers that stand beside answers to other items in one response. */
  long compared(int item) {
    return compared[item];
  }

  /**
   * Mean variance of an answer around the others of its response beyond their own noise, points².
   */
  double ownVariance(int item) {
    return compared[item] == 0 ? 0 : (squaredGap[item] - othersVariance[item]) / compared[item];
  }
}
