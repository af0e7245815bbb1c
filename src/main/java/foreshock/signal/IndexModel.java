package foreshock.signal;

import foreshock.history.Responses;

/**
 * How the answers of a response become one figure, the client satisfaction index (CSI) on 0–100:
 * the weighted mean of the answers after taking out how high each question is answered in general,
 * so that a response which lacks a question is comparable with one that has it. One entry an item
 * in each array.
 *
 * @param centre mean of the index over the portfolio
 * @param offset how high the item is answered in general, points
 * @param weight weight in the index, at least 0
 * @param noise variance of one answer around its response's index, points²
 */
public record IndexModel(double centre, double[] offset, double[] weight, double[] noise) {

  /** The index of a response and the variance that its answers leave. */
  public record Index(double value, double variance) {}

  /** The model in which one item alone makes the index, on its own scale. */
  public IndexModel only(int item) {
    double[] alone = new double[weight.length];
    alone[item] = 1;
    return new IndexModel(offset[item], offset, alone, noise);
  }

  /** The same where an answer's own noise is another, points². */
  public IndexModel alone(int item, double ownNoise) {
    IndexModel only = only(item);
    double[] own = noise.clone();
    own[item] = ownNoise;
    return new IndexModel(only.centre, offset, only.weight, own);
  }

  /** Index of a response; NaN where none of its answers has weight. */
  public Index of(Responses responses, int response) {
    double sum = 0;
    double weights = 0;
    double variance = 0;
    for (int k = responses.from(response); k < responses.to(response); k++) {
      int item = responses.item(k);
      double w = weight[item];
      sum += w * (responses.value(k) - offset[item]);
      weights += w;
      variance += w * w * noise[item];
    }
    return weights == 0
        ? new Index(Double.NaN, Double.NaN)
        : new Index(centre + sum / weights, variance / (weights * weights));
  }
}
