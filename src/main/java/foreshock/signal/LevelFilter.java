package foreshock.signal;

import foreshock.axis.Days;
import foreshock.numeric.Exponential;
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
 * Mutable; one object filters one client. The mean of entry i of part p is at {@code mean[i · PARTS
 * + p]}; covariances are the lower triangle by rows, each entry with its parts beside each other,
 * so that the inner loops have a fixed length.
 */
final class LevelFilter {
  /** Three regimes at most, and the part that stood still since the remembered day. */
  private static final int REGIMES = 3;

  private static final int STILL = 3;
  private static final int PARTS = 4;

  private static final int NOW = 0;
  private static final int THEN = 1;
  private static final int UNHEARD = -1;

  /**
   * Regimes last for months; within so many days they are not drawn anew, and the days count at the
   * next step.
   */
  private static final int LEAST_DAYS = 20;

  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /** Products of densities are kept this far from what a double cannot hold. */
  private static final double SMALL = 1e-150;

  private final LevelModel model;
  private final double[] drift;
  private final double[] share;

  private final double[] weight = new double[PARTS];
  private final double[] mean;
  private final double[] covariance;

  /** By how much the level would be taken for higher if every answer were a point higher. */
  private final double[] shift = new double[PARTS];

  /** What the answers tell of an offset that all of them share, 1 ÷ points². */
  private final double[] information = new double[PARTS];

  /** Working space: of each part and entry, and of each pair of parts. */
  private final double[] gain;

  private final double[] target;
  private final double[] part = new double[PARTS];
  private final double[] inverse = new double[PARTS];
  private final double[] pull = new double[PARTS];
  private final double[] mixed = new double[REGIMES * PARTS];

  /** Place of each voice's offset in the state, from its first answer on. */
  private final int[] placeOf;

  private int size = 1;
  private int waitingDays;
  private boolean remembers;
  private boolean stoodUntilNow;
  private double density = 1;
  private double logDensity;

  LevelFilter(LevelModel model, double before, int voices) {
    int most = 2 + voices;
    this.model = model;
    this.drift = Arrays.copyOf(model.drift(), REGIMES);
    this.share = Arrays.copyOf(model.share(), REGIMES);
    this.mean = new double[most * PARTS];
    this.covariance = new double[most * (most + 1) / 2 * PARTS];
    this.gain = new double[most * PARTS];
    this.target = new double[most * PARTS];
    this.placeOf = new int[voices];
    Arrays.fill(placeOf, UNHEARD);
    System.arraycopy(share, 0, weight, 0, REGIMES);
    Arrays.fill(mean, 0, PARTS, before);
    Arrays.fill(covariance, 0, PARTS, model.between());
  }

  /** Becomes what the other filter, of the same model and number of voices, is now. */
  void copyOf(LevelFilter other) {
    System.arraycopy(other.weight, 0, weight, 0, PARTS);
    System.arraycopy(other.mean, 0, mean, 0, mean.length);
    System.arraycopy(other.covariance, 0, covariance, 0, covariance.length);
    System.arraycopy(other.shift, 0, shift, 0, PARTS);
    System.arraycopy(other.information, 0, information, 0, PARTS);
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
    if (waitingDays >= LEAST_DAYS && share[0] < 1) {
      redraw(Math.exp(-model.redrawPerMonth() * waitingDays / Days.PER_MONTH));
      waitingDays = 0;
    }
    if (stoodUntilNow && drift[0] == 0) {
      beginStill();
    }
    stoodUntilNow = false;
    double months = days / Days.PER_MONTH;
    for (int regime = 0; regime < REGIMES; regime++) {
      covariance[regime] += drift[regime] * months;
    }
  }

  /** Whatever stands still in this step has not moved since the remembered day. */
  private void beginStill() {
    weight[STILL] = weight[0];
    weight[0] = 0;
    shift[STILL] = shift[0];
    information[STILL] = information[0];
    for (int i = 0; i < size; i++) {
      mean[i * PARTS + STILL] = mean[i * PARTS];
    }
    for (int cell = 0; cell < PARTS * size * (size + 1) / 2; cell += PARTS) {
      covariance[cell + STILL] = covariance[cell];
    }
  }

