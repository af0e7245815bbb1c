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
 * Mutable; one object filters one client. Part p is at {@code state[p · stride …]}: its weight, how
 * it answers to an offset that all answers share, its mean, and the lower triangle of its
 * covariance by rows.
 */
final class LevelFilter {
  private static final int NOW = 0;
  private static final int THEN = 1;
  private static final int UNHEARD = -1;

  private static final int WEIGHT = 0;

  /** By how much the level would be taken for higher if every answer were a point higher. */
  private static final int SHIFT = 1;

  /** What the answers tell of an offset that all of them share, 1 ÷ points². */
  private static final int INFORMATION = 2;

  private static final int MEAN = 3;

  /**
   * Regimes last for months; within so many days they are not drawn anew, and the days count at the
   * next step.
   */
  private static final int LEAST_DAYS = 10;

  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /** Products of densities are kept this far from what a double cannot hold. */
  private static final double SMALL = 1e-150;

  private final LevelModel model;
  private final double[] drift;
  private final double[] share;
  private final int regimes;
  private final int covariance;
  private final int stride;

  /** The part that stood still, and room for what is merged. */
  private final int still;

  private final int walkers;
  private final int all;

  private final double[] state;
  private final double[] gain;

  /** Place of each voice's offset in the state, from its first answer on. */
  private final int[] placeOf;

  private int size = 1;
  private int waitingDays;
  private boolean remembers;
  private boolean stoodUntilNow;
  private double density = 1;
  private double logDensity;

  LevelFilter(LevelModel model, double mean, int voices) {
    this.model = model;
    this.drift = model.drift();
    this.share = model.share();
    this.regimes = drift.length;
    int most = 2 + voices;
    this.covariance = MEAN + most;
    this.stride = covariance + most * (most + 1) / 2;
    this.still = regimes * stride;
    this.walkers = still + stride;
    this.all = walkers + stride;
    this.state = new double[all + stride];
    this.gain = new double[most];
    this.placeOf = new int[voices];
    Arrays.fill(placeOf, UNHEARD);
    for (int regime = 0; regime < regimes; regime++) {
      int p = regime * stride;
      state[p + WEIGHT] = share[regime];
      state[p + MEAN] = mean;
      state[p + covariance] = model.between();
    }
  }

  /** Becomes what the other filter, of the same model and number of voices, is now. */
  void copyOf(LevelFilter other) {
    System.arraycopy(other.state, 0, state, 0, walkers);
    System.arraycopy(other.placeOf, 0, placeOf, 0, placeOf.length);
    size = other.size;
    waitingDays = other.waitingDays;
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
    waitingDays += days;
    if (waitingDays >= LEAST_DAYS && regimes > 1) {
      redraw(Math.exp(-model.redrawPerMonth() * waitingDays / Days.PER_MONTH));
      waitingDays = 0;
    }
    if (stoodUntilNow && drift[0] == 0) {
      // whatever stands still in this step has not moved since the remembered day
      copy(0, still);
      state[WEIGHT] = 0;
    }
    stoodUntilNow = false;
    double months = days / Days.PER_MONTH;
    for (int regime = 0; regime < regimes; regime++) {
      state[regime * stride + covariance] += drift[regime] * months;
    }
  }

  /** Regimes are kept with this probability, else drawn anew. */
  private void redraw(double kept) {
    double drawn = 1 - kept;
    copy(0, walkers);
    for (int regime = 1; regime < regimes; regime++) {
      int p = regime * stride;
      merge(p, state[p + WEIGHT], walkers);
    }
    int origin = walkers;
    if (state[still + WEIGHT] > 0) {
      copy(walkers, all);
      merge(still, state[still + WEIGHT], all);
      origin = all;
    }
    for (int regime = 0; regime < regimes; regime++) {
      // what stood still until now and goes on so is not among those that move
      int from = regime == 0 && drift[0] == 0 ? walkers : origin;
      double added = state[from + WEIGHT] * drawn * share[regime];
      state[regime * stride + WEIGHT] *= kept;
      merge(from, added, regime * stride);
    }
    state[still + WEIGHT] *= kept + drawn * share[0];
  }

  private void copy(int from, int to) {
    System.arraycopy(state, from, state, to, covariance + size * (size + 1) / 2);
  }

  /** Adds a part, taken for so much weight, to another: weights add, moments are those of both. */
  private void merge(int from, double added, int into) {
    if (added <= 0) {
      return;
    }
    double total = state[into + WEIGHT] + added;
    double part = added / total;
    double spread = part * (1 - part);
    state[into + WEIGHT] = total;
    state[into + SHIFT] += part * (state[from + SHIFT] - state[into + SHIFT]);
    state[into + INFORMATION] += part * (state[from + INFORMATION] - state[into + INFORMATION]);
    int c = into + covariance;
    int d = from + covariance;
    for (int i = 0; i < size; i++) {
      double off = state[from + MEAN + i] - state[into + MEAN + i];
      gain[i] = off;
      state[into + MEAN + i] += part * off;
      double scaled = spread * off;
      for (int j = 0; j <= i; j++, c++, d++) {
        double own = state[c];
        state[c] = own + part * (state[d] - own) + scaled * gain[j];
      }
    }
  }

