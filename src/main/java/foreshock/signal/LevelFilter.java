package foreshock.signal;

import foreshock.axis.Days;
import java.util.Arrays;

/**
 * Local-level model whose drift switches between regimes: now and then a client's regime is drawn
 * anew, in the calm one the level stands still, in the others it walks. Filtered as a mixture of
 * Gaussians, one a regime: before each step the belief of all regimes that may have led into one is
 * merged into a Gaussian of the same mean and variance (interacting multiple models: Blom and
 * Bar-Shalom 1988, doi:10.1109/9.1299; the regimes after Kim 1994,
 * doi:10.1016/0304-4076(94)90036-1). One part more is the belief that the level stood still ever
 * since an earlier day: it has exactly no change since then, which is what makes "the probability
 * that it really fell" mean something, and nothing that moved is ever merged into it.
 *
 * <p>The state is the level now, the level on the earlier day (a copy made when that day passes, so
 * that later answers go on to improve it), and the offsets of the respondents heard so far.
 * Mutable; one object filters one client. Part p has its mean at {@code mean[p · most …]} and the
 * lower triangle of its covariance, by rows, at {@code covariance[p · triangle …]}.
 */
final class LevelFilter {
  private static final int NOW = 0;
  private static final int THEN = 1;
  private static final int UNHEARD = -1;
  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /** Products of densities are kept this far from what a double cannot hold. */
  private static final double SMALL = 1e-150;

  private final LevelModel model;
  private final double[] drift;
  private final double[] share;
  private final int regimes;

  /** Largest size of the state, and the entries of its triangle. */
  private final int most;

  private final int triangle;

  /** The part that stood still, and room for what is merged. */
  private final int still;

  private final int walkers;
  private final int all;

  private final double[] weight;
  private final double[] mean;
  private final double[] covariance;

  /** By how much the level would be taken for higher if every answer were a point higher. */
  private final double[] shift;

  /** What the answers tell of an offset that all of them share, 1 ÷ points². */
  private final double[] information;

  private final double[] variance;
  private final double[] distance;
  private final double[] gain;

  /** Place of each voice's offset in the state, from its first answer on. */
  private final int[] placeOf;

  private int size = 1;
  private boolean remembers;
  private boolean stoodUntilNow;
  private double density = 1;
  private double logDensity;

  LevelFilter(LevelModel model, double mean, int voices) {
    this.model = model;
    this.drift = model.drift();
    this.share = model.share();
    this.regimes = drift.length;
    this.most = 2 + voices;
    this.triangle = most * (most + 1) / 2;
    this.still = regimes;
    this.walkers = regimes + 1;
    this.all = regimes + 2;
    int parts = regimes + 3;
    this.weight = new double[parts];
    this.mean = new double[parts * most];
    this.covariance = new double[parts * triangle];
    this.shift = new double[parts];
    this.information = new double[parts];
    this.variance = new double[parts];
    this.distance = new double[parts];
    this.gain = new double[most];
    this.placeOf = new int[voices];
    start(mean);
  }

  private void start(double before) {
    Arrays.fill(placeOf, UNHEARD);
    for (int regime = 0; regime < regimes; regime++) {
      weight[regime] = share[regime];
      mean[regime * most] = before;
      covariance[regime * triangle] = model.between();
    }
  }

  /** Becomes what the other filter, of the same model and number of voices, is now. */
  void copyOf(LevelFilter other) {
    System.arraycopy(other.weight, 0, weight, 0, weight.length);
    System.arraycopy(other.mean, 0, mean, 0, mean.length);
    System.arraycopy(other.covariance, 0, covariance, 0, covariance.length);
    System.arraycopy(other.shift, 0, shift, 0, shift.length);
    System.arraycopy(other.information, 0, information, 0, information.length);
    System.arraycopy(other.placeOf, 0, placeOf, 0, placeOf.length);
    size = other.size;
    remembers = other.remembers;
    stoodUntilNow = other.stoodUntilNow;
    density = other.density;
    logDensity = other.logDensity;
  }

