package foreshock.numeric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether one series runs ahead of another: the largest correlation of changes over lags, against
 * what the largest is by chance.
 *
 * <p>Levels of trending series correlate whatever they are (G. U. Yule, 1926, "Why do we sometimes
 * get nonsense-correlations between time-series?", doi:10.2307/2341482), so both are differenced.
 * Seasons are taken out of series whose changes have them. The leading series is made white by an
 * autoregression and the lagging one goes through the same filter (G. E. P. Box and G. M. Jenkins,
 * 1970, Time Series Analysis, ch. 11): without that, memory of its own would look like a lead. The
 * correlation at lag k is that of R's {@code ccf}: its sum is over the pairs that there are, its
 * scale that of the whole series, so that long lags with few pairs do not win by noise.
 *
 * <p>Chance: the white leading series in random order, the largest correlation over all lags each
 * time, so that the search is paid for. Series of a panel are put in the same order together, for
 * what moves all of them at once is one piece of evidence and not many. Panels too short for that
 * lose what their series have in common at a time, and each is put in an order of its own.
 *
 * @param lag of the largest correlation, in periods; −1 where there is none
 * @param correlation the largest
 * @param band what the largest stays under by chance in 97.5 % of cases
 * @param pValue probability of one as large by chance
 * @param byLag correlation at each lag from the first
 * @param lowest the most negative, which is no evidence for a lead but for a sign turned round
 * @param order of the autoregression that made the leading series white
 * @param seasonal whether seasons were taken out of either
 */
public record CrossCorrelation(
    int lag,
    double correlation,
    double band,
    double pValue,
    double[] byLag,
    double lowest,
    int order,
    boolean seasonal) {
  /** Probability by chance up to which a lead is believed. */
  public static final double SIGNIFICANCE = 0.025;

  /** Nothing can be told: a series does not change at all. */
  public static final CrossCorrelation NONE =
      new CrossCorrelation(
          -1, Double.NaN, Double.NaN, Double.NaN, new double[0], Double.NaN, 0, false);

  private static final int MOST_ORDER = 8;
  private static final int PERIODS_AN_ORDER = 6;
  private static final int SHUFFLES = 1999;

  /** Products that may be spent on shuffles; very long panels get by with fewer of them. */
  private static final double MOST_WORK = 4e8;

  private static final int LEAST_SHUFFLES = 399;

  /** With fewer times a common order has too few arrangements to say anything. */
  private static final int SHORT_PANEL = 12;

  private static final double SEASONAL = 0.05;
  private static final long SEED = 0x5e1e5;

  /**
   * Looks for a lead.
   *
   * @param leading levels, one row a series, NaN where a value is missing
   * @param lagging the same for what may follow; same shape
   * @param season of each time, from 0
   * @param seasons how many there are; 1 where there are none
   * @param firstLag lags from here
   * @param lastLag to here
   */
  public static CrossCorrelation of(
      double[][] leading,
      double[][] lagging,
      int[] season,
      int seasons,
      int firstLag,
      int lastLag) {
    double[][] x = Panel.standardised(Panel.changes(leading));
    double[][] y = Panel.standardised(Panel.changes(lagging));
    int times = x.length == 0 ? 0 : x[0].length;
    boolean apart = x.length > 1 && times < SHORT_PANEL;
    if (apart) {
      x = Panel.withoutCommon(x);
      y = Panel.withoutCommon(y);
    }
    int[] changeSeason = Arrays.copyOfRange(season, 1, Math.max(1, season.length));
    boolean seasonal = isSeasonal(x, changeSeason, seasons);
    if (seasonal) {
      dropSeasons(x, changeSeason, seasons);
    }
    boolean otherSeasonal = isSeasonal(y, changeSeason, seasons);
    if (otherSeasonal) {
      dropSeasons(y, changeSeason, seasons);
    }
    AutoRegression memory =
        AutoRegression.fit(x, Math.min(MOST_ORDER, Math.max(0, times / PERIODS_AN_ORDER)));
    double[][] white = Panel.standardised(filtered(x, memory));
    if (seasonal) {
      dropSeasons(white, changeSeason, seasons);
    }
    double[][] other = Panel.standardised(filtered(y, memory));
    double[] byLag = correlations(white, other, firstLag, lastLag);
    int best = largest(byLag);
    if (best < 0) {
      return NONE;
    }
    Shuffler shuffler = new Shuffler(white, changeSeason, seasonal ? seasons : 0, apart);
    double work = (double) Panel.known(white) * byLag.length;
    int shuffles =
        (int) Math.max(LEAST_SHUFFLES, Math.min(SHUFFLES, MOST_WORK / Math.max(1, work)));
    double[] chance = new double[shuffles];
    for (int i = 0; i < shuffles; i++) {
      double[] random = correlations(shuffler.next(), other, firstLag, lastLag);
      int at = largest(random);
      chance[i] = at < 0 ? 0 : random[at];
    }
    Arrays.sort(chance);
    int atLeast = 0;
    for (double one : chance) {
      atLeast += one >= byLag[best] - 1e-12 ? 1 : 0;
    }
    int allowed = (int) Math.floor(SIGNIFICANCE * (shuffles + 1)) - 1;
    return new CrossCorrelation(
        firstLag + best,
        byLag[best],
        chance[shuffles - 1 - allowed],
        (1.0 + atLeast) / (1 + shuffles),
        byLag,
        Arrays.stream(byLag).filter(r -> !Double.isNaN(r)).min().orElse(Double.NaN),
        memory.coefficients().length,
        seasonal || otherSeasonal);
  }

  private static double[][] filtered(double[][] rows, AutoRegression memory) {
    double[][] rest = new double[rows.length][];
    for (int g = 0; g < rows.length; g++) {
      rest[g] = memory.innovations(rows[g]);
    }
    return rest;
  }

  /** Whether the changes differ by season more than chance explains; two rounds at least. */
  private static boolean isSeasonal(double[][] rows, int[] season, int seasons) {
    if (seasons < 2) {
      return false;
    }
    long[] count = new long[seasons];
    double[] sum = new double[seasons];
    double[] squares = new double[seasons];
    for (double[] row : rows) {
      for (int t = 0; t < row.length; t++) {
        if (!Double.isNaN(row[t])) {
          count[season[t]]++;
          sum[season[t]] += row[t];
          squares[season[t]] += row[t] * row[t];
        }
      }
    }
    boolean rounds = season.length >= 2 * seasons - 1;
    for (long one : count) {
      rounds &= one > 0;
    }
    return rounds && OneWay.test(count, sum, squares).pValue() < SEASONAL;
  }

  private static void dropSeasons(double[][] rows, int[] season, int seasons) {
    for (double[] row : rows) {
      Panel.dropSeasons(row, season, seasons);
    }
  }

  private static double[] correlations(double[][] x, double[][] y, int firstLag, int lastLag) {
    double[] products = new double[lastLag - firstLag + 1];
    int[] pairs = new int[products.length];
    double squaresX = 0;
    double squaresY = 0;
    for (int g = 0; g < x.length; g++) {
      squaresX += squares(x[g]);
      squaresY += squares(y[g]);
      for (int lag = firstLag; lag <= lastLag; lag++) {
        double sum = 0;
        int count = 0;
        for (int t = lag; t < y[g].length; t++) {
          double product = x[g][t - lag] * y[g][t];
          if (!Double.isNaN(product)) {
            sum += product;
            count++;
          }
        }
        products[lag - firstLag] += sum;
        pairs[lag - firstLag] += count;
      }
    }
    double scale = Math.sqrt(squaresX * squaresY);
    for (int i = 0; i < products.length; i++) {
      products[i] = pairs[i] == 0 || !(scale > 0) ? Double.NaN : products[i] / scale;
    }
    return products;
  }

  private static double squares(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += Double.isNaN(value) ? 0 : value * value;
    }
    return sum;
  }

  private static int largest(double[] values) {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && (best < 0 || values[i] > values[best])) {
        best = i;
      }
    }
    return best;
  }

  /**
   * The series in random orders of their times. Seasons are taken out again after each: otherwise
   * the shuffled series would have more freedom than the one it stands for.
   */
  private static final class Shuffler {
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final double[][] rows;
    private final double[][] shuffled;
    private final int[][] places;
    private final int[] season;
    private final int seasons;
    private final boolean apart;

    Shuffler(double[][] rows, int[] season, int seasons, boolean apart) {
      this.rows = rows;
      this.season = season;
      this.seasons = seasons;
      this.apart = apart;
      this.shuffled = new double[rows.length][];
      int length = rows[0].length;
      int used = 0;
      int[] common = new int[length];
      for (int t = 0; t < length; t++) {
        for (double[] row : rows) {
          if (!Double.isNaN(row[t])) {
            common[used++] = t;
            break;
          }
        }
      }
      this.places = new int[apart ? rows.length : 1][];
      for (int g = 0; g < places.length; g++) {
        places[g] = apart ? known(rows[g]) : Arrays.copyOf(common, used);
      }
      for (int g = 0; g < rows.length; g++) {
        shuffled[g] = rows[g].clone();
      }
    }

    private static int[] known(double[] row) {
      int[] places = new int[row.length];
      int used = 0;
      for (int t = 0; t < row.length; t++) {
        if (!Double.isNaN(row[t])) {
          places[used++] = t;
        }
      }
      return Arrays.copyOf(places, used);
    }

    double[][] next() {
      int[] order = {};
      for (int g = 0; g < rows.length; g++) {
        int[] place = places[apart ? g : 0];
        if (apart || g == 0) {
          order = shuffledCopy(place);
        }
        for (int i = 0; i < place.length; i++) {
          shuffled[g][place[i]] = rows[g][order[i]];
        }
        if (seasons > 0) {
          Panel.dropSeasons(shuffled[g], season, seasons);
        }
      }
      return shuffled;
    }

    private int[] shuffledCopy(int[] places) {
      int[] order = places.clone();
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      return order;
    }
  }
}
