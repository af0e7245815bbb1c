package foreshock.signal;

import foreshock.axis.Days;

/**
 * Local-level model whose drift switches between regimes: now and then a client's regime is drawn
 * anew, in the calm one the level stands still, in the others it walks. Filtered as a sum of
 * Gaussians, one a path of regimes, of which the likeliest are kept (Alspach and Sorenson 1972,
 * doi:10.1109/TAC.1972.1100034; the regimes after Kim 1994, doi:10.1016/0304-4076(94)90036-1). A
 * path that stood still since a day has exactly no change since then, which is what makes "the
 * probability that it really fell" mean something.
 *
 * <p>The state is the level now, the level on the earlier day (a copy made when that day passes, so
 * that later answers go on to improve it), and the respondents' offsets. Mutable; one object
 * filters one client. Path p has its mean at {@code mean[p · size …]} and its covariance,
 * symmetric, at {@code covariance[p · size² …]}.
 */
final class LevelFilter {
  private static final int NOW = 0;
  private static final int THEN = 1;
  private static final int FIRST_VOICE = 2;

  private final LevelModel model;
  private final int mostPaths;
  private final int size;
  private final int regimes;
  private Paths paths;
  private Paths spare;
  private final double[] gain;
  private double logLikelihood;

  /**
   * Room for paths; arrays are used again and again, since a scan filters every client many times.
   */
  private static final class Paths {
    private final double[] logWeight;
    private final int[] regime;
    private final double[] mean;
    private final double[] covariance;

    /** By how much the level would be taken for higher if every answer were a point higher. */
    private final double[] shift;

    /** What the answers tell of an offset that all of them share, 1 ÷ points². */
    private final double[] information;

    /** Whether the level has walked since the remembered day. */
    private final boolean[] moved;

    private int count;

    Paths(int most, int size) {
      logWeight = new double[most];
      regime = new int[most];
      mean = new double[most * size];
      covariance = new double[most * size * size];
      shift = new double[most];
      information = new double[most];
      moved = new boolean[most];
    }

    /** Appends path {@code from} of another room and returns its place. */
    int append(Paths other, int from, int size) {
      logWeight[count] = other.logWeight[from];
      regime[count] = other.regime[from];
      shift[count] = other.shift[from];
      information[count] = other.information[from];
      moved[count] = other.moved[from];
      System.arraycopy(other.mean, from * size, mean, count * size, size);
      int squared = size * size;
      System.arraycopy(other.covariance, from * squared, covariance, count * squared, squared);
      return count++;
    }
  }

  LevelFilter(LevelModel model, int voices, int mostPaths) {
    this.model = model;
    this.regimes = model.drift().length;
    this.mostPaths = Math.max(mostPaths, 2 * regimes);
    this.size = FIRST_VOICE + voices;
    this.gain = new double[size];
    int most = this.mostPaths * regimes;
    this.paths = new Paths(most, size);
    this.spare = new Paths(most, size);
    for (int regime = 0; regime < regimes; regime++) {
      paths.logWeight[regime] = Math.log(model.share()[regime]);
      paths.regime[regime] = regime;
      paths.mean[regime * size + NOW] = model.mean();
      paths.mean[regime * size + THEN] = model.mean();
      int at = regime * size * size;
      paths.covariance[at + NOW * size + NOW] = model.between();
      paths.covariance[at + NOW * size + THEN] = model.between();
      paths.covariance[at + THEN * size + NOW] = model.between();
      paths.covariance[at + THEN * size + THEN] = model.between();
      for (int voice = FIRST_VOICE; voice < size; voice++) {
        paths.covariance[at + voice * size + voice] = model.respondents();
      }
    }
    paths.count = regimes;
  }