  /** Lets days pass without an answer. */
  void advance(int days) {
    if (days <= 0) {
      return;
    }
    double months = days / Days.PER_MONTH;
    if (regimes > 1) {
      redraw(Math.exp(-model.redrawPerMonth() * months));
    }
    if (stoodUntilNow && drift[0] == 0) {
      // whatever stands still in this step has not moved since the remembered day
      copy(0, still);
      weight[0] = 0;
    }
    stoodUntilNow = false;
    for (int regime = 0; regime < regimes; regime++) {
      covariance[regime * triangle] += drift[regime] * months;
    }
  }

  /** Regimes are kept with this probability, else drawn anew. */
  private void redraw(double kept) {
    double drawn = 1 - kept;
    copy(0, walkers);
    for (int regime = 1; regime < regimes; regime++) {
      merge(regime, weight[regime], walkers);
    }
    int origin = walkers;
    if (weight[still] > 0) {
      copy(walkers, all);
      merge(still, weight[still], all);
      origin = all;
    }
    for (int regime = 0; regime < regimes; regime++) {
      // what stood still until now and goes on so is not among those that move
      int from = regime == 0 && drift[0] == 0 ? walkers : origin;
      double added = weight[from] * drawn * share[regime];
      weight[regime] *= kept;
      merge(from, added, regime);
    }
    weight[still] *= kept + drawn * share[0];
  }

  private void copy(int from, int to) {
    weight[to] = weight[from];
    shift[to] = shift[from];
    information[to] = information[from];
    System.arraycopy(mean, from * most, mean, to * most, size);
    System.arraycopy(covariance, from * triangle, covariance, to * triangle, size * (size + 1) / 2);
  }

  /** Adds a part, taken for so much weight, to another: weights add, moments are those of both. */
  private void merge(int from, double added, int into) {
    if (added <= 0) {
      return;
    }
    double total = weight[into] + added;
    double part = added / total;
    double spread = part * (1 - part);
    int a = into * most;
    int b = from * most;
    int c = into * triangle;
    int d = from * triangle;
    for (int i = 0; i < size; i++) {
      double off = mean[b + i] - mean[a + i];
      gain[i] = off;
      mean[a + i] += part * off;
      double scaled = spread * off;
      for (int j = 0; j <= i; j++, c++, d++) {
        double own = covariance[c];
        covariance[c] = own + part * (covariance[d] - own) + scaled * gain[j];
      }
    }
    shift[into] += part * (shift[from] - shift[into]);
    information[into] += part * (information[from] - information[into]);
    weight[into] = total;
  }

  /** From here on THEN is the level of this day; once. */
  void remember() {
    double[] before = new double[triangle];
    for (int p = 0; p < regimes; p++) {
      int at = p * triangle;
      System.arraycopy(covariance, at, before, 0, size * (size + 1) / 2);
      int to = at + 1;
      covariance[to++] = before[0];
      covariance[to++] = before[0];
      for (int i = 1, from = 1; i < size; i++) {
        covariance[to++] = before[from];
        for (int j = 0; j <= i; j++) {
          covariance[to++] = before[from++];
        }
      }
      int m = p * most;
      System.arraycopy(mean, m, mean, m + 1, size);
    }
    for (int voice = 0; voice < placeOf.length; voice++) {
      placeOf[voice] += placeOf[voice] == UNHEARD ? 0 : 1;
    }
    size++;
    remembers = true;
    stoodUntilNow = true;
  }