  /**
   * Regimes are kept with this probability, else drawn anew; each then stands for the mixture of
   * all parts that may have led into it, by its mean and its second moments around the first one's.
   */
  private void redraw(double kept) {
    double drawn = 1 - kept;
    for (int at = 0; at < size * PARTS; at += PARTS) {
      double centre = mean[at];
      for (int p = 0; p < PARTS; p++) {
        gain[at + p] = mean[at + p] - centre;
      }
    }
    for (int to = 0; to < REGIMES; to++) {
      double total = 0;
      for (int p = 0; p < PARTS; p++) {
        // what stood still until now and goes on so is not among those that move
        boolean staysStill = p == STILL && to == 0 && drift[0] == 0;
        double chance = staysStill ? 0 : drawn * share[to] + (p == to ? kept : 0);
        mixed[to * PARTS + p] = weight[p] * chance;
        total += weight[p] * chance;
      }
      part[to] = total;
      for (int p = 0; p < PARTS; p++) {
        mixed[to * PARTS + p] = total > 0 ? mixed[to * PARTS + p] / total : p == to ? 1 : 0;
      }
    }
    mix(shift, 0);
    mix(information, 0);
    mixMoments();
    System.arraycopy(part, 0, weight, 0, REGIMES);
    weight[STILL] *= kept + drawn * share[0];
  }

  /** Puts the mixtures of four values, one a part, in the places of the regimes. */
  private void mix(double[] values, int at) {
    double v0 = values[at];
    double v1 = values[at + 1];
    double v2 = values[at + 2];
    double v3 = values[at + 3];
    values[at] = mixed[0] * v0 + mixed[1] * v1 + mixed[2] * v2 + mixed[3] * v3;
    values[at + 1] = mixed[4] * v0 + mixed[5] * v1 + mixed[6] * v2 + mixed[7] * v3;
    values[at + 2] = mixed[8] * v0 + mixed[9] * v1 + mixed[10] * v2 + mixed[11] * v3;
  }

  /** The means and covariances; {@code gain} has the parts' distances from the first. */
  private void mixMoments() {
    for (int i = 0, cell = 0; i < size; i++) {
      int row = i * PARTS;
      double centre = mean[row] - gain[row];
      System.arraycopy(gain, row, target, row, PARTS);
      mix(target, row);
      double x0 = gain[row];
      double x1 = gain[row + 1];
      double x2 = gain[row + 2];
      double x3 = gain[row + 3];
      double y0 = target[row];
      double y1 = target[row + 1];
      double y2 = target[row + 2];
      mean[row] = centre + y0;
      mean[row + 1] = centre + y1;
      mean[row + 2] = centre + y2;
      for (int j = 0; j <= i; j++, cell += PARTS) {
        int column = j * PARTS;
        double still = covariance[cell + STILL];
        covariance[cell] += x0 * gain[column];
        covariance[cell + 1] += x1 * gain[column + 1];
        covariance[cell + 2] += x2 * gain[column + 2];
        covariance[cell + STILL] += x3 * gain[column + 3];
        mix(covariance, cell);
        covariance[cell] -= y0 * target[column];
        covariance[cell + 1] -= y1 * target[column + 1];
        covariance[cell + 2] -= y2 * target[column + 2];
        covariance[cell + STILL] = still;
      }
    }
  }

