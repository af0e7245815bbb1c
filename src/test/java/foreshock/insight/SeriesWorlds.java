package foreshock.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Plain series whose relation is known. Each draws from its seed alone. */
final class SeriesWorlds {
  private SeriesWorlds() {}

  /** One pair of series, months from January on. */
  static SeriesLag.Series pair(double[] leading, double[] lagging) {
    return panel(List.of("one"), new double[][] {leading}, new double[][] {lagging});
  }

  static SeriesLag.Series panel(List<String> names, double[][] leading, double[][] lagging) {
    int[] season = new int[leading[0].length];
    for (int t = 0; t < season.length; t++) {
      season[t] = t % 12;
    }
    return new SeriesLag.Series(names, leading, lagging, season, 12);
  }

  /** The roles turned round. */
  static SeriesLag.Series turned(SeriesLag.Series series) {
    return new SeriesLag.Series(
        series.names(), series.lagging(), series.leading(), series.season(), series.seasons());
  }

  /** Independent random walks. */
  static SeriesLag.Series walks(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    return pair(sum(changes(random, n, 0)), sum(changes(random, n, 0)));
  }

  /** Independent walks whose changes remember. */
  static SeriesLag.Series rememberingWalks(long seed, int n, double phi) {
    SplittableRandom random = new SplittableRandom(seed);
    return pair(sum(changes(random, n, phi)), sum(changes(random, n, phi)));
  }

  /** Independent series with a trend and a season in common. */
  static SeriesLag.Series seasonal(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = sum(changes(random, n, 0));
    double[] y = sum(changes(random, n, 0));
    for (int t = 0; t < n; t++) {
      double season = 6 * Math.sin(2 * Math.PI * t / 12) + (t % 12 == 11 ? 8 : 0);
      x[t] += season + 0.5 * t;
      y[t] += season + 0.5 * t;
    }
    return pair(x, y);
  }

  /** A trend in common, and changes that follow {@code lead} periods later. */
  static SeriesLag.Series lead(
      long seed, int n, int lead, double phi, double noise, boolean season) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = sum(changes(random, n + lead, phi));
    double[] walk = sum(changes(random, n, 0));
    double[] leading = new double[n];
    double[] lagging = new double[n];
    for (int t = 0; t < n; t++) {
      double common = season ? 5 * Math.cos(2 * Math.PI * t / 12) : 0;
      leading[t] = 0.7 * t + x[t + lead] + common;
      lagging[t] = 100 + 1.4 * t + 2 * x[t] + noise * walk[t] + common;
    }
    return pair(leading, lagging);
  }

  /** Groups whose levels correlate, for good ones are good in both, and whose changes do not. */
  static SeriesLag.Series levelsOnly(long seed, int groups, int n, double shock) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[groups][];
    double[][] y = new double[groups][];
    List<String> names = new ArrayList<>();
    double[] commonX = sum(changes(random, n, 0));
    double[] commonY = sum(changes(random, n, 0));
    for (int g = 0; g < groups; g++) {
      double good = 10 * gaussian(random);
      x[g] = sum(changes(random, n, 0));
      y[g] = sum(changes(random, n, 0));
      for (int t = 0; t < n; t++) {
        x[g][t] += 60 + good + shock * commonX[t];
        y[g][t] += 90 + good + shock * commonY[t];
      }
      names.add("supplier " + g);
    }
    return panel(names, x, y);
  }

  /** Groups whose changes follow, each with its own noise. */
  static SeriesLag.Series panelLead(long seed, int groups, int n, int lead, double noise) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] x = new double[groups][];
    double[][] y = new double[groups][];
    List<String> names = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      double[] whole = sum(changes(random, n + lead, 0));
      double[] own = sum(changes(random, n, 0));
      x[g] = Arrays.copyOfRange(whole, lead, n + lead);
      y[g] = new double[n];
      for (int t = 0; t < n; t++) {
        y[g][t] = whole[t] + noise * own[t];
      }
      names.add("supplier " + g);
    }
    return panel(names, x, y);
  }

  private static double[] changes(SplittableRandom random, int n, double phi) {
    double[] changes = new double[n];
    double before = 0;
    for (int t = -50; t < n; t++) {
      before = phi * before + gaussian(random);
      if (t >= 0) {
        changes[t] = before;
      }
    }
    return changes;
  }

  private static double[] sum(double[] changes) {
    double[] levels = new double[changes.length];
    double level = 0;
    for (int t = 0; t < levels.length; t++) {
      level += changes[t];
      levels[t] = level;
    }
    return levels;
  }

  /** Standard normal after Box and Muller. */
  static double gaussian(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