  /** Lets days pass without an answer. */
  void advance(int days) {
    if (days <= 0) {
      return;
    }
    prune();
    double months = days / Days.PER_MONTH;
    double kept = Math.exp(-model.redrawPerMonth() * months);
    spare.count = 0;
    for (int p = 0; p < paths.count; p++) {
      for (int regime = 0; regime < regimes; regime++) {
        double chance = (1 - kept) * model.share()[regime] + (regime == paths.regime[p] ? kept : 0);
        if (chance > 0) {
          int child = spare.append(paths, p, size);
          spare.logWeight[child] += Math.log(chance);
          spare.regime[child] = regime;
          spare.covariance[child * size * size] += model.drift()[regime] * months;
          spare.moved[child] |= model.drift()[regime] > 0;
        }
      }
    }
    swap();
  }

  /** From here on THEN is the level of this day. */
  void remember() {
    for (int p = 0; p < paths.count; p++) {
      paths.moved[p] = false;
      paths.mean[p * size + THEN] = paths.mean[p * size + NOW];
      double[] c = paths.covariance;
      int at = p * size * size;
      for (int i = 0; i < size; i++) {
        c[at + THEN * size + i] = c[at + NOW * size + i];
      }
      for (int i = 0; i < size; i++) {
        c[at + i * size + THEN] = c[at + i * size + NOW];
      }
      c[at + THEN * size + THEN] = c[at + NOW * size + NOW];
    }
  }

  /** Takes an answer: {@code value} = level + offset of the voice + noise of this variance. */
  void observe(double value, double noise, int voice) {
    for (int p = 0; p < paths.count; p++) {
      update(p, value, noise, voice < 0 ? -1 : FIRST_VOICE + voice);
    }
    logLikelihood += normalise();
    prune();
  }

  private void update(int p, double value, double noise, int offset) {
    double[] c = paths.covariance;
    int at = p * size * size;
    double expected = paths.mean[p * size + NOW];
    double variance = noise;
    for (int i = 0; i < size; i++) {
      gain[i] = c[at + i * size + NOW];
    }
    variance += gain[NOW];
    if (offset >= 0) {
      expected += paths.mean[p * size + offset];
      for (int i = 0; i < size; i++) {
        gain[i] += c[at + i * size + offset];
      }
      variance = noise + gain[NOW] + gain[offset];
    }
    double error = value - expected;
    double unshifted = 1 - paths.shift[p];
    paths.information[p] += unshifted * unshifted / variance;
    paths.shift[p] += gain[NOW] / variance * unshifted;
    paths.logWeight[p] -= 0.5 * (Math.log(2 * Math.PI * variance) + error * error / variance);
    for (int i = 0; i < size; i++) {
      paths.mean[p * size + i] += gain[i] * error / variance;
      for (int j = 0; j < size; j++) {
        c[at + i * size + j] -= gain[i] * gain[j] / variance;
      }
    }
  }

  /** Makes the weights add up to one and returns the logarithm of what they added up to. */
  private double normalise() {
    double most = Double.NEGATIVE_INFINITY;
    for (int p = 0; p < paths.count; p++) {
      most = Math.max(most, paths.logWeight[p]);
    }
    double sum = 0;
    for (int p = 0; p < paths.count; p++) {
      sum += Math.exp(paths.logWeight[p] - most);
    }
    double total = most + Math.log(sum);
    for (int p = 0; p < paths.count; p++) {
      paths.logWeight[p] -= total;
    }
    return total;
  }

  /**
   * Keeps the likeliest paths and merges each other one into the nearest that is kept of its kind:
   * of the same regime, and alike in having stood still since the remembered day. Dropping it
   * instead would make intervals too narrow; merging across kinds would blur what stood still.
   */
  private void prune() {
    if (paths.count <= mostPaths) {
      return;
    }
    spare.count = 0;
    boolean[] taken = new boolean[paths.count];
    for (int kind = 0; kind < 2 * regimes; kind++) {
      take(likeliest(taken, kind), taken);
    }
    while (spare.count < mostPaths) {
      take(likeliest(taken, -1), taken);
    }
    int kept = spare.count;
    for (int p = 0; p < paths.count; p++) {
      if (!taken[p]) {
        merge(p, nearest(p, kept));
      }
    }
    swap();
    normalise();
  }

