package foreshock.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.Days;
import foreshock.numeric.LocalLevel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter against independent computations of the same model. */
class LevelFilterTest {
  private static final double TIGHT = 1e-9;

  private static LevelModel walking(double drift) {
    return new LevelModel(70, 150, 60, 50, new double[] {drift}, new double[] {1}, 0.2);
  }

  /** Answers of a random series; the earlier day lies among them, the last day after them. */
  private record Series(int[] day, double[] value, double[] noise, int then, int now) {
    static Series of(long seed, int size) {
      SplittableRandom random = new SplittableRandom(seed);
      int[] day = new int[size];
      double[] value = new double[size];
      double[] noise = new double[size];
      for (int i = 0; i < size; i++) {
        day[i] = (i == 0 ? 0 : day[i - 1]) + random.nextInt(60);
        value[i] = 40 + 50 * random.nextDouble();
        noise[i] = 20 + 80 * random.nextDouble();
      }
      int now = day[size - 1] + random.nextInt(40);
      return new Series(day, value, noise, day[size / 2] + random.nextInt(3), now);
    }
  }

  private static LevelFilter run(LevelModel model, Series series, int[] voice, int voices) {
    LevelFilter filter = new LevelFilter(model, model.mean(), voices);
    int today = series.day[0];
    boolean remembered = false;
    for (int i = 0; i < series.day.length; i++) {
      if (!remembered && series.day[i] > series.then) {
        filter.advance(series.then - today);
        filter.remember();
        remembered = true;
        today = series.then;
      }
      filter.advance(series.day[i] - today);
      today = series.day[i];
      filter.observe(series.value[i], series.noise[i], voice[i]);
    }
    if (!remembered) {
      filter.advance(series.then - today);
      filter.remember();
      today = series.then;
    }
    filter.advance(series.now - today);
    return filter;
  }