  /** From here on THEN is the level of this day; once. */
  void remember() {
    double[] before = Arrays.copyOf(covariance, size * (size + 1) / 2 * PARTS);
    System.arraycopy(before, 0, covariance, PARTS, PARTS);
    System.arraycopy(before, 0, covariance, 2 * PARTS, PARTS);
    int to = 3 * PARTS;
    for (int i = 1, from = PARTS; i < size; i++) {
      System.arraycopy(before, from, covariance, to, PARTS);
      System.arraycopy(before, from, covariance, to + PARTS, (i + 1) * PARTS);
      from += (i + 1) * PARTS;
      to += (i + 2) * PARTS;
    }
    System.arraycopy(mean, 0, mean, PARTS, size * PARTS);
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
    gains(offset);
    // the distance of the nearest part, so that far answers do not underflow
    double least = Double.POSITIVE_INFINITY;
    for (int p = 0; p < PARTS; p++) {
      double error = value - mean[p];
      double variance = noise + gain[p];
      if (offset != NOW) {
        error -= mean[offset * PARTS + p];
        variance += gain[offset * PARTS + p];
      }
      inverse[p] = 1 / variance;
      pull[p] = error * inverse[p];
      part[p] = error * pull[p];
      least = weight[p] > 0 && part[p] < least ? part[p] : least;
    }
    double total = 0;
    for (int p = 0; p < PARTS; p++) {
      double away = part[p] > least ? part[p] - least : 0;
      weight[p] *= Exponential.ofNegative(-0.5 * away) * Math.sqrt(inverse[p]);
      total += weight[p];
      double unshifted = 1 - shift[p];
      information[p] += unshifted * unshifted * inverse[p];
      shift[p] += gain[p] * inverse[p] * unshifted;
    }
    double scale = 1 / total;
    for (int p = 0; p < PARTS; p++) {
      weight[p] *= scale;
    }
    update();
    logDensity -= 0.5 * (least + LOG_TWO_PI);
    density *= total;
    if (density < SMALL) {
      logDensity += Math.log(density);
      density = 1;
    }
  }

  /** Covariances of the state with what is answered. */
  private void gains(int offset) {
    int diagonal = offset * (offset + 1) / 2;
    for (int i = 0; i < size; i++) {
      int row = i * (i + 1) / 2;
      int cell = row * PARTS;
      int at = i * PARTS;
      for (int p = 0; p < PARTS; p++) {
        gain[at + p] = covariance[cell + p];
      }
      if (offset != NOW) {
        cell = (i >= offset ? row + offset : diagonal + i) * PARTS;
        for (int p = 0; p < PARTS; p++) {
          gain[at + p] += covariance[cell + p];
        }
      }
    }
  }

  private void update() {
    double inverse0 = inverse[0];
    double inverse1 = inverse[1];
    double inverse2 = inverse[2];
    double inverse3 = inverse[3];
    for (int i = 0, cell = 0; i < size; i++) {
      int row = i * PARTS;
      mean[row] += gain[row] * pull[0];
      mean[row + 1] += gain[row + 1] * pull[1];
      mean[row + 2] += gain[row + 2] * pull[2];
      mean[row + 3] += gain[row + 3] * pull[3];
      double scaled0 = gain[row] * inverse0;
      double scaled1 = gain[row + 1] * inverse1;
      double scaled2 = gain[row + 2] * inverse2;
      double scaled3 = gain[row + 3] * inverse3;
      for (int j = 0; j <= i; j++, cell += PARTS) {
        int column = j * PARTS;
        covariance[cell] -= scaled0 * gain[column];
        covariance[cell + 1] -= scaled1 * gain[column + 1];
        covariance[cell + 2] -= scaled2 * gain[column + 2];
        covariance[cell + 3] -= scaled3 * gain[column + 3];
      }
    }
  }

  /** Where the voice's offset is; it comes into the state with its first answer. */
  private int placeOf(int voice) {
    if (placeOf[voice] == UNHEARD) {
      int row = size * (size + 1) / 2 * PARTS;
      int diagonal = row + size * PARTS;
      Arrays.fill(covariance, row, diagonal, 0);
      Arrays.fill(covariance, diagonal, diagonal + PARTS, model.respondents());
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
    double[] level = new double[PARTS];
    double[] levelSd = new double[PARTS];
    double[] change = new double[PARTS];
    double[] changeSd = new double[PARTS];
    double[] both = new double[PARTS];
    for (int p = 0; p < PARTS; p++) {
      double now = covariance[p];
      double offset = shared > 0 ? 1 / (1 / shared + information[p]) : 0;
      level[p] = mean[p];
      levelSd[p] = Math.sqrt(Math.max(0, now + shift[p] * shift[p] * offset));
      if (remembers && !stoodUntilNow && p != STILL) {
        double moved = now + covariance[2 * PARTS + p] - 2 * covariance[PARTS + p];
        changeSd[p] = Math.sqrt(Math.max(0, moved));
        change[p] = level[p] - mean[THEN * PARTS + p];
        // a shared offset moves the level of both days and so has no part in it
        both[p] = now - covariance[PARTS + p];
      }
    }
    return new LevelEstimate(weight.clone(), level, levelSd, change, changeSd, both);
  }
}