  /** From here on THEN is the level of this day; once. */
  void remember() {
    double[] before = new double[size * (size + 1) / 2];
    for (int p = 0; p < still; p += stride) {
      System.arraycopy(state, p + covariance, before, 0, before.length);
      int to = p + covariance + 1;
      state[to++] = before[0];
      state[to++] = before[0];
      for (int i = 1, from = 1; i < size; i++) {
        state[to++] = before[from];
        for (int j = 0; j <= i; j++) {
          state[to++] = before[from++];
        }
      }
      System.arraycopy(state, p + MEAN, state, p + MEAN + 1, size);
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
    int end = state[still + WEIGHT] > 0 ? walkers : still;
    int diagonal = covariance + offset * (offset + 1) / 2;
    // the distance of the nearest part, so that far answers do not underflow
    double least = Double.POSITIVE_INFINITY;
    for (int p = 0; p < end; p += stride) {
      double error = value - expected(p, offset);
      least = Math.min(least, error * error / variance(p, noise, offset, diagonal));
    }
    double total = 0;
    for (int p = 0; p < end; p += stride) {
      double error = value - expected(p, offset);
      double variance = variance(p, noise, offset, diagonal);
      double away = error * error / variance - least;
      double weight = state[p + WEIGHT] * Math.exp(-0.5 * away) / Math.sqrt(variance);
      state[p + WEIGHT] = weight;
      total += weight;
      update(p, error, variance, offset, diagonal);
    }
    double scale = 1 / total;
    for (int p = 0; p < end; p += stride) {
      state[p + WEIGHT] *= scale;
    }
    logDensity -= 0.5 * (least + LOG_TWO_PI);
    density *= total;
    if (density < SMALL) {
      logDensity += Math.log(density);
      density = 1;
    }
  }

  private double expected(int p, int offset) {
    double level = state[p + MEAN];
    return offset == NOW ? level : level + state[p + MEAN + offset];
  }

  private double variance(int p, double noise, int offset, int diagonal) {
    double sum = noise + state[p + covariance];
    return offset == NOW
        ? sum
        : sum + 2 * state[p + diagonal] + state[p + diagonal + offset];
  }

  private void update(int p, double error, double variance, int offset, int diagonal) {
    int at = p + covariance;
    double inverse = 1 / variance;
    for (int i = 0, row = at; i < size; row += ++i) {
      double g = state[row];
      if (offset != NOW) {
        g += i >= offset ? state[row + offset] : state[p + diagonal + i];
      }
      gain[i] = g;
    }
    double unshifted = 1 - state[p + SHIFT];
    state[p + INFORMATION] += unshifted * unshifted * inverse;
    state[p + SHIFT] += gain[NOW] * inverse * unshifted;
    double pull = error * inverse;
    for (int i = 0, cell = at; i < size; i++) {
      double g = gain[i];
      state[p + MEAN + i] += g * pull;
      double scaled = g * inverse;
      for (int j = 0; j <= i; j++, cell++) {
        state[cell] -= scaled * gain[j];
      }
    }
  }

  /** Where the voice's offset is; it comes into the state with its first answer. */
  private int placeOf(int voice) {
    if (placeOf[voice] == UNHEARD) {
      for (int p = 0; p <= still; p += stride) {
        int row = p + covariance + size * (size + 1) / 2;
        Arrays.fill(state, row, row + size, 0);
        state[row + size] = model.respondents();
        state[p + MEAN + size] = 0;
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
    int parts = state[still + WEIGHT] > 0 ? regimes + 1 : regimes;
    double[] weight = new double[parts];
    double[] level = new double[parts];
    double[] levelSd = new double[parts];
    double[] change = new double[parts];
    double[] changeSd = new double[parts];
    for (int i = 0; i < parts; i++) {
      int p = i * stride;
      int at = p + covariance;
      double now = state[at];
      double offset = shared > 0 ? 1 / (1 / shared + state[p + INFORMATION]) : 0;
      double shift = state[p + SHIFT];
      weight[i] = state[p + WEIGHT];
      level[i] = state[p + MEAN];
      levelSd[i] = Math.sqrt(Math.max(0, now + shift * shift * offset));
      if (remembers && !stoodUntilNow && p != still) {
        double moved = now + state[at + 2] - 2 * state[at + 1];
        changeSd[i] = Math.sqrt(Math.max(0, moved));
        change[i] = level[i] - state[p + MEAN + THEN];
      }
    }
    return new LevelEstimate(weight, level, levelSd, change, changeSd);
  }
}