  private static int[] noVoices(int size) {
    int[] voice = new int[size];
    Arrays.fill(voice, Observations.NO_VOICE);
    return voice;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void oneRegimeIsTheLocalLevelModel(long seed) {
    Series series = Series.of(seed, 12);
    LevelFilter filter = run(walking(7), series, noVoices(12), 0);
    LevelEstimate estimate = filter.estimate(0);
    // the earlier day and the last one are times at which nothing was observed
    int[] days = new int[14];
    double[] y = new double[14];
    double[] noise = new double[14];
    int at = 0;
    int then = -1;
    for (int i = 0; i < 12; i++) {
      if (then < 0 && series.day[i] > series.then) {
        then = at;
        days[at] = series.then;
        y[at++] = Double.NaN;
      }
      days[at] = series.day[i];
      noise[at] = series.noise[i];
      y[at++] = series.value[i];
    }
    if (then < 0) {
      then = at;
      days[at] = series.then;
      y[at++] = Double.NaN;
    }
    days[13] = Math.max(series.now, series.then);
    y[13] = Double.NaN;
    double[] months = Arrays.stream(days).mapToDouble(day -> day / Days.PER_MONTH).toArray();
    LocalLevel.Smoothed exact = LocalLevel.smooth(months, y, noise, 70, 150, 7);
    assertThat(estimate.meanLevel()).isCloseTo(exact.mean(13), within(TIGHT));
    assertThat(estimate.levelVariance()).isCloseTo(exact.variance(13), within(TIGHT));
    assertThat(estimate.meanChange()).isCloseTo(exact.mean(13) - exact.mean(then), within(TIGHT));
    assertThat(estimate.changeVariance())
        .isCloseTo(
            exact.variance(then) + exact.variance(13) - 2 * exact.covarianceWithLast(then),
            within(TIGHT));
    assertThat(estimate.levelChangeCovariance())
        .isCloseTo(exact.variance(13) - exact.covarianceWithLast(then), within(TIGHT));
    assertThat(filter.logLikelihood()).isCloseTo(exact.logLikelihood(), within(TIGHT));
  }

  /** Level and offsets by solving the joint normal distribution of all answers at once. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void offsetsOfRespondentsAreThoseOfTheJointDistribution(long seed) {
    int size = 9;
    Series series = Series.of(seed, size);
    SplittableRandom random = new SplittableRandom(seed);
    int[] voice = new int[size];
    Arrays.setAll(voice, i -> random.nextInt(4) - 1);
    LevelModel model = walking(5);
    LevelEstimate estimate = run(model, series, voice, 3).estimate(0);
    double[][] system = new double[size][size + 1];
    double[] withNow = new double[size];
    double[] withThen = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        boolean same = voice[i] >= 0 && voice[i] == voice[j];
        system[i][j] =
            covariance(model, series.day[i], series.day[j], series)
                + (same ? model.respondents() : 0)
                + (i == j ? series.noise[i] : 0);
      }
      system[i][size] = series.value[i] - model.mean();
      withNow[i] = covariance(model, series.day[i], series.now, series);
      withThen[i] = covariance(model, series.day[i], series.then, series);
    }
    double now = dot(withNow, solve(system));
    double then = dot(withThen, solve(system));
    assertThat(estimate.meanLevel()).isCloseTo(model.mean() + now, within(1e-7));
    assertThat(estimate.meanChange()).isCloseTo(now - then, within(1e-7));
    for (int i = 0; i < size; i++) {
      system[i][size] = withNow[i];
    }
    double variance =
        covariance(model, series.now, series.now, series) - dot(withNow, solve(system));
    assertThat(estimate.levelVariance()).isCloseTo(variance, within(1e-7));
  }

  /** One respondent: its offset widens as the joint distribution has it, and moves nothing. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anOffsetThatAllAnswersShareWidens(long seed) {
    Series series = Series.of(seed, 7);
    LevelModel model = walking(5);
    LevelFilter alone = run(model, series, noVoices(7), 0);
    LevelFilter withVoice = run(model, series, new int[7], 1);
    assertThat(alone.estimate(model.respondents()).levelVariance())
        .isCloseTo(withVoice.estimate(0).levelVariance(), within(1e-7));
    assertThat(alone.estimate(model.respondents()).meanLevel())
        .isEqualTo(alone.estimate(0).meanLevel());
  }

  private static double covariance(LevelModel model, int day, int other, Series series) {
    int since = Math.min(day, other) - series.day[0];
    return model.between() + model.drift()[0] * since / Days.PER_MONTH;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Gaussian elimination; the last column is the right-hand side. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    double[][] a = Arrays.stream(system).map(double[]::clone).toArray(double[][]::new);
    for (int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) {
        double factor = a[i][k] / a[k][k];
        for (int j = k; j <= n; j++) {
          a[i][j] -= factor * a[k][j];
        }
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = a[i][n];
      for (int j = i + 1; j < n; j++) {
        sum -= a[i][j] * x[j];
      }
      x[i] = sum / a[i][i];
    }
    return x;
  }

  /** What two answers say is exact: nothing has been merged that differs. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void twoAnswersAreTheSumOverAllPaths(long seed) {
    Series series = spaced(seed, 2);
    LevelFilter filter = run(SWITCHING, series, noVoices(2), 0);
    AllPaths exact = AllPaths.of(SWITCHING, series);
    assertThat(filter.logLikelihood()).isCloseTo(exact.logLikelihood(), within(TIGHT));
    assertThat(filter.estimate(0).meanLevel()).isCloseTo(exact.level(), within(TIGHT));
  }

  /** One Gaussian a regime stands for all paths that end in it. */
  @Test
  void mergingPathsCostsNextToNothing() {
    int runs = 200;
    double level = 0;
    double fit = 0;
    for (int seed = 1; seed <= runs; seed++) {
      Series series = spaced(seed, 8);
      LevelFilter filter = run(SWITCHING, series, noVoices(8), 0);
      AllPaths exact = AllPaths.of(SWITCHING, series);
      level += Math.pow(filter.estimate(0).meanLevel() - exact.level(), 2) / runs;
      fit += (filter.logLikelihood() - exact.logLikelihood()) / runs;
    }
    // answers that jump about by 14 points, and intervals of some 20 points
    assertThat(Math.sqrt(level)).isLessThan(0.3);
    assertThat(fit).isCloseTo(0, within(0.03));
  }

  private static final LevelModel SWITCHING =
      new LevelModel(70, 150, 60, 0, new double[] {0, 64}, new double[] {0.7, 0.3}, 1 / 6.0);

  /** No step but from answer to answer, so that a path has a regime for each of them. */
  private static Series spaced(long seed, int size) {
    Series series = Series.of(seed, size);
    int[] days = new int[size];
    for (int i = 1; i < size; i++) {
      days[i] = days[i - 1] + 10 + series.day[i] - series.day[i - 1];
    }
    return new Series(days, series.value, series.noise, days[size / 2], days[size - 1]);
  }

  /** All paths of regimes one by one, each by the local-level filter on stretched time. */
  private record AllPaths(double logLikelihood, double level) {
    static AllPaths of(LevelModel model, Series series) {
      int size = series.day.length;
      double density = 0;
      double level = 0;
      for (int path = 0; path < 1 << size; path++) {
        double chance = model.share()[path & 1];
        double[] time = new double[size];
        for (int i = 1; i < size; i++) {
          int before = path >> (i - 1) & 1;
          int regime = path >> i & 1;
          double months = (series.day[i] - series.day[i - 1]) / Days.PER_MONTH;
          double kept = Math.exp(-model.redrawPerMonth() * months);
          chance *= (1 - kept) * model.share()[regime] + (before == regime ? kept : 0);
          time[i] = time[i - 1] + model.drift()[regime] * months;
        }
        LocalLevel.Filtered one = LocalLevel.filter(time, series.value, series.noise, 70, 150, 1);
        density += chance * Math.exp(one.logLikelihood());
        level += chance * Math.exp(one.logLikelihood()) * one.mean(size - 1);
      }
      return new AllPaths(Math.log(density), level / density);
    }
  }
}
