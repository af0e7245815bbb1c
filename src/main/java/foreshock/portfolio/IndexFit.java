package foreshock.portfolio;

import foreshock.history.ClientHistory;
import foreshock.history.Item;
import foreshock.history.Responses;
import foreshock.signal.IndexModel;
import java.util.List;

/**
 * Estimates how the questions make one index: additive effects of response and question, and a
 * question's own noise from how far its answers lie from the others of the same response
 * (uniquenesses of Spearman's one-factor model, 1904, doi:10.2307/1412107, with equal loadings).
 * Unless weights are given, a question weighs by its precision.
 */
final class IndexFit {
  private static final int ROUNDS = 4;

  /**
   * Noise, and how much higher one question is answered than another, of so many clients are as
   * good as those of all; a question that none of them answers keeps its mean over all clients.
   */
  private static final int MOST_CLIENTS = 4000;

  /**
   * What is believed of a question's own noise before the data, points², and with the weight of how
   * many answers.
   */
  private static final double PRIOR_NOISE = 100;

  private static final double PRIOR_ANSWERS = 20;

  private IndexFit() {}

  static IndexModel fit(List<Item> items, List<ClientHistory> clients) {
    int size = items.size();
    double[] offset = means(size, clients);
    List<ClientHistory> sample =
        Sample.of(clients, client -> client.responses().size() > 0, MOST_CLIENTS);
    double[] noise = new double[size];
    for (int item = 0; item < size; item++) {
      noise[item] = rounding(items.get(item)) + PRIOR_NOISE;
    }
    IndexModel model = new IndexModel(0, offset, weights(items, noise), noise);
    for (int round = 0; round < ROUNDS; round++) {
      IndexTally tally = new IndexTally(model);
      sample.forEach(client -> tally.accept(client.responses()));
      model = step(items, model, tally);
    }
    return model;
  }

  private static IndexModel step(List<Item> items, IndexModel model, IndexTally tally) {
    int size = items.size();
    double[] offset = new double[size];
    double[] noise = new double[size];
    for (int item = 0; item < size; item++) {
      offset[item] = model.offset()[item] + tally.residual(item);
      double floor = rounding(items.get(item));
      long n = tally.compared(item);
      double shrunken =
          (n * tally.ownVariance(item) + PRIOR_ANSWERS * (floor + PRIOR_NOISE))
              / (n + PRIOR_ANSWERS);
      // an answer that stands alone has no own noise that could be told from its response's
      noise[item] = n == 0 ? Math.max(floor, 1) : Math.max(shrunken, Math.max(floor, 1));
    }
    double[] weight = weights(items, noise);
    double sum = 0;
    double weights = 0;
    for (int item = 0; item < size; item++) {
      // a question that is hardly ever asked must not move the centre
      double share = weight[item] * tally.answers(item);
      sum += share * offset[item];
      weights += share;
    }
    return new IndexModel(weights == 0 ? 0 : sum / weights, offset, weight, noise);
  }

  /**
   * Weights that are given; where none is, precision. A weight on some questions leaves the overall
   * ones a full vote; a weight of 0 leaves a question out.
   */
  private static double[] weights(List<Item> items, double[] noise) {
    boolean given = items.stream().anyMatch(item -> item.weight() > 0);
    double[] weight = new double[items.size()];
    for (int i = 0; i < weight.length; i++) {
      Item item = items.get(i);
      if (!given && item.weight() != 0) {
        weight[i] = 1 / noise[i];
      } else if (!Double.isNaN(item.weight())) {
        weight[i] = Math.max(0, item.weight());
      } else {
        weight[i] = item.overall() ? 1 : 0;
      }
    }
    return weight;
  }

  /** Variance of what rounding to whole steps hides. */
  static double rounding(Item item) {
    return item.step() * item.step() / 12;
  }

  private static double[] means(int size, List<ClientHistory> clients) {
    double[] sum = new double[size];
    double[] count = new double[size];
    for (double[] part : Chunks.each(clients.size(), range -> sums(size, clients, range))) {
      for (int item = 0; item < size; item++) {
        sum[item] += part[item];
        count[item] += part[size + item];
      }
    }
    for (int item = 0; item < size; item++) {
      sum[item] = count[item] == 0 ? 0 : sum[item] / count[item];
    }
    return sum;
  }

  /** Sums of the items' answers, then their numbers. */
  private static double[] sums(int size, List<ClientHistory> clients, Chunks.Range range) {
    double[] sums = new double[2 * size];
    for (int i = range.from(); i < range.to(); i++) {
      Responses responses = clients.get(i).responses();
      for (int r = 0; r < responses.size(); r++) {
        for (int k = responses.from(r); k < responses.to(r); k++) {
          sums[responses.item(k)] += responses.value(k);
          sums[size + responses.item(k)]++;
        }
      }
    }
    return sums;
  }
}