  private int kind(Paths room, int p) {
    return 2 * room.regime[p] + (room.moved[p] ? 1 : 0);
  }

  /** The likeliest path that is not taken yet, of one kind or, with −1, of any; −1 without one. */
  private int likeliest(boolean[] taken, int kind) {
    int best = -1;
    for (int p = 0; p < paths.count; p++) {
      boolean eligible = !taken[p] && (kind < 0 || kind(paths, p) == kind);
      if (eligible && (best < 0 || paths.logWeight[p] > paths.logWeight[best])) {
        best = p;
      }
    }
    return best;
  }

  private void take(int p, boolean[] taken) {
    if (p >= 0 && spare.count < mostPaths) {
      spare.append(paths, p, size);
      taken[p] = true;
    }
  }

  /**
   * The kept path of the same kind whose level is nearest, or −1 where none of the kind is kept.
   */
  private int nearest(int p, int kept) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < kept; k++) {
      double distance = Math.abs(spare.mean[k * size + NOW] - paths.mean[p * size + NOW]);
      if (kind(spare, k) == kind(paths, p) && distance < least) {
        least = distance;
        nearest = k;
      }
    }
    return nearest;
  }

  /**
   * Adds path {@code from} to the kept path {@code into}: weights add, moments are those of both.
   */
  private void merge(int from, int into) {
    if (into < 0 || paths.logWeight[from] == Double.NEGATIVE_INFINITY) {
      return;
    }
    double most = Math.max(paths.logWeight[from], spare.logWeight[into]);
    double weight = Math.exp(paths.logWeight[from] - most);
    double other = Math.exp(spare.logWeight[into] - most);
    double share = weight / (weight + other);
    int squared = size * size;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int at = i * size + j;
        double offI = paths.mean[from * size + i] - spare.mean[into * size + i];
        double offJ = paths.mean[from * size + j] - spare.mean[into * size + j];
        spare.covariance[into * squared + at] +=
            share * (paths.covariance[from * squared + at] - spare.covariance[into * squared + at])
                + share * (1 - share) * offI * offJ;
      }
    }
    for (int i = 0; i < size; i++) {
      spare.mean[into * size + i] +=
          share * (paths.mean[from * size + i] - spare.mean[into * size + i]);
    }
    spare.shift[into] += share * (paths.shift[from] - spare.shift[into]);
    spare.information[into] += share * (paths.information[from] - spare.information[into]);
    spare.logWeight[into] = most + Math.log(weight + other);
  }

  private void swap() {
    Paths old = paths;
    paths = spare;
    spare = old;
  }

  /** Log density of the answers so far. */
  double logLikelihood() {
    return logLikelihood;
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
    int count = paths.count;
    double[] weight = new double[count];
    double[] level = new double[count];
    double[] levelSd = new double[count];
    double[] change = new double[count];
    double[] changeSd = new double[count];
    for (int p = 0; p < count; p++) {
      double[] c = paths.covariance;
      int at = p * size * size;
      double now = c[at + NOW * size + NOW];
      weight[p] = Math.exp(paths.logWeight[p]);
      level[p] = paths.mean[p * size + NOW];
      double offset = shared > 0 ? 1 / (1 / shared + paths.information[p]) : 0;
      levelSd[p] = Math.sqrt(Math.max(0, now + paths.shift[p] * paths.shift[p] * offset));
      double variance = now + c[at + THEN * size + THEN] - 2 * c[at + NOW * size + THEN];
      // a path that stood still has a variance of rounding errors only
      boolean still = variance < 1e-9 * (now + model.between());
      changeSd[p] = still ? 0 : Math.sqrt(variance);
      change[p] = still ? 0 : level[p] - paths.mean[p * size + THEN];
    }
    return new LevelEstimate(weight, level, levelSd, change, changeSd);
  }
}
