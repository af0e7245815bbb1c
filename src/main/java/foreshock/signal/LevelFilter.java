package foreshock.signal;

import foreshock.axis.Days;
import java.util.Arrays;

/**
 * Local-level model whose drift switches between regimes: now and then a client's regime is drawn anew, in the calm one
 * the level stands still, in the others it walks. Filtered as a sum of Gaussians, one a path of regimes, of which the
 * likeliest are kept (Alspach and Sorenson 1972, doi:10.1109/TAC.1972.1100034; the regimes after Kim 1994,
 * doi:10.1016/0304-4076(94)90036-1). A path that stood still since a day has exactly no change since then, which is what
 * makes "the probability that it really fell" mean something.
 *
 * <p>The state is the level now, the level on the earlier day (a copy made when that day passes, so that later answers
 * go on to improve it), and the respondents' offsets. Mutable; one object filters one client.
 */
final class LevelFilter {
  private static final int NOW = 0;
  private static final int THEN = 1;
  private static final int FIRST_VOICE = 2;

  private final LevelModel model;
  private final int mostPaths;
  private final int size;
  private final int regimes;
  private Path[] paths;
  private double logLikelihood;

  private static final class Path {
    double logWeight;
    int regime;
    double[] mean;
    double[] covariance;

    Path copy() {
      Path copy = new Path();
      copy.logWeight = logWeight;
      copy.regime = regime;
      copy.mean = mean.clone();
      copy.covariance = covariance.clone();
      return copy;
    }
  }

  LevelFilter(LevelModel model, int voices, int mostPaths) {
    this.model = model;
    this.mostPaths = mostPaths;
    this.size = FIRST_VOICE + voices;
    this.regimes = model.drift().length;
    this.paths = new Path[regimes];
    for (int regime = 0; regime < regimes; regime++) {
      Path path = new Path();
      path.logWeight = Math.log(model.share()[regime]);
      path.regime = regime;
      path.mean = new double[size];
      path.mean[NOW] = model.mean();
      path.mean[THEN] = model.mean();
      path.covariance = new double[size * size];
      set(path, NOW, NOW, model.between());
      set(path, NOW, THEN, model.between());
      set(path, THEN, THEN, model.between());
      for (int voice = FIRST_VOICE; voice < size; voice++) {
        set(path, voice, voice, model.respondents());
      }
      paths[regime] = path;
    }
  }

  /** Lets days pass without an answer. */
  void advance(int days) {
    if (days <= 0) {
      return;
    }
    double months = days / Days.PER_MONTH;
    double kept = Math.exp(-model.redrawPerMonth() * months);
    Path[] next = new Path[paths.length * regimes];
    int count = 0;
    for (Path path : paths) {
      for (int regime = 0; regime < regimes; regime++) {
        double chance = (1 - kept) * model.share()[regime] + (regime == path.regime ? kept : 0);
        if (chance <= 0) {
          continue;
        }
        Path child = path.copy();
        child.logWeight += Math.log(chance);
        child.regime = regime;
        child.covariance[0] += model.drift()[regime] * months;
        next[count++] = child;
      }
    }
    paths = Arrays.copyOf(next, count);
  }

  /** From here on THEN is the level of this day. */
  void remember() {
    for (Path path : paths) {
      path.mean[THEN] = path.mean[NOW];
      for (int i = 0; i < size; i++) {
        path.covariance[THEN * size + i] = path.covariance[NOW * size + i];
      }
      for (int i = 0; i < size; i++) {
        path.covariance[i * size + THEN] = path.covariance[i * size + NOW];
      }
      path.covariance[THEN * size + THEN] = path.covariance[NOW * size + NOW];
    }
  }

  /** Takes an answer: {@code value} = level + offset of the voice + noise of this variance. */
  void observe(double value, double noise, int voice) {
    int offset = voice < 0 ? -1 : FIRST_VOICE + voice;
    double[] gain = new double[size];
    for (Path path : paths) {
      double[] p = path.covariance;
      double expected = path.mean[NOW] + (offset < 0 ? 0 : path.mean[offset]);
      for (int i = 0; i < size; i++) {
        gain[i] = p[i * size + NOW] + (offset < 0 ? 0 : p[i * size + offset]);
      }
      double variance = gain[NOW] + (offset < 0 ? 0 : gain[offset]) + noise;
      double error = value - expected;
      path.logWeight -= 0.5 * (Math.log(2 * Math.PI * variance) + error * error / variance);
      for (int i = 0; i < size; i++) {
        path.mean[i] += gain[i] * error / variance;
      }
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          p[i * size + j] -= gain[i] * gain[j] / variance;
        }
      }
    }
    normalise();
    prune();
  }

  private void normalise() {
    double most = Double.NEGATIVE_INFINITY;
    for (Path path : paths) {
      most = Math.max(most, path.logWeight);
    }
    double sum = 0;
    for (Path path : paths) {
      sum += Math.exp(path.logWeight - most);
    }
    double total = most + Math.log(sum);
    logLikelihood += total;
    for (Path path : paths) {
      path.logWeight -= total;
    }
  }

  private void prune() {
    if (paths.length <= mostPaths) {
      return;
    }
    Arrays.sort(paths, (a, b) -> Double.compare(b.logWeight, a.logWeight));
    paths = Arrays.copyOf(paths, mostPaths);
    double lost = 0;
    for (Path path : paths) {
      lost += Math.exp(path.logWeight);
    }
    for (Path path : paths) {
      path.logWeight -= Math.log(lost);
    }
  }

  /** Log density of the answers so far. */
  double logLikelihood() {
    return logLikelihood;
  }

  /** What is believed now: level and change since the remembered day. */
  LevelEstimate estimate() {
    int count = paths.length;
    double[] weight = new double[count];
    double[] level = new double[count];
    double[] levelSd = new double[count];
    double[] change = new double[count];
    double[] changeSd = new double[count];
    for (int i = 0; i < count; i++) {
      double[] p = paths[i].covariance;
      weight[i] = Math.exp(paths[i].logWeight);
      level[i] = paths[i].mean[NOW];
      levelSd[i] = Math.sqrt(Math.max(0, p[NOW * size + NOW]));
      change[i] = paths[i].mean[NOW] - paths[i].mean[THEN];
      double variance =
          p[NOW * size + NOW] + p[THEN * size + THEN] - 2 * p[NOW * size + THEN];
      // a path that stood still has a variance of rounding errors only
      boolean still = variance < 1e-9 * (p[NOW * size + NOW] + model.between());
      changeSd[i] = still ? 0 : Math.sqrt(variance);
      change[i] = still ? 0 : change[i];
    }
    return new LevelEstimate(weight, level, levelSd, change, changeSd);
  }

  private void set(Path path, int i, int j, double value) {
    path.covariance[i * size + j] = value;
    path.covariance[j * size + i] = value;
  }
}