  /** Takes an answer: {@code value} = level + offset of the voice + noise of this variance. */
  void observe(double value, double noise, int voice) {
    int offset = voice < 0 ? NOW : placeOf(voice);
    int parts = weight[still] > 0 ? regimes + 1 : regimes;
    int diagonal = offset * (offset + 1) / 2;
    double least = Double.POSITIVE_INFINITY;
    for (int p = 0; p < parts; p++) {
      int at = p * triangle;
      double expected = mean[p * most];
      double sum = noise + covariance[at];
      if (offset != NOW) {
        expected += mean[p * most + offset];
        sum += 2 * covariance[at + diagonal] + covariance[at + diagonal + offset];
      }
      double error = value - expected;
      variance[p] = sum;
      distance[p] = error;
      if (weight[p] > 0) {
        least = Math.min(least, error * error / sum);
      }
    }
    double total = 0;
    for (int p = 0; p < parts; p++) {
      double error = distance[p];
      double away = error * error / variance[p] - least;
      weight[p] *= Math.exp(-0.5 * away) / Math.sqrt(variance[p]);
      total += weight[p];
      update(p, error, offset, diagonal);
    }
    for (int p = 0; p < parts; p++) {
      weight[p] /= total;
    }
    logDensity -= 0.5 * (least + LOG_TWO_PI);
    density *= total;
    if (density < SMALL) {
      logDensity += Math.log(density);
      density = 1;
    }
  }

  private void update(int p, double error, int offset, int diagonal) {
    int at = p * triangle;
    double inverse = 1 / variance[p];
    for (int i = 0, row = at; i < size; row += ++i) {
      double g = covariance[row];
      if (offset != NOW) {
        g += i >= offset ? covariance[row + offset] : covariance[at + diagonal + i];
      }
      gain[i] = g;
    }
    double unshifted = 1 - shift[p];
    information[p] += unshifted * unshifted * inverse;
    shift[p] += gain[NOW] * inverse * unshifted;
    double pull = error * inverse;
    int m = p * most;
    for (int i = 0, cell = at; i < size; i++) {
      double g = gain[i];
      mean[m + i] += g * pull;
      double scaled = g * inverse;
      for (int j = 0; j <= i; j++, cell++) {
        covariance[cell] -= scaled * gain[j];
      }
    }
  }

  /** Where the voice's offset is; it comes into the state with its first answer. */
  private int placeOf(int voice) {
    if (placeOf[voice] == UNHEARD) {
      for (int p = 0; p <= regimes; p++) {
        int row = p * triangle + size * (size + 1) / 2;
        Arrays.fill(covariance, row, row + size, 0);
        covariance[row + size] = model.respondents();
        mean[p * most + size] = 0;
      }
      placeOf[voice] = size++;
    }
    return placeOf[voice];
  }

  /** Log density of the answers so far. */
  double logLikelihood() {
    return logDensity + Math.log(density);
  }

  /**
   * What is believed now: level and change since the remembered day.
   *
   * @param shared variance of an offset that all answers share, points²: what one respondent leaves
   *     unknown of its client, however often it answers. It widens the level and does not move it:
   *     with one respondent the offset cannot be told from the client, and shrinking it away costs
   *     ranking.
   */
  LevelEstimate estimate(double shared) {
    int parts = weight[still] > 0 ? regimes + 1 : regimes;
    double[] level = new double[parts];
    double[] levelSd = new double[parts];
    double[] change = new double[parts];
    double[] changeSd = new double[parts];
    for (int p = 0; p < parts; p++) {
      int at = p * triangle;
      double now = covariance[at];
      double offset = shared > 0 ? 1 / (1 / shared + information[p]) : 0;
      level[p] = mean[p * most];
      levelSd[p] = Math.sqrt(Math.max(0, now + shift[p] * shift[p] * offset));
      if (remembers && !stoodUntilNow && p != still) {
        double moved = now + covariance[at + 2] - 2 * covariance[at + 1];
        changeSd[p] = Math.sqrt(Math.max(0, moved));
        change[p] = level[p] - mean[p * most + THEN];
      }
    }
    return new LevelEstimate(Arrays.copyOf(weight, parts), level, levelSd, change, changeSd);
  }
}
